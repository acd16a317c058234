public import IntegrationModel

/// An installed adapter under test: every check goes through the runner, as a user's run does.
public struct ConfinedAdapter: AdapterUnderTest {
  private let host: AdapterHost
  private let adapter: InstalledAdapter

  /// Takes an adapter and the host that runs it.
  public init(_ adapter: InstalledAdapter, host: AdapterHost) {
    self.adapter = adapter
    self.host = host
  }

  /// What the adapter says of itself.
  public func describe() throws(ArraigoError) -> AdapterDescription { try host.describe(adapter) }

  /// Everything the adapter makes of inputs.
  public func run(_ inputs: [AdapterInput]) throws(ArraigoError) -> AdapterOutput {
    var files: [RunInput] = []
    for input in inputs { files.append(try RunInput(name: input.name, bytes: input.bytes)) }
    let run = try host.run(adapter, files)
    var batches: [(unit: RecordUnit, batch: ColumnBatch)] = []
    while let next = try run.next() { batches.append(next) }
    guard let summary = run.summary else {
      throw ArraigoError("adapter_broke_protocol", "the run ended without a summary")
    }
    return AdapterOutput(batches: batches, summary: summary)
  }
}
