import IntegrationModel
import Testing

@testable import Assessment

@Suite("Bad survey files are refused at their place, or give a result with its reason")
struct SurveyInputTests {
  private static let header = "w,h,c,n,y,t\n"
  private static let rows = [
    "10,a,1,4,5,x", "10,a,2,4,6,y", "12,b,3,5,7,x", "12,b,4,5,8,", "12,b,4,5,,x",
  ]

  private func table(_ change: (inout [String]) -> Void = { _ in }) -> SurveyTable {
    var rows = Self.rows
    change(&rows)
    return SurveyTable(Self.header + rows.joined(separator: "\n"), file: "small.csv")
  }

  private static let design = DesignColumns(weight: "w", strata: ["h"], units: ["c"])

  private func refusal(_ table: SurveyTable, _ design: DesignColumns = design) -> ArraigoError? {
    do throws(ArraigoError) {
      _ = try SurveyEstimator(EstimationRequest([.mean("y")], design: design), of: table)
      return nil
    } catch { return error }
  }

  @Test(
    "Weights that cannot be",
    arguments: [
      ("-1", "negative_weight"), ("", "missing_design_value"), ("inf", "negative_weight"),
    ])
  func weights(weight: String, code: String) throws {
    let error = try #require(refusal(table { $0[2] = "\(weight),b,3,5,7,x" }))
    #expect(error.code == code && error.place.line == 4 && error.place.column == "w")
  }

  @Test("Large numbers close together keep their precision: seconds since 1970")
  func largeNumbers() throws {
    func found(_ shift: Double) throws -> SurveyEstimate {
      let values = [5.25, 6.5, 7.125, 8, 9.75].map { $0 + shift }
      var table = self.table()
      table.set(SurveyColumn("y", .numbers(values)))
      let request = EstimationRequest([.mean("y")], design: Self.design)
      return try SurveyEstimator(request, of: table).estimates()[0]
    }
    let (small, large) = (try found(0), try found(1_700_000_000))
    #expect(agree(large.value - 1_700_000_000, small.value, 1e-6))
    #expect(agree(large.standardError, small.standardError, 1e-9))
    #expect(agree(large.designEffect, small.designEffect, 1e-9))
  }

  @Test("A weight of zero keeps its unit in the design and its record out of every group")
  func zeroWeight() throws {
    let request = EstimationRequest([.mean("y"), .total("1")], design: Self.design)
    let estimator = try SurveyEstimator(request, of: table { $0[0] = "0,a,1,4,500,x" })
    let found = try estimator.estimates()
    #expect(found.map(\.sampleSize) == [3, 4] && found[1].value == 46)
    #expect(estimator.problems.contains { $0.code == "zero_weight" && $0.count == 1 })
    let none = table { rows in rows = rows.map { "0" + $0.dropFirst(2) } }
    #expect(refusal(none)?.code == "no_positive_weight")
  }

  @Test("A unit in two strata is refused with its line, unless units are nested")
  func twoStrata() throws {
    let crossed = table { $0[3] = "12,b,1,5,8," }
    let error = try #require(refusal(crossed))
    #expect(error.code == "unit_in_two_strata" && error.place.line == 5)
    var nested = Self.design
    nested.isNested = true
    #expect(refusal(crossed, nested) == nil)
  }

  @Test("Frames that vary or are smaller than the sample")
  func frames() throws {
    var design = Self.design
    design.frames = ["n"]
    #expect(refusal(table(), design) == nil)
    let varying = try #require(refusal(table { $0[1] = "10,a,2,9,6,y" }, design))
    #expect(varying.code == "varying_frame" && varying.place.line == 3)
    let small = table { rows in
      rows[0] = "10,a,1,1.5,5,x"
      rows[1] = "10,a,2,1.5,6,y"
    }
    #expect(refusal(small, design)?.code == "frame_too_small")
  }

  @Test("One unit shows no variance; one stratum with several does")
  func fewUnits() {
    let one = DesignColumns(weight: "w", units: ["n"])
    #expect(refusal(table { rows in rows = Array(rows.prefix(2)) }, one)?.code == "single_unit")
    #expect(refusal(table(), DesignColumns(weight: "w", units: ["c"])) == nil)
  }

