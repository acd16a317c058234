import Glibc
public import IntegrationModel
import NationalFormats

/// An adapter tested in the process that holds it, for a plugin's own tests; the host certifies the
/// same checks through the runner.
public struct InProcessAdapter: AdapterUnderTest {
  private let adapter: PreparedAdapter
  private let chunkBytes: Int

  /// Takes an adapter.
  ///
  /// - Parameter chunkBytes: how much of a file is unfolded at a time.
  public init(_ adapter: any SurveyAdapter, chunkBytes: Int = 1 << 20) {
    self.adapter = PreparedAdapter(adapter)
    self.chunkBytes = chunkBytes
  }

  /// What the adapter says of itself.
  public func describe() -> AdapterDescription { adapter.description }

  /// Everything the adapter makes of inputs.
  public func run(_ inputs: [AdapterInput]) throws(ArraigoError) -> AdapterOutput {
    var files: [InputFile] = []
    defer { for file in files { close(file.descriptor) } }
    for input in inputs { files.append(try Self.temporaryFile(input)) }
    let run = try HarmonisationRun(adapter, inputs: files, chunkBytes: chunkBytes)
    var batches: [(unit: RecordUnit, batch: ColumnBatch)] = []
    while let next = try run.next() { batches.append(next) }
    let summary = run.summary()
    // The reading threads hold the descriptors until the run is gone.
    withExtendedLifetime(run) {}
    return AdapterOutput(batches: batches, summary: summary)
  }

  /// A file without a name, gone when its descriptor is closed.
  private static func temporaryFile(_ input: AdapterInput) throws(ArraigoError) -> InputFile {
    let failure = ArraigoError(
      "write_failed", "the input cannot be held in a temporary file",
      at: Place(file: input.name), suggestion: "make room in the folder for temporary files")
    guard let file = tmpfile() else { throw failure }
    defer { fclose(file) }
    let written = fwrite(input.bytes, 1, input.bytes.count, file)
    let descriptor = dup(fileno(file))
    guard written == input.bytes.count, fflush(file) == 0, descriptor >= 0 else {
      if descriptor >= 0 { close(descriptor) }
      throw failure
    }
    return InputFile(descriptor: descriptor, byteCount: written, name: input.name)
  }
}
