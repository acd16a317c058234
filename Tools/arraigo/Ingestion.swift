import AdapterHost
import IntegrationModel
import Workspace

/// Takes one archive into a workspace: recognise, read through its adapter, store.
struct Ingestion {
  /// What became of an archive.
  enum Outcome {
    /// Its datasets were stored.
    case stored([DatasetRecord], RunSummary)
    /// Its indicator series were stored.
    case storedSeries([SeriesRecord], RunSummary)
    /// The same adapter has read the same series before.
    case knownSeries([SeriesRecord])
    /// The same adapter has read the same bytes before.
    case known([DatasetRecord])
  }

  let workspace: Workspace
  let host: AdapterHost
  let catalogue: AdapterCatalogue

  /// Ingests a file.
  ///
  /// - Parameter companions: files that belong to it, as the layout of fixed-width records.
  /// - Throws: what recognising, reading or storing throws; then nothing stored has changed.
  func ingest(_ path: String, with companions: [String] = []) throws(ArraigoError) -> Outcome {
    let input = try RunInput(path: path)
    // The archive's digest is computed while its adapter is looked for and reads ahead; nothing is
    // stored before it is known.
    let pending = PendingDigest(of: input)
    var others: [RunInput] = []
    for companion in companions { others.append(try RunInput(path: companion)) }
    let signature = try InputSignature(input)
    let match = try catalogue.best(for: signature)
    let manifest = match.adapter.manifest
    let (description, run) = try host.describedRun(match.adapter, [input] + others)
    let digest = try pending.value()
    if let known = try workspace.knownRun(
      inputSHA256: digest, adapter: manifest.id, version: manifest.version)
    {
      run.stop()
      if manifest.kind == .series {
        return .knownSeries(try workspace.series().filter { $0.run == known.id })
      }
      return .known(try workspace.datasets().filter { $0.run == known.id })
    }
    let writer = try workspace.beginRun(
      input: InputRecord(sha256: digest, name: input.name, byteCount: Int64(input.byteCount)),
      adapter: description.identity, threads: 2)
    do throws(ArraigoError) {
      if description.kind == .series {
        return try readSeries(run, digest, into: writer)
      }
      return try read(
        run, of: input, description, into: writer, isSynthetic: signature.isSynthetic)
    } catch {
      writer.abandon(because: error)
      throw error
    }
  }

  /// Reads the series of a message; what the adapter cannot know of their origin is added here.
  private func readSeries(
    _ run: AdapterRun, _ digest: String, into writer: DatasetWriter
  ) throws(ArraigoError) -> Outcome {
    while try run.next() != nil {}
    guard let summary = run.summary else {
      throw ArraigoError("adapter_broke_protocol", "the run ended without a summary")
    }
    var traced: [IndicatorSeries] = []
    for series in summary.series ?? [] {
      var provenance = series.provenance
      provenance.sha256 = digest
      traced.append(try series.coming(from: provenance))
    }
    let stored = try writer.commit(series: traced, problems: summary.problems)
    return .storedSeries(stored, summary)
  }

  private func read(
    _ run: AdapterRun, of input: RunInput, _ description: AdapterDescription,
    into writer: DatasetWriter, isSynthetic: Bool
  ) throws(ArraigoError) -> Outcome {
    var populations: [RecordUnit: Double] = [:]
    var period: Period?
    while let (unit, batch) = try run.next() {
      period = period ?? Period(of: batch)
      if let period, !period.isThatOfEveryRecord(of: batch) {
        throw ArraigoError(
          "mixed_periods", "the file holds records of \(period) and of another period",
          at: Place(file: input.name), suggestion: "give archives of one period each")
      }
      populations[unit, default: 0] += batch.sum(of: .weight)
      var complete = batch
      if unit == .person,
        let status = MigrationStatus.column(for: batch, surveyCountry: description.survey.country)
      {
        complete = batch.adding(status)
      }
      try writer.append(complete, unit: unit)
    }
    guard let period, let summary = run.summary else {
      throw ArraigoError(
        "no_period", "the records do not say which period they are of",
        at: Place(file: input.name), suggestion: "see `arraigo inspect` for what is wrong")
    }
    let stored = try writer.commit(
      DatasetDescription(
        survey: description.survey, period: period, adapter: description.identity.id,
        adapterVersion: description.identity.version,
        variables: summary.variables + [MigrationStatus.status(from: summary.variables)],
        isSynthetic: isSynthetic),
      problems: summary.problems, populations: populations)
    return .stored(stored, summary)
  }
}

extension InputSignature {
  /// Whether the archive says that its data are made up.
  var isSynthetic: Bool {
    (members.map(\.name) + [name]).contains {
      NamePattern("SYNTHETIC*").matchesBaseName(of: $0)
    }
  }
}

extension ColumnBatch {
  /// The sum of a number column's values; 0 where the batch does not have it.
  func sum(of variable: VariableID) -> Double {
    guard case .numbers(let cells)? = self[variable]?.storage else { return 0 }
    return cells.reduce(0) { $1.isNaN ? $0 : $0 + $1 }
  }
}
