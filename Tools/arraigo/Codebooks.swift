import AdapterHost
import IntegrationModel
import NationalFormats

/// What the user gave beside the data to explain them: DDI codebooks and SDMX structures.
struct Codebooks {
  private(set) var codebook: Codebook?
  private(set) var structure: SDMXStructure?

  /// Reads them; several SDMX structure messages add up.
  ///
  /// - Throws: `not_a_codebook` where a file is neither; what reading throws.
  init(paths: [String]) throws(ArraigoError) {
    for path in paths {
      let file = try RunInput(path: path)
      let archive = try SourceArchive(
        InputFile(descriptor: file.descriptor, byteCount: file.byteCount, name: file.name))
      for entry in archive.entries { try read(entry) }
      withExtendedLifetime(file) {}
    }
  }

  private mutating func read(_ entry: SourceArchive.Entry) throws(ArraigoError) {
    do throws(ArraigoError) {
      codebook = try Codebook(reading: try entry.open())
      return
    } catch {
      guard error.code == "not_a_codebook" else { throw error }
    }
    do throws(ArraigoError) {
      let more = try SDMXStructure(reading: try entry.open())
      structure = structure ?? SDMXStructure()
      structure?.add(more)
    } catch {
      guard error.code == "not_sdmx" else { throw error }
      throw ArraigoError(
        "not_a_codebook", "the file is neither a DDI codebook nor an SDMX structure message",
        at: entry.place, suggestion: "give DDI 1.2.2 or 2.x, or SDMX-ML code lists and structures")
    }
  }
}
