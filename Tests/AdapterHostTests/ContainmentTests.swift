import AdapterHost
import AdapterProtocol
import IntegrationModel
import Testing

@Suite("A misbehaving adapter ends its own run and nothing else")
struct ContainmentTests {
  @Test("A good run gives its records and a summary")
  func goodRun() throws {
    let faulty = try FaultyAdapter()
    let run = try faulty.run("good")
    #expect(try FaultyAdapter.records(of: run) == 3)
    #expect(run.summary?.variables.map(\.variable) == [.age])
    #expect(run.guarantees.map(\.name).contains("seccomp"))
  }

  @Test(
    "Each fault ends the run with an error of its own name",
    arguments: [
      ("trap", "adapter_crashed"), ("abort", "adapter_crashed"), ("exit", "adapter_exited"),
      ("hang", "adapter_hung"), ("sleep", "adapter_hung"), ("bomb", "adapter_out_of_memory"),
      ("flood", "adapter_flooded"), ("huge", "bad_batch"),
      ("nonsense", "adapter_broke_protocol"),
    ])
  func fault(behaviour: String, code: String) throws {
    let faulty = try FaultyAdapter()
    let limits = RunLimits(memoryBytes: 512 << 20, idleSeconds: 2)
    let error = #expect(throws: ArraigoError.self) {
      _ = try FaultyAdapter.records(of: try faulty.run(behaviour, limits: limits))
    }
    #expect(error?.code == code, "\(error?.description ?? "no error")")
  }

  @Test(
    "What an adapter may not do fails inside it",
    arguments: ["open", "write", "socket", "fork", "signal"])
  func forbidden(behaviour: String) throws {
    let faulty = try FaultyAdapter()
    let error = #expect(throws: ArraigoError.self) {
      _ = try FaultyAdapter.records(of: try faulty.run(behaviour))
    }
    #expect(error?.code == "contained", "\(error?.description ?? "no error")")
  }

  @Test("More processor time than granted ends the run")
  func processorTime() throws {
    let faulty = try FaultyAdapter()
    let error = #expect(throws: ArraigoError.self) {
      _ = try FaultyAdapter.records(
        of: try faulty.run("hang", limits: RunLimits(cpuSeconds: 1, idleSeconds: 30)))
    }
    #expect(error?.code == "adapter_used_up_time")
  }

  @Test("More output than granted ends the run")
  func output() throws {
    let faulty = try FaultyAdapter()
    let error = #expect(throws: ArraigoError.self) {
      _ = try FaultyAdapter.records(
        of: try faulty.run("endless", limits: RunLimits(outputBytes: 10_000)))
    }
    #expect(error?.code == "adapter_flooded")
  }

  @Test("Another run goes on while faulty ones end")
  func others() async throws {
    let faulty = try FaultyAdapter()
    let good = try faulty.run("good")
    for behaviour in ["trap", "exit", "bomb"] {
      #expect(throws: ArraigoError.self) {
        _ = try FaultyAdapter.records(
          of: try faulty.run(behaviour, limits: RunLimits(memoryBytes: 512 << 20)))
      }
    }
    #expect(try FaultyAdapter.records(of: good) == 3)
  }

  @Test("This kernel's guarantees can be asked for without an adapter")
  func probe() throws {
    let guarantees = try AdapterHost(runner: FaultyAdapter.runner).probe()
    #expect(
      guarantees.map(\.name) == ["limits", "no_new_privileges", "landlock", "seccomp"])
  }
}
