import Glibc
import IntegrationModel
import Synchronization

/// The right to write datasets into a workspace: one process at a time.
///
/// It is a lock on a file, which the system gives back when the process ends, however it ends.
/// Writers of one opened workspace share it.
final class WriterLock: Sendable {
  private struct State {
    var descriptor: Int32 = -1
    var holders = 0
  }

  private let path: String
  private let state = Mutex(State())

  init(path: String) { self.path = path }

  deinit { state.withLock { if $0.descriptor >= 0 { _ = close($0.descriptor) } } }

  /// Takes the lock, waiting up to `seconds` for another process.
  ///
  /// - Throws: `workspace_busy` where the other process has not finished, `cannot_write`.
  func acquire(waiting seconds: Double) throws(ArraigoError) {
    let step = 0.05
    var waited = 0.0
    while true {
      if try tryAcquire() { return }
      guard waited < seconds else {
        throw ArraigoError(
          "workspace_busy", "another process is writing to the workspace", at: Place(file: path),
          suggestion: "Wait until it has finished and run again.")
      }
      usleep(UInt32(step * 1_000_000))
      waited += step
    }
  }

  /// Takes the lock if no other process has it.
  func tryAcquire() throws(ArraigoError) -> Bool {
    let outcome = state.withLock { state -> Result<Bool, ArraigoError> in
      if state.holders > 0 {
        state.holders += 1
        return .success(true)
      }
      let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
      guard descriptor >= 0 else {
        return .failure(.system("cannot_write", "cannot open the lock", path))
      }
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        _ = close(descriptor)
        return .success(false)
      }
      state.descriptor = descriptor
      state.holders = 1
      return .success(true)
    }
    return try outcome.get()
  }

  /// Whether a writer of this process holds it besides the caller.
  var isShared: Bool { state.withLock { $0.holders > 1 } }

  /// Gives back what `acquire` took.
  func release() {
    state.withLock { state in
      guard state.holders > 0 else { return }
      state.holders -= 1
      if state.holders == 0 {
        _ = close(state.descriptor)
        state.descriptor = -1
      }
    }
  }
}
