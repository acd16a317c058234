import IntegrationModel

@testable import Workspace

extension Made {
  static func input(_ digit: Character = "a", name: String = "EPH_usu_3_Trim_2023.zip")
    -> InputRecord
  {
    InputRecord(sha256: String(repeating: digit, count: 64), name: name, byteCount: 1_000)
  }

  static let adapter = AdapterIdentity("ar.indec.eph", version: "1.0.0", maintainer: "tests")
}

extension Workspace {
  /// Stores a run with persons and households, as an ingestion does.
  @discardableResult
  func ingest(
    rows: Int = 100, seed: UInt64 = 1, input: InputRecord = Made.input(),
    adapter: AdapterIdentity = Made.adapter, units: [RecordUnit] = RecordUnit.allCases,
    description: DatasetDescription = Made.description(), problems: [Problem] = []
  ) throws(ArraigoError) -> [DatasetRecord] {
    let writer = try beginRun(input: input, adapter: adapter, waiting: 0)
    for unit in units { try writer.append(Made.batch(rows: rows, seed: seed), unit: unit) }
    return try writer.commit(description, problems: problems, populations: [.person: 1_234.5])
  }
}
