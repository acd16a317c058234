import IntegrationModel
import NationalFormats

/// How a source file's bytes become records in one input: its separator or its layout is settled.
enum RecordFormat {
  case delimited(DelimitedOptions)
  case fixedWidth(FixedWidthLayout)

  /// Settles how a file that was found is read.
  ///
  /// - Throws: `unknown_layout` where no layout has the file's record length, `bad_layout`, and what
  ///   reading throws.
  init(of file: SourceFile, _ found: ArchiveInputs.Found, in inputs: ArchiveInputs)
    throws(ArraigoError)
  {
    switch file.format {
    case .delimited(let options): self = .delimited(options)
    case .delimitedBy(let separators, let options):
      self = .delimited(try Self.options(separators, options, of: found))
    case .fixedWidth(let layouts, let patterns):
      self = .fixedWidth(try Self.layout(patterns, layouts, of: found, in: inputs))
    }
  }

  /// The options with the separator that the first line has most of.
  private static func options(
    _ separators: [Character], _ options: DelimitedOptions, of found: ArchiveInputs.Found
  ) throws(ArraigoError) -> DelimitedOptions {
    let header = try found.open().start(64 << 10).prefix { $0 != 10 && $0 != 13 }
    var settled = options
    let counted = separators.compactMap(\.asciiValue).map { byte in
      (byte, header.count { $0 == byte })
    }
    if let best = counted.max(by: { $0.1 < $1.1 }), best.1 > 0 { settled.separator = best.0 }
    return settled
  }

  private static func layout(
    _ patterns: [String], _ known: [FixedWidthLayout], of found: ArchiveInputs.Found,
    in inputs: ArchiveInputs
  ) throws(ArraigoError) -> FixedWidthLayout {
    let length = try recordLength(of: found)
    var lengths: [Int] = []
    for file in inputs.all(matching: patterns) {
      let text = try file.open().start(16 << 20)
      let layout = try FixedWidthLayout(text, file: file.name)
      if layout.recordLength == length { return layout }
      lengths.append(layout.recordLength)
    }
    for layout in known {
      if layout.recordLength == length { return layout }
      lengths.append(layout.recordLength)
    }
    var place = found.place
    place.line = 1
    throw ArraigoError(
      "unknown_layout",
      "its records have \(length) bytes; the layouts at hand are of "
        + lengths.map(String.init).joined(separator: ", "), at: place,
      suggestion: "give the layout that was published with it too ("
        + patterns.joined(separator: " or ") + ")")
  }

  /// The length of the first line.
  private static func recordLength(of found: ArchiveInputs.Found) throws(ArraigoError) -> Int {
    let start = try found.open().start(256 << 10)
    let marked = start.starts(with: [0xEF, 0xBB, 0xBF])
    return start.dropFirst(marked ? 3 : 0).prefix { $0 != 10 && $0 != 13 }.count
  }
}
