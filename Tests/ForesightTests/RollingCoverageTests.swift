import Foundation
import Numerics
import Testing

@testable import Foresight

/// Conformal bands hold what comes as often as they say, from origin to origin, each with what was known then.
@Suite("Coverage on rolling origins")
struct RollingCoverageTests {
  private func coverage(_ series: [TimeSeries], horizon: Int, origins: Int) throws -> Double {
    let run = ForecastRun(
      methods: [.theta(.standard)], horizon: horizon, origins: origins, threads: 2)
    let backtest = Backtest(try run.results(series, tested: true), of: run, bySteps: true)
    #expect(backtest.rows.compactMap(\.step) == Array(1...horizon))
    let total = try #require(backtest.rows.first { $0.series == nil && $0.step == nil })
    return try #require(total.accuracy.coverage95)
  }

  @Test("errors that grow with the series, and a season, are covered")
  func growing() throws {
    var stream = RandomStream(seed: 51)
    let series = (0..<70).map { number in
      var level = 100.0
      return TimeSeries(
        "\(number)",
        values: (0..<48).map { step in
          level *= 1 + 0.03 * stream.normal() + 0.02
          return level * [1.1, 0.9, 1.05, 0.95][step % 4]
        }, frequency: 4)
    }
    #expect((0.93...0.97).contains(try coverage(series, horizon: 4, origins: 14)))
  }

  /// The annual series of the M1 competition with the years it held out, every other one; empty where the shared
  /// data are absent.
  private static let annual: [TimeSeries] = {
    let folder =
      ProcessInfo.processInfo.environment["ARRAIGO_SHARED_DATA"]
      ?? URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path + "/shared/data"
    let path = folder + "/series/m1_data.json.gz"
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    let unpack = Process()
    unpack.executableURL = URL(filePath: "/usr/bin/env")
    unpack.arguments = ["gzip", "-dc", path]
    let pipe = Pipe()
    unpack.standardOutput = pipe
    guard (try? unpack.run()) != nil,
      let bytes = try? pipe.fileHandleForReading.readToEnd(),
      let all = try? JSONSerialization.jsonObject(with: bytes) as? [String: [String: Any]]
    else { return [] }
    func numbers(_ value: Any?) -> [Double] {
      (value as? [Any])?.compactMap { ($0 as? NSNumber)?.doubleValue } ?? []
    }
    let names = all.keys.filter { (all[$0]?["period"] as? [String]) == ["YEARLY"] }
    return names.sorted().enumerated().compactMap { place, name in
      place.isMultiple(of: 2)
        ? TimeSeries(name, values: numbers(all[name]?["x"]) + numbers(all[name]?["xx"])) : nil
    }
  }()

  // Cut at the origin and forecast as today, for a backtest's first bands rest on the longest series alone.
  @Test(
    "annual series of the M1 competition are covered",
    .enabled(if: !annual.isEmpty, "the shared data are not there"))
  func competition() throws {
    #expect(Self.annual.count == 91)
    let horizon = 6
    let run = ForecastRun(methods: [.theta(.standard)], horizon: horizon, threads: 2)
    var within = 0
    var count = 0
    for back in [6, 9, 12] {
      let whole = Self.annual.filter { $0.count - back >= 5 }
      let results = try run.results(whole.map { $0.prefix($0.count - back) })
      for (series, result) in zip(whole, results) {
        guard let band = result.forecasts[0].band(0.95) else { continue }
        for step in 0..<horizon {
          let value = series.values[series.count - back + step]
          count += 1
          if band.low[step] <= value && value <= band.high[step] { within += 1 }
        }
      }
    }
    let found = Double(within) / Double(count)
    #expect(count > 1_500)
    #expect((0.93...0.97).contains(found), "\(found) of \(count)")
  }
}
