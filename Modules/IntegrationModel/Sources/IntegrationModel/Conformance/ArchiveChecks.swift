/// What is asked of an adapter on real archives.
struct ArchiveChecks {
  /// The largest share of coded cells that may hold codes the maps do not know.
  static let toleratedUnknownShare = 0.001

  private let adapter: any AdapterUnderTest
  private let description: AdapterDescription
  private let archives: [[AdapterInput]]

  init(
    _ adapter: any AdapterUnderTest, _ description: AdapterDescription,
    _ archives: [[AdapterInput]]
  ) {
    self.adapter = adapter
    self.description = description
    self.archives = archives
  }

  var all: [ConformanceCheck] {
    let none = "no real archive was given"
    guard !archives.isEmpty else {
      let checks =
        description.kind == .series ? ["archives_read"] : ["code_coverage", "control_totals"]
      return checks.map {
        ConformanceCheck(
          $0, .gold, .skipped, detail: none, remedy: "give the office's archives to certify")
      }
    }
    var unknown = 0
    var cells = 0
    var differing: [String] = []
    var periods: Set<String> = []
    for archive in archives {
      do throws(ArraigoError) {
        let output = try adapter.run(archive)
        unknown += output.summary.problemCounts["unknown_code"] ?? 0
        cells += output.codedCells
        periods.formUnion(output.batches.compactMap { Period(of: $0.batch)?.description })
        differing += output.summary.problems.filter { $0.code == "control_total_differs" }.map {
          "\(archive[0].name): \($0.found ?? "") instead of \($0.expected ?? "")"
        }
      } catch {
        return [ConformanceCheck("archives_read", .gold, .failed, detail: error.description)]
      }
    }
    if description.kind == .series {
      return [ConformanceCheck("archives_read", .gold, .passed)]
    }
    return [coverage(unknown, cells), totals(differing, periods)]
  }

  private func coverage(_ unknown: Int, _ cells: Int) -> ConformanceCheck {
    .holding(
      Double(unknown) <= Self.toleratedUnknownShare * Double(cells), "code_coverage", .gold,
      "\(unknown) of \(cells) coded cells hold a code that no map knows",
      "add the codes to the maps; the problems of a run name the variables")
  }

  private func totals(_ differing: [String], _ periods: Set<String>) -> ConformanceCheck {
    let mark = "control total "
    let totals = description.rules.filter { $0.hasPrefix(mark) }
    guard !totals.isEmpty else {
      return ConformanceCheck(
        "control_totals", .gold, .failed, detail: "the adapter has no control total",
        remedy: "add ControlTotal(…) with a figure the office published")
    }
    // A total that no archive is of was compared with nothing.
    guard totals.contains(where: { total in periods.contains { total.hasPrefix(mark + $0 + ":") } })
    else {
      return ConformanceCheck(
        "control_totals", .gold, .skipped,
        detail: "no control total is of \(periods.sorted().joined(separator: ", "))",
        remedy: "give an archive of a period that has one: `adapters describe` lists them")
    }
    return .holding(
      differing.isEmpty, "control_totals", .gold, differing.joined(separator: "; "),
      "check the weights, and that the archive is complete")
  }
}

extension AdapterOutput {
  /// How many cells of coded variables there are.
  var codedCells: Int {
    batches.reduce(0) { sum, entry in
      sum
        + entry.batch.columns.reduce(0) {
          if case .codes(let codes, _) = $1.storage { $0 + codes.count } else { $0 }
        }
    }
  }
}
