import ArgumentParser
import Glibc
import IntegrationModel
import NationalFormats

/// SDMX-ML messages.
struct Messages: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sdmx",
    abstract: "SDMX-ML: an agency's indicators of migrants in the nine countries.",
    discussion: """
      The data message in the forms generic and structure-specific of SDMX-ML 2.1, and its structure
      message with code lists in four languages:
        sample-data sdmx --output samples
      A generic message of any size, to standard output, for benchmarks:
        sample-data sdmx --megabytes 75 > large.xml
      """)

  @Option(help: "The folder to write to; it is made where it is absent.") var output: String?
  @Option(help: "Write one generic message of this size in MB to standard output instead.")
  var megabytes: Int?
  @Option(help: "Another seed gives other values.") var seed = 1

  func validate() throws {
    guard (output == nil) != (megabytes == nil) else {
      throw ValidationError("Give either --output or --megabytes.")
    }
    guard megabytes ?? 1 > 0 else { throw ValidationError("A message has at least one MB.") }
  }

  func run() throws {
    if let megabytes { return try LargeMessage(seed: seed).write(bytes: megabytes * 1_000_000) }
    guard let output else { return }
    try Folder.make(output)
    let message = IndicatorMessage(seed: seed)
    let files = [
      ("SYNTHETIC_migrants_structure.xml", message.structure),
      ("SYNTHETIC_migrants_generic.xml", message.generic),
      ("SYNTHETIC_migrants.xml", message.structureSpecific),
    ]
    for (name, text) in files {
      try Folder.write(text, to: output + "/" + name)
      print(output + "/" + name)
    }
    // The archive has what an agency's download has: the data and their structure.
    let archive = try ZipWriter(path: output + "/SYNTHETIC_migrants_sdmx.zip")
    for (name, text) in files.prefix(1) + files.suffix(1) {
      try archive.begin(name)
      try archive.write(text)
    }
    try archive.finish()
    print(output + "/SYNTHETIC_migrants_sdmx.zip")
  }
}