  @Test("A column that is not there is answered with the nearest names")
  func unknownColumn() throws {
    let error = try #require(
      throws: ArraigoError.self
    ) {
      try SurveyTable(
        [SurveyColumn("income", .numbers([])), SurveyColumn("Ingreso", .numbers([]))],
        file: "f.csv"
      ).numbers("incme")
    }
    #expect(error.code == "unknown_column")
    #expect(error.suggestion == "did you mean `income`?")
    #expect(NearNames.nearest(to: "ingreso", among: ["income", "Ingreso"]).first == "Ingreso")
  }

  @Test("A text among numbers is located and not shown")
  func textInNumbers() throws {
    let mixed = table { $0[1] = "10,a,2,4,6k secret,y" }
    let error = try #require(refusal(mixed))
    #expect(error.code == "text_in_numeric_column")
    #expect(error.place.line == 3 && error.place.column == "y")
    #expect(!error.message.contains("secret"))
  }

  @Test("A group without a record with a value has no estimate and no false zero")
  func emptyGroup() throws {
    let request = EstimationRequest([.mean("y")], design: Self.design, groups: ["c"])
    let empty = table { rows in
      rows[3] = "12,b,4,5,,x"
    }
    let found = try SurveyEstimator(request, of: empty).estimates()
    let last = try #require(found.last)
    #expect(last.groups == ["4"] && last.sampleSize == 0)
    #expect(last.value.isNaN && last.standardError.isNaN && last.low.isNaN)
  }

  @Test("A file without a record has no estimate")
  func noRecords() throws {
    let empty = table { $0 = [] }
    let request = EstimationRequest(
      [.mean("y"), .quantile("y", 0.5), .gini("y")], design: Self.design)
    let found = try SurveyEstimator(request, of: empty).estimates()
    #expect(found.allSatisfy { $0.value.isNaN && $0.sampleSize == 0 })
  }

  @Test("Margins are groups, their levels first")
  func margins() throws {
    var request = EstimationRequest([.total("1")], design: Self.design, groups: ["h", "c"])
    request.hasMargins = true
    let found = try SurveyEstimator(request, of: table()).estimates()
    #expect(found.last?.groups == ["total", "total"] && found.last?.value == 56)
    #expect(found.contains { $0.groups == ["a", "total"] && $0.value == 20 })
    #expect(found.contains { $0.groups == ["total", "4"] && $0.value == 24 })
  }

  @Test("A standardised mean weighs the groups' means by fixed shares")
  func standardised() throws {
    var request = EstimationRequest([.mean("y")], design: Self.design)
    request.standard = ("h", ["a": 1, "b": 3])
    let found = try #require(try SurveyEstimator(request, of: table()).estimates().first)
    #expect(agree(found.value, 0.25 * 5.5 + 0.75 * 7.5, 1e-12))
    // Within each stratum the mean of two units of one value: (y1 - y2)²/4 times the squared share.
    #expect(agree(found.standardError, (0.0625 * 0.25 + 0.5625 * 0.25).squareRoot(), 1e-12))
  }
}

@Suite("Formulas as statisticians write them")
struct FormulaTests {
  private let table = SurveyTable(
    "age,sex,income\n14,m,\n15,f,0\n64,f,100\n65,,50", file: "small.csv")

  @Test(
    "Values of formulas",
    arguments: [
      ("age >= 15 & age <= 64", [0, 1, 1, 0]), ("sex == \"f\"", [0, 1, 1, .nan]),
      ("sex != 'f' | age == 15", [1, 1, 0, .nan]), ("age in (14, 65)", [1, 0, 0, 1]),
      ("!(age > 15) and income == 0", [.nan, 1, 0, 0]), ("is_missing(income)", [1, 0, 0, 0]),
      ("-age + 2 * 3 ^ 2", [4, 3, -46, -47]),
      ("log(income)", [.nan, .nan, 4.605170185988092, 3.912023005428146]),
      ("ifelse(income > 10, 1, 2)", [.nan, 2, 1, 1]), ("`age` / 2", [7, 7.5, 32, 32.5]),
      ("sex in (\"m\", \"x\")", [1, 0, 0, .nan]), ("income > 10 | age < 20", [1, 1, 1, 1]),
    ])
  func values(text: String, wanted: [Double]) throws {
    let found = try Formula(text).values(of: table)
    for (found, wanted) in zip(found, wanted) {
      #expect(found.isNaN && wanted.isNaN || agree(found, wanted, 1e-12), "\(text): \(found)")
    }
  }

  @Test(
    "What is no formula is refused with its place",
    arguments: [
      "age >=", "(age", "age ~ 3", "\"open", "age 3", "wage(1,2)", "sum(age)", "[1] - age", "",
      "sex + 1", "age in 3",
    ])
  func refusals(text: String) throws {
    #expect(throws: ArraigoError.self) { _ = try Formula(text).values(of: table) }
  }

  @Test("Cutting a formula anywhere never traps")
  func cuts() {
    let text = "!(age >= 15 & sex in ('m', \"f\")) | log(`income` ^ 2) - 1.5e3 > [a, 1]"
    for length in 0...text.count {
      _ = try? Formula(String(text.prefix(length))).values(of: table)
      _ = try? Contrast(String(text.dropFirst(length)))
      _ = try? RegressionModel("y ~ " + text.dropFirst(length))
    }
  }

  @Test("Models expand as in R")
  func models() throws {
    let model = try RegressionModel("log(wage) ~ a * b + factor(c) + I(x * y) + 1")
    #expect(model.terms.map(\.name) == ["a", "b", "factor(c)", "I(x * y)", "a:b"])
    #expect(model.columns == ["wage", "a", "b", "c", "x", "y"])
  }
}
