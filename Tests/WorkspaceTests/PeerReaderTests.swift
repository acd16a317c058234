import Foundation
import IntegrationModel
import Testing

@testable import Workspace

/// Python with the libraries of the trusted readers, where the machine has them.
enum Python {
  static let hasPeers = (try? run("import duckdb, polars")) != nil

  /// What a script prints.
  static func run(_ script: String, _ arguments: [String] = []) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
    return String(decoding: text, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }
}

@Suite(
  "DuckDB and polars say the same of a file",
  .enabled(if: Python.hasPeers, "python3 with duckdb and polars is not installed here"))
struct PeerReaderTests {
  private static let batches = (0..<5).map { round in
    // Marks come late, so that their chunks stand at the end of the file.
    Made.batch(rows: 700, seed: UInt64(round * 100), gaps: round < 3 ? .some : .someNotAsked)
  }

  private func file(in folder: TemporaryFolder) throws -> String {
    let path = folder.path + "/persons.parquet"
    let provenance = Provenance(
      inputName: "EPH.zip", inputSHA256: String(repeating: "b", count: 64), adapter: "ar.indec.eph",
      adapterVersion: "1.0.0", run: 1, started: "2026-01-02T03:04:05Z")
    try ParquetFile.write(Self.batches, to: path, rowsPerGroup: 1_000, provenance: provenance)
    return path
  }

  /// Rows, women, their weights, missing sexes, sexes not asked, ages, households.
  private var truth: String {
    var women = 0
    var weight = 0.0
    var missing = 0
    var notAsked = 0
    var ages = 0
    var households = Set<String>()
    for batch in Self.batches {
      let sexes = batch[.sex]?.plainCells ?? []
      guard case .numbers(let weights)? = batch[.weight]?.storage else { continue }
      for (sex, cell) in zip(sexes, weights) {
        if sex == .text("female") { women += 1 }
        if sex == .text("female") { weight += cell }
        if sex == .missing || sex == .notApplicable { missing += 1 }
        if sex == .notApplicable { notAsked += 1 }
      }
      for case .integer(let age) in batch[.age]?.plainCells ?? [] { ages += Int(age) }
      for case .text(let id) in batch[.householdID]?.plainCells ?? [] { households.insert(id) }
    }
    let rows = Self.batches.reduce(0) { $0 + $1.rowCount }
    return "\(rows) \(women) \(Int((weight * 100).rounded())) \(missing) \(notAsked) \(ages) "
      + "\(households.count)"
  }

  @Test("Counts, weighted sums, nulls and marks in DuckDB")
  func duckDB() throws {
    let folder = try TemporaryFolder()
    let found = try Python.run(
      """
      import duckdb, sys
      print(*duckdb.execute('''select count(*), count(*) filter (sex = 'female'),
        round(sum(weight) filter (sex = 'female') * 100)::bigint, count(*) - count(sex),
        count(*) filter (sex_not_applicable), sum(age)::bigint, count(distinct household_id)
        from read_parquet(?)''', [sys.argv[1]]).fetchone())
      """, [try file(in: folder)])
    #expect(found == truth)
  }

  @Test("Counts, weighted sums, nulls and marks in polars")
  func polars() throws {
    let folder = try TemporaryFolder()
    let found = try Python.run(
      """
      import polars as pl, sys
      f = pl.read_parquet(sys.argv[1]); w = f.filter(pl.col('sex') == 'female')
      print(f.height, w.height, round(w['weight'].sum() * 100), f['sex'].null_count(),
        f['sex_not_applicable'].sum(), f['age'].sum(), f['household_id'].drop_nulls().n_unique())
      """, [try file(in: folder)])
    #expect(found == truth)
  }

  @Test("A filter that skips row groups by their statistics finds every row")
  func pruning() throws {
    let folder = try TemporaryFolder()
    let found = try Python.run(
      """
      import duckdb, polars as pl, sys
      p = sys.argv[1]; f = pl.read_parquet(p)
      for name, value in [('age', int(f['age'].max())), ('weight', f['weight'].min()), ('sex', 'male')]:
        eager = f.filter(pl.col(name) == value).height
        lazy = pl.scan_parquet(p).filter(pl.col(name) == value).collect().height
        duck = duckdb.execute(f'select count(*) from read_parquet(?) where {name} = ?', [p, value]).fetchone()[0]
        print(eager > 0 and eager == lazy == duck)
      """, [try file(in: folder)])
    #expect(found == "True\nTrue\nTrue")
  }

  @Test("Labels and provenance are found in the file's metadata")
  func labels() throws {
    let folder = try TemporaryFolder()
    let found = try Python.run(
      """
      import duckdb, json, sys
      rows = duckdb.execute('select key, value from parquet_kv_metadata(?)', [sys.argv[1]]).fetchall()
      kv = {k.decode(): json.loads(v) for k, v in rows}
      sex = kv['arraigo.columns'][0]
      female = [c for c in sex['codes'] if c['code'] == 'female'][0]
      print(sex['name'], female['label']['spanish'], kv['arraigo.provenance']['inputName'],
        kv['arraigo.dataset']['period'])
      """, [try file(in: folder)])
    let female = try #require(Made.sex.entries.first { $0.code == "female" })
    #expect(found == "sex \(female.label.spanish) EPH.zip 2023-Q3")
  }

  @Test("A file of DuckDB or polars is read here", arguments: ["duckdb", "polars"])
  func foreign(writer: String) throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/foreign.parquet"
    _ = try Python.run(
      """
      import duckdb, polars as pl, sys
      r = duckdb.sql('''select case when i % 7 = 0 then null else (i % 90)::int end as age,
        i * 0.5::double as weight, 'h' || (i // 3) as household_id from range(5000) t(i)''')
      if sys.argv[2] == 'duckdb':
        r.write_parquet(sys.argv[1], compression='zstd', row_group_size=2048)
      else:
        r.pl().write_parquet(sys.argv[1], compression='zstd', row_group_size=2048)
      """, [path, writer])
    let cells = try ParquetFile.cells(ParquetReader(path: path))
    let ages = (0..<5_000).map { $0 % 7 == 0 ? PlainCell.missing : .integer(Int32($0 % 90)) }
    #expect(cells["age"] == ages)
    #expect(cells["weight"] == (0..<5_000).map { .bits((Double($0) * 0.5).bitPattern) })
    #expect(cells["household_id"] == (0..<5_000).map { .text("h\($0 / 3)") })
  }
}
