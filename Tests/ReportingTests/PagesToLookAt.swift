import IntegrationModel
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#endif

@Suite("Pages to look at")
struct PagesToLookAt {
  private static let folder = ProcessInfo.processInfo.environment["ARRAIGO_PAGES"]

  @Test(
    "the sample's pages are written where ARRAIGO_PAGES names a folder",
    .enabled(if: folder != nil, "set ARRAIGO_PAGES to a folder to get the pages"),
    arguments: Language.allCases)
  func written(language: Language) throws {
    let folder = try #require(Self.folder)
    let page = Data(SampleAssessment.page(language).utf8)
    let file = "\(folder)/sample-\(language.rawValue).html"
    try page.write(to: URL(filePath: file))
    #expect(try Data(contentsOf: URL(filePath: file)) == page)
  }
}
