import AdapterHost
import IntegrationModel
import Testing

@Suite("Surveys are told by their columns, their names and the length of their records")
struct KnownSurveyTests {
  private func input(_ name: String, _ columns: [String], recordLength: Int? = nil)
    -> InputSignature
  {
    InputSignature(
      name: name, format: "text",
      members: [.init(name: name, columns: columns, recordLength: recordLength)])
  }

  @Test("A survey without an adapter is named by its columns")
  func named() {
    let ecuador = KnownSurvey.of(
      input(
        "201703_EnemduBDD.csv",
        ["area", "ciudad", "zona", "sector", "panelm", "vivienda", "hogar", "fexp"]))
    #expect(ecuador?.survey.country == "EC")
    let peru = KnownSurvey.of(
      input("copy.csv", ["AÑO", "CONGLOME", "VIVIENDA", "HOGAR", "UBIGEO", "DOMINIO"]))
    #expect(peru?.survey.country == "PE")
    #expect(KnownSurvey.of(input("enemdu.csv", ["a", "b"])) == nil)
  }

  @Test("A manifest with record lengths takes files of such records and no table")
  func recordLengths() throws {
    let manifest = try AdapterManifest(
      yaml: """
        manifest_version: 1
        id: br.test.fixed
        version: 1.0.0
        border_version: 1
        country: BR
        survey: TEST
        name: Test
        institute: Test
        maintainer: Test
        library: libTest.so
        formats: [text]
        names: ["PNADC_0*"]
        members:
          - {pattern: "PNADC_0*.txt", unit: person, columns: [], record_lengths: [464]}
        periods: any
        """, file: "manifest.yaml")
    #expect(manifest.fit(input("PNADC_042017.txt", [], recordLength: 464)).score == 1)
    #expect(manifest.fit(input("PNADC_042017.txt", [], recordLength: 500)).score > 0.7)
    #expect(manifest.fit(input("other.txt", [], recordLength: 464)).score == 0)
    #expect(manifest.fit(input("PNADC_042017.txt", ["a", "b"])).score == 0)
  }
}
