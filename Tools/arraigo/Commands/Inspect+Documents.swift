import AdapterHost
import IntegrationModel
import NationalFormats

extension Inspect {
  /// What XML documents among the entries are: codebooks and structure messages explain data, and
  /// no adapter reads them.
  static func documents(_ entries: [SourceArchive.Entry]) throws(ArraigoError) -> [Finding] {
    var findings: [Finding] = []
    for entry in entries where try MessageConversion.isXML(entry) {
      do throws(ArraigoError) {
        let book = try Codebook(reading: try entry.open())
        findings += book.findings(named: entry.name)
        continue
      } catch {
        if error.code != "not_a_codebook" { throw error }
      }
      do throws(ArraigoError) {
        let structure = try SDMXStructure(reading: try entry.open())
        findings.append(structure.finding(named: entry.name))
      } catch {
        // What is neither is for an adapter to say.
        guard ["sdmx_data_message", "not_sdmx"].contains(error.code) else { throw error }
        // Data begin with observations, or with what the service says in their place.
        if error.code == "sdmx_data_message" { _ = try SDMXReader(try entry.open()).next() }
      }
    }
    return findings
  }

  /// How the frequencies of a DDI codebook agree with the data, and what of each the other lacks.
  static func comparison(
    of path: String, _ options: SourceOptions, language: Language
  ) throws(ArraigoError) -> [Finding] {
    let tables = try SourceTables(path: path, options)
    guard let book = tables.codebooks.codebook else { return [] }
    let entry = try tables.entry()
    let opened = try tables.open(entry, CellOptions(), language: language)
    let names = opened.reader.columns.map(\.name)
    let file = book.file(named: entry.name, columns: names)
    let comparison = try book.compare(with: opened.reader, file: file)
    var findings = book.findings(named: book.identifier ?? "codebook")
    var summary = Finding(
      "comparison", file?.name ?? entry.name, columns: comparison.variableCount,
      records: comparison.rowCount,
      detail: "\(comparison.categoryCount) frequencies compared, "
        + "\(comparison.differences.count) differ")
    if let described = comparison.describedRowCount, described != comparison.rowCount {
      summary.detail? += "; the codebook says \(described) cases"
    }
    findings.append(summary)
    findings += comparison.differences.map { difference in
      Finding(
        "frequency", "\(difference.variable) = \(difference.value)", records: difference.counted,
        detail: "the codebook says \(difference.described)")
    }
    if !comparison.undescribed.isEmpty {
      findings.append(
        Finding(
          "undescribed", comparison.undescribed.prefix(8).joined(separator: ", "),
          columns: comparison.undescribed.count, detail: "columns that the codebook lacks"))
    }
    if !comparison.absent.isEmpty {
      findings.append(
        Finding(
          "absent", comparison.absent.prefix(8).joined(separator: ", "),
          columns: comparison.absent.count, detail: "variables that the data lack"))
    }
    return findings
  }
}

extension Codebook {
  /// The codebook and its files, a line each.
  fileprivate func findings(named name: String) -> [Finding] {
    let head = Finding(
      "codebook", name, columns: variables.count,
      detail: ["DDI " + (version ?? "codebook"), title[.english]].compactMap { $0 }
        .joined(separator: "; "))
    return [head]
      + files.map { file in
        Finding(
          "described file", file.name.isEmpty ? file.id : file.name,
          columns: variables(of: file).count, records: file.caseCount,
          detail: variables(of: file).contains { $0.start != nil } ? "fixed width" : nil)
      }
  }
}

extension SDMXStructure {
  fileprivate func finding(named name: String) -> Finding {
    let codes = codeLists.reduce(0) { $0 + $1.codes.count }
    let others = others.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
    return Finding(
      "structure", name, columns: dataStructures.first?.components.count,
      detail: ([
        "\(codeLists.count) code lists with \(codes) codes", "\(concepts.count) concepts",
        "\(dataStructures.count) data structures", "\(dataflows.count) dataflows",
      ] + others).joined(separator: ", "))
  }
}
