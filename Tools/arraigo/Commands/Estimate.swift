import ArgumentParser
import Assessment
import IntegrationModel
import Reporting

/// Estimates statistics of any survey file with design-based precision.
struct Estimate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Survey estimates from any csv, Parquet, SPSS or Stata file, with their precision.",
    discussion: """
      Standard errors are linearised or replicated; intervals use Student's t with
      the group's own degrees of freedom; neither a group nor --where ever drops
      records from the design. Ask for as many statistics as you like: all come
      from one reading of the file.

      R's svydesign(ids = ~dnum, strata = ~stype, weights = ~pw, fpc = ~fpc) is
        --psu dnum --stratum stype --weight pw --fpc fpc
      and its svyby(~api00, ~stype + sch.wide, design, svymean) is
        --mean api00 --by stype,sch.wide

      Examples:
        arraigo estimate apistrat.csv --weight pw --stratum stype --fpc fpc \\
          --mean api00 --by stype
        arraigo estimate apiclus2.csv --psu dnum --psu snum --fpc fpc1 \\
          --fpc fpc2 --total enroll
        arraigo estimate casen.dta --weight expr --stratum estrato \\
          --psu conglomerado --lonely-psu adjust --proportion education \\
          --by migrant --where "age >= 15"
        arraigo estimate survey.parquet --weight w --quantile income:0.1,0.5,0.9 \\
          --gini income --fgt "income:0:0.6*median" --by sex --margins
        arraigo estimate survey.csv --weight w --psu psu --mean employed \\
          --by migrant --contrast "[1] - [0]" \\
          --contrast "([1]/(1-[1])) / ([0]/(1-[0]))"
        arraigo estimate survey.csv --weight w --psu psu --stratum s \\
          --regress "employed ~ migrant * female + age" --family logit
        arraigo estimate survey.csv --weight w --psu psu --where "employed == 1" \\
          --decompose "log(wage) ~ age + factor(educ)" --between migrant:0,1 --by sex
        arraigo estimate acs.csv --weight pwgtp --replicate-weights "pwgtp?*" \\
          --replicate-method sdr --mean income
        arraigo estimate survey.csv --weight w --psu psu \\
          --calibrate margins.csv --calibration raking --total employed
      """)

  @Argument(
    help: "The file: csv, Parquet, sav, dta, por, fixed width (--layout), or an archive with one.",
    completion: .file())
  var file: String

  @OptionGroup(title: "Design") var design: DesignOptions
  @OptionGroup(title: "Statistics") var statistics: StatisticOptions
  @OptionGroup(title: "Groups and comparisons") var comparisons: ComparisonOptions
  @OptionGroup(title: "Gaps taken apart") var decompositions: DecompositionOptions
  @OptionGroup(title: "Precision") var precision: PrecisionOptions
  @OptionGroup(title: "Replicates") var replicates: ReplicateOptions
  @OptionGroup(title: "Calibration") var calibration: CalibrationOptions
  @OptionGroup(title: "Reading") var reading: ReadingOptions
  @OptionGroup(title: "Source") var source: SourceOptions
  @OptionGroup(title: "Output") var table: TableOptions

  func validate() throws {
    do {
      try check()
    } catch let error as ArraigoError {
      // A formula that cannot be read is a matter of usage.
      throw ValidationError(error.description)
    }
  }

  private func check() throws {
    let asked =
      try statistics.all().count + comparisons.chisq.count + comparisons.regress.count
      + decompositions.count
    if asked == 0 {
      throw ValidationError("say what to estimate: --mean, --total, --ratio, --quantile, …")
    }
    _ = try comparisons.condition.map { try Formula($0) }
    _ = try comparisons.contrasts()
    _ = try comparisons.associations()
    _ = try comparisons.models()
    _ = try comparisons.definitions()
    try decompositions.check()
    try precision.check()
    _ = try replicates.replication(columns: replicates.pattern.map { [$0] } ?? [])
    _ = try calibration.method()
  }

  func run() throws {
    let job = try EstimationJob(self)
    let result = try job.run()
    for problem in result.problems { Notice.say(problem.sentence) }
    table.show(
      EstimateTable.table(
        of: result.estimates, groups: comparisons.groups,
        showsEffectiveSize: precision.effectiveN))
  }
}

extension Problem {
  /// The problem for a terminal: how many, what, where, what to do.
  fileprivate var sentence: String {
    let what = code.split(separator: "_").joined(separator: " ")
    let place = place.column.map { " of \($0)" } ?? ""
    return "\(severity.rawValue): \(what)\(place), \(count) records"
      + (found.map { ", \($0)" } ?? "") + (suggestion.map { ": \($0)" } ?? "")
  }
}
