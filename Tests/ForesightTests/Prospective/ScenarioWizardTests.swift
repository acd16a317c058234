import Foresight
import IntegrationModel
import Testing

@Suite("ScenarioWizard project files")
struct ScenarioWizardTests {
  /// A file that ScenarioWizard 4.0 saved; see Fixtures/ORIGIN.md.
  private static let global = Array(
    """
    $ ScenarioWizard 4.0
    CIB_global.scw
    &WTRD
     -FT
     -Ntl
     -Mix
    &WSEC
     -Rlx
     -Mod
     -Alrt
    &WECO
     -Decl
     -Stag
     -ModGr
     -RpdGr
    #
    &
     
     
     
    &
     
     
     
    &
     
     
     
     
    #
    #
    FFFFFF
    FFFFFF
    FFFFFF
    FFFFFF
    FFFFFF
    FFFFFF
    FFFFFF
    FFFFFF
    FFFFFF
    FFFFFF
    #
    #
     0 , 0 , 0 , 1 , 2 ,-3 ,-4 ,-2 , 3 , 3 
     0 , 0 , 0 ,-2 , 1 , 1 , 3 , 5 ,-3 ,-5 
     0 , 0 , 0 , 2 , 1 ,-3 ,-2 , 0 , 4 ,-2 
     1 ,-3 , 2 , 0 , 0 , 0 ,-1 ,-1 , 1 , 1 
     1 ,-2 , 1 , 0 , 0 , 0 , 0 , 1 , 0 ,-1 
    -2 , 3 ,-1 , 0 , 0 , 0 , 1 , 2 ,-1 ,-2 
    -3 , 5 ,-2 ,-3 , 1 , 2 , 0 , 0 , 0 , 0 
    -2 , 3 ,-1 ,-2 , 1 , 1 , 0 , 0 , 0 , 0 
     2 ,-4 , 2 , 1 , 0 ,-1 , 0 , 0 , 0 , 0 
     3 ,-6 , 3 ,-1 , 1 , 0 , 0 , 0 , 0 , 0 
    #
    # 0-0
    ""
    #
    """.utf8)

  @Test("A saved project gives the solutions that ScenarioWizard lists beside it")
  func solutions() throws {
    let matrix = try ScenarioWizardFile(Self.global, file: "global.scw").matrix
    #expect(matrix.descriptors.map(\.name) == ["WTRD", "WSEC", "WECO"])
    #expect(matrix.descriptors[2].variants == ["Decl", "Stag", "ModGr", "RpdGr"])
    let listed = [([1, 1, 1], 0, 9), ([0, 1, 2], 0, 8), ([2, 0, 2], 1, 12), ([1, 2, 1], 0, 15)]
    for (choice, consistency, total) in listed {
      let judged = matrix.judged(choice)
      #expect(judged.consistency == consistency && judged.totalImpactScore == total)
    }
    #expect(Set(matrix.consistentScenarios().map(\.choice)) == Set(listed.map(\.0)))
  }

  @Test("What is written reads back as the same matrix")
  func roundTrip() throws {
    let matrix = try Somewhereland.matrix()
    let text = ScenarioWizardFile(matrix).text
    #expect(try ScenarioWizardFile(Array(text.utf8), file: "x.scw").matrix == matrix)
  }

  @Test("All line ends, a byte order mark and Latin-1 text read alike")
  func encodings() throws {
    let expected = try ScenarioWizardFile(Self.global, file: "x.scw").matrix
    let text = String(decoding: Self.global, as: UTF8.self)
    for end in ["\r\n", "\r"] {
      let other = text.split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: end)
      #expect(try ScenarioWizardFile(Array(other.utf8), file: "x.scw").matrix == expected)
    }
    let marked = [0xEF, 0xBB, 0xBF] + Self.global
    #expect(try ScenarioWizardFile(marked, file: "x.scw").matrix == expected)
    let bytes =
      Array("&Migraci".utf8) + [0xF3] + Array("n\n -a\n -b\n#\n#\n#\n#\n#\n0,0\n0,0\n#".utf8)
    #expect(
      try ScenarioWizardFile(bytes, file: "x.scw").matrix.descriptors[0].name == "Migración")
  }

  @Test("Every file cut short is a located error, never a smaller matrix")
  func truncation() throws {
    let whole = try ScenarioWizardFile(Self.global, file: "x.scw").matrix
    for length in stride(from: 0, to: Self.global.count, by: 7) {
      do {
        let read = try ScenarioWizardFile(Array(Self.global.prefix(length)), file: "x.scw")
        #expect(read.matrix == whole, "cut at \(length)")
      } catch {
        #expect(error.code == "broken_scw_file" && error.place.line != nil, "cut at \(length)")
        #expect(error.place.file == "x.scw")
      }
    }
  }

  @Test("A flipped bit is read as it stands or refused, never a crash")
  func flips() {
    for place in stride(from: 0, to: Self.global.count, by: 3) {
      for bit in [0, 3, 6] {
        var bytes = Self.global
        bytes[place] ^= UInt8(1 << bit)
        do { _ = try ScenarioWizardFile(bytes, file: "x.scw") } catch {
          #expect(error.code == "broken_scw_file")
        }
      }
    }
  }

  @Test("An error names the line and what was found")
  func located() {
    let text = String(decoding: Self.global, as: UTF8.self)
    let short = text.replacing(" 0 , 0 , 0 ,-2 , 1 , 1 , 3 , 5 ,-3 ,-5 ", with: " 0 , 0 , 0 ")
    #expect {
      try ScenarioWizardFile(Array(short.utf8), file: "x.scw")
    } throws: { error in
      (error as? ArraigoError)?.place.line == 45
        && (error as? ArraigoError)?.message == "a row has 3 judgements, expected 10"
    }
  }
}
