import Assessment
import IntegrationModel
import Reporting
import Testing

@Suite("Estimates of any file as a table")
struct EstimateTableTests {
  private func estimates(_ change: (inout EstimationRequest) throws -> Void) throws
    -> [SurveyEstimate]
  {
    let table = SurveyTable(
      [
        SurveyColumn("y", .numbers([1, 2, 3, 4, .nan])),
        SurveyColumn("g", .texts([0, 0, 1, 1, 1], ["a", "b"])),
      ], file: "small.csv")
    var request = EstimationRequest([.mean("y")], design: DesignColumns(), groups: ["g"])
    try change(&request)
    return try SurveyEstimator(request, of: table).estimates()
  }

  @Test("The columns have the promised names, the grouping columns after the level")
  func columns() throws {
    let table = EstimateTable.table(of: try estimates { _ in }, groups: ["g"])
    let lines = table.render(.csv, .english).split(separator: "\n")
    #expect(lines[0] == "statistic,variable,level,g,estimate,se,ci_low,ci_high,cv,df,deff,n")
    #expect(lines[1].hasPrefix("mean,y,,a,1.5,") && lines[2].hasPrefix("mean,y,,b,3.5,"))
  }

  @Test("Tests and effective records have columns only where there are such")
  func further() throws {
    let found = try estimates { $0.contrasts = [try Contrast("[b] - [a]")] }
    let table = EstimateTable.table(of: found, groups: ["g"], showsEffectiveSize: true)
    let lines = table.render(.csv, .english).split(separator: "\n")
    #expect(lines[0].hasSuffix("deff,n,n_eff,test,test_df,p_value"))
    #expect(lines[3].hasPrefix("contrast,mean y,[b] - [a],,2,"))
  }

  @Test("What is not a number is never printed as one", arguments: TableFormat.allCases)
  func missing(format: TableFormat) throws {
    let found = try estimates { $0.groups = ["y"] }
    let text = EstimateTable.table(of: found, groups: ["y"]).render(format, .english)
    #expect(!text.lowercased().contains("nan") && !text.contains("inf"))
  }
}
