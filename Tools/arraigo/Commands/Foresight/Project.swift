public import ArgumentParser
public import Foresight
import Foundation
import IntegrationModel
import LocatedText
import Reporting

extension MigrationTiming: @retroactive ExpressibleByArgument {}

/// Population projections.
struct Project: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Projects populations by sex and age with migration, with their uncertainty.",
    discussion: """
      FOLDER holds the tables of population prospects as text files named as in the R package
      wpp2019: popF, popM, mxF, mxM, tfrprojMed, percentASFR, sexRatio, migration; for trajectories
      also tfrproj80l, tfrproj80u, e0Fproj, e0Fproj80l, e0Fproj80u and the same of men. Populations
      are in thousands.

      Examples:
        arraigo foresight project wpp2019 --countries AR,BO
        arraigo foresight project wpp2019 --trajectories 1000 --format csv
        arraigo foresight project wpp2019 --countries CL --trajectories 1000 --charts charts
      """)

  @Argument(help: "The folder of the tables.", completion: .directory) var folder: String
  @Option(help: "Countries, ISO 3166-1 alpha-2 with commas (default: all of the tables).")
  var countries: String?
  @Option(help: "How many trajectories; 0 for the expected course alone.") var trajectories = 0
  @Option(help: "The seed of the trajectories.") var seed: UInt64 = 1
  @Option(help: "When migrants come and go: even or end.") var timing = MigrationTiming.even
  @Option(help: "Migrants' degrees of freedom of Student t shocks (default: normal).")
  var tails: Double?
  @Flag(help: "Let nobody migrate.") var closedBorders = false
  @Flag(help: "Balance migration: the countries are the whole world.") var closedRegion = false
  @Flag(help: "Print every age group.") var byAge = false
  @Option(help: "Write a fan chart (SVG) for each country into this folder.")
  var charts: String?
  @OptionGroup var table: TableOptions

  func validate() throws {
    if !(0...100_000).contains(trajectories) {
      throw ValidationError("--trajectories is 0 to 100000")
    }
    if let tails, tails <= 2 { throw ValidationError("--tails is above 2") }
    if charts != nil, trajectories == 0 {
      throw ValidationError("--charts needs --trajectories")
    }
  }

  func run() throws {
    let prospects = try ProspectsTables(tables())
    let rates = try chosen(prospects).map { country in
      let rates = try prospects.rates(of: country)
      return closedBorders ? rates.withoutMigration : rates
    }
    if trajectories == 0 {
      let projected = rates.map {
        ($0, CohortComponent.project($0.population, $0.rates(), timing: timing))
      }
      table.show(ProjectionTable.expected(projected, byAge: byAge))
      return
    }
    let process = try process(prospects, rates.map(\.country))
    let found = try ProbabilisticProjection.run(
      rates,
      TrajectorySettings(
        count: trajectories, seed: seed, varying: (true, true, !closedBorders),
        migration: process, isClosed: closedRegion, timing: timing))
    if let charts {
      for country in found {
        let name = "/population-\(country.country.alpha2)-\(table.spoken.rawValue).svg"
        try OutputFile.write(ProjectionChart.svg(country, in: table.spoken), to: charts + name)
      }
    }
    table.show(ProjectionTable.trajectories(found, byAge: byAge))
  }

  /// The process as all countries of the tables show it, so that a choice of them changes no numbers.
  private func process(_ prospects: ProspectsTables, _ chosen: [Country]) throws
    -> MigrationProcess
  {
    let all = try prospects.countries()
    let whole = MigrationProcess(
      histories: try all.map { try prospects.rates(of: $0).pastMigrationRates },
      degreesOfFreedom: tails)
    let deviations = chosen.compactMap { country in
      all.firstIndex(of: country).map { whole.deviations[$0] }
    }
    return MigrationProcess(
      persistence: whole.persistence, deviations: deviations, degreesOfFreedom: tails)
  }

  private func tables() throws -> [String: SourceTable] {
    var tables: [String: SourceTable] = [:]
    for name in ProspectsTables.required + ProspectsTables.forTrajectories {
      let path = "\(folder)/\(name).txt"
      guard FileManager.default.fileExists(atPath: path) else { continue }
      tables[name] = try SourceTable(WholeFile.bytes(path), file: "\(name).txt")
    }
    return tables
  }

  private func chosen(_ prospects: ProspectsTables) throws -> [Country] {
    guard let countries else { return try prospects.countries() }
    return try countries.split(separator: ",").map { code in
      guard let country = Country.alpha2(String(code).uppercased()) else {
        throw ArraigoError(
          "unknown_country", "'\(code)' is no country code of ISO 3166-1 alpha-2")
      }
      return country
    }
  }
}
