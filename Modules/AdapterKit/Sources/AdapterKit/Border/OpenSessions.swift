import IntegrationModel
import Synchronization

/// The sessions that are open, by handle.
///
/// A handle is a number that is never given twice, not an address: closing twice or using a closed
/// session finds nothing, instead of freed memory.
enum OpenSessions {
  /// Unchecked: the border allows a session one thread at a time, and `cancel` is atomic.
  private final class Session: @unchecked Sendable {
    let run: HarmonisationRun
    init(_ run: HarmonisationRun) { self.run = run }
  }

  private struct State {
    var last: UInt = 0
    var sessions: [UInt: Session] = [:]
  }

  private static let state = Mutex(State())

  static func open(_ run: HarmonisationRun) -> OpaquePointer? {
    let session = Session(run)
    let handle = state.withLock { state in
      state.last += 1
      state.sessions[state.last] = session
      return state.last
    }
    return OpaquePointer(bitPattern: handle)
  }

  static func run(_ handle: OpaquePointer?) throws(ArraigoError) -> HarmonisationRun {
    guard let session = find(handle) else {
      throw ArraigoError("no_session", "the session is not open")
    }
    return session.run
  }

  static func cancel(_ handle: OpaquePointer?) { find(handle)?.run.cancel() }

  static func close(_ handle: OpaquePointer?) {
    // The run is let go outside of the lock: its threads end then.
    let closed = state.withLock { $0.sessions.removeValue(forKey: UInt(bitPattern: handle)) }
    withExtendedLifetime(closed) {}
  }

  private static func find(_ handle: OpaquePointer?) -> Session? {
    state.withLock { $0.sessions[UInt(bitPattern: handle)] }
  }
}
