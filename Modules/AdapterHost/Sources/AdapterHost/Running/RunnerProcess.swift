import AdapterProtocol
import CConfinement
import Glibc
import IntegrationModel

/// One runner at work: a confined child process with a private line, watched until it ends.
///
/// Whatever the child does, the host gets an answer, or an error that names the adapter and what
/// it did. The child dies with the thread that started it, so a run stays on one thread.
final class RunnerProcess {
  /// How often the child's log and the clock are looked at while nothing comes, in seconds.
  private static let tick = 0.2
  /// How much of the log an error shows.
  private static let shownLogBytes = 2_000

  private let line: Channel
  private let log: Int32
  private let process: Int32
  private let adapter: String
  private let limits: RunLimits
  private var hasEnded = false

  /// Starts a child and gives it a request.
  ///
  /// - Parameter check: asked while the child starts; where it throws, the child hears nothing.
  init(
    runner: String, adapter: String, request: Message.Request, inputs: [RunInput],
    after check: () throws(ArraigoError) -> Void = {}
  ) throws(ArraigoError) {
    self.adapter = adapter
    limits = request.limits
    var sockets: [Int32] = [-1, -1]
    log = arraigo_memory_file("arraigo-log")
    guard log >= 0, arraigo_socket_pair(&sockets) == 0 else {
      if log >= 0 { close(log) }
      throw ArraigoError("runner_not_started", "no line to the runner can be made")
    }
    line = Channel(socket: sockets[0])
    var child: Int32 = -1
    let started = arraigo_spawn(runner, sockets[1], log, &child)
    let reason = errno
    close(sockets[1])
    process = child
    guard started == 0 else {
      close(sockets[0])
      close(log)
      hasEnded = true
      throw ArraigoError(
        "runner_not_started",
        "the runner cannot be started: \(String(cString: strerror(reason)))",
        at: Place(file: runner),
        suggestion: "install arraigo-runner beside arraigo, or set ARRAIGO_RUNNER")
    }
    try check()
    do throws(ArraigoError) {
      try line.send(.request(request), descriptors: inputs.map(\.descriptor))
    } catch {
      throw ended() ?? error
    }
  }

  deinit {
    if !hasEnded {
      arraigo_kill(process)
      var result = ArraigoExit()
      _ = arraigo_wait(process, 1, &result)
    }
    close(line.socket)
    close(log)
  }

  /// The next message and the descriptors that came along.
  ///
  /// - Throws: what the adapter reported, or how its process ended.
  func receive() throws(ArraigoError) -> (Message, [Int32]) {
    var waited = 0.0
    while true {
      switch try line.receive(seconds: Self.tick) {
      case .message(.failed(let error), let descriptors):
        for descriptor in descriptors { close(descriptor) }
        try? line.send(.finished)
        throw error
      case .message(let message, let descriptors):
        if case .answer = message { try? line.send(.finished) }
        try watchLog()
        return (message, descriptors)
      case .nothing:
        waited += Self.tick
        try watchLog()
        if waited >= limits.idleSeconds {
          stop()
          throw failure(
            "adapter_hung", "gave no sign of life for \(Int(limits.idleSeconds)) seconds",
            "raise the limit for a slow machine, or tell the adapter's maintainer")
        }
      case .end:
        throw ended()
          ?? failure("adapter_exited", "ended before its work was done", nil)
      }
    }
  }

  /// Tells the child that a batch was taken; one that has ended already need not hear it, and how
  /// it ended is what ``receive()`` says next.
  func acknowledge() { try? line.send(.acknowledge) }

  /// Ends the child at once.
  func stop() {
    guard !hasEnded else { return }
    arraigo_kill(process)
    var result = ArraigoExit()
    _ = arraigo_wait(process, 1, &result)
    hasEnded = true
  }

  /// What the child printed, at most `limit` bytes, without control characters.
  func printed(limit: Int = RunnerProcess.shownLogBytes) -> String {
    var bytes = [UInt8](repeating: 0, count: limit)
    let got = pread(log, &bytes, limit, 0)
    let kept = bytes[..<max(got, 0)].map { $0 == 10 || $0 >= 32 ? $0 : UInt8(ascii: "?") }
    return String(decoding: kept, as: UTF8.self)
  }

  private func watchLog() throws(ArraigoError) {
    var status = stat()
    guard fstat(log, &status) == 0, Int(status.st_size) > limits.logBytes else { return }
    stop()
    throw failure(
      "adapter_flooded", "printed more than \(limits.logBytes) bytes", nil)
  }

  /// How the child ended, as an error; nil where it ended well.
  private func ended() -> ArraigoError? {
    guard !hasEnded else { return nil }
    var result = ArraigoExit()
    // The line may break a moment before the process is gone.
    var waited = 0
    while arraigo_wait(process, 0, &result) == 0 {
      usleep(10_000)
      waited += 1
      if waited > 200 {
        stop()
        return failure("adapter_hung", "closed its line and did not end", nil)
      }
    }
    hasEnded = true
    return error(of: result)
  }

  private func error(of result: ArraigoExit) -> ArraigoError? {
    let memory = "\(limits.memoryBytes >> 20) MiB"
    switch (result.signal, result.code) {
    case (0, 0): return nil
    case (0, Int32(ARRAIGO_EXIT_OUT_OF_MEMORY)):
      return failure("adapter_out_of_memory", "used up its \(memory) of memory", nil)
    case (0, let code): return failure("adapter_exited", "ended itself with code \(code)", nil)
    case (SIGXCPU, _):
      return failure(
        "adapter_used_up_time", "used up its \(limits.cpuSeconds) seconds of processor time", nil)
    case (SIGXFSZ, _): return failure("adapter_flooded", "wrote more than it may", nil)
    case (let signal, _):
      // The runtime says so when an allocation fails that is too large to be tried at all.
      if printed().contains("allocate") {
        return failure("adapter_out_of_memory", "asked for more than its \(memory) of memory", nil)
      }
      let name = strsignal(signal).map { String(cString: $0) } ?? "signal \(signal)"
      return failure("adapter_crashed", "crashed (\(name), signal \(signal))", nil)
    }
  }

  private func failure(_ code: String, _ what: String, _ suggestion: String?) -> ArraigoError {
    ArraigoError(
      code, "the adapter \(adapter) \(what); its run was ended, nothing was stored",
      suggestion: suggestion ?? "tell the adapter's maintainer; other adapters are not affected")
  }
}
