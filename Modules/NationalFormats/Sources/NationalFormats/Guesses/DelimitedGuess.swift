/// How a delimited text seems to be written, each part with its certainty.
///
/// A guess is for people and for conversions; an adapter declares what its files are.
public struct DelimitedGuess: Sendable {
  /// The characters.
  public let encoding: Guess<TextEncoding>
  /// The byte between fields.
  public let separator: Guess<UInt8>
  /// Whether the first line names the columns.
  public let hasHeader: Guess<Bool>
  /// The mark before the decimals.
  public let decimalMark: Guess<DecimalMark>
  /// The byte between thousands; nil where numbers have none.
  public let thousandsMark: Guess<UInt8?>
  /// How many cells like `1.234` may have thousands or decimals, with nothing that decides.
  public let ambiguousNumberCount: Int
  /// Cells of otherwise numeric columns that are no numbers (`NA`, `.`, one blank), the most
  /// frequent first.
  public let missingTokens: [String]
  /// How lines end: `LF`, `CR LF` or `CR`.
  public let lineEnd: String
  /// Whether some fields are quoted.
  public let hasQuotes: Bool
  /// How many columns there seem to be.
  public let columnCount: Int
  /// The names of the header, or of the columns by their places.
  public let columnNames: [String]

  /// The columns whose cells are numbers as far as was looked, codes with leading zeros left out.
  public let numericColumns: [String]

  /// The separators that are tried.
  public static let separators: [UInt8] = Array(";,\t|".utf8)

  /// Guesses from a text's beginning.
  ///
  /// - Parameters:
  ///   - bytes: the beginning; some 64 KiB are enough.
  ///   - isWhole: whether that is the whole text.
  public init(_ bytes: [UInt8], isWhole: Bool) {
    encoding = EncodingGuess.of(bytes)
    let (separator, sample) = Self.separator(bytes, isWhole: isWhole)
    self.separator = separator
    lineEnd = sample.lineEnd
    hasQuotes = sample.quotedCount > 0
    columnCount = sample.usualCount.cells
    let header = Self.header(sample)
    hasHeader = header
    let body = header.value ? Array(sample.records.dropFirst()) : sample.records
    let marks = CellMarks(body)
    decimalMark = marks.numbers.decimalMark
    thousandsMark = marks.numbers.thousandsMark
    ambiguousNumberCount = marks.numbers.ambiguousCount
    missingTokens = marks.missingTokens
    let decoder = TextDecoder(encoding.value)
    let names = (sample.records.first ?? []).enumerated().map { place, cell in
      header.value
        ? cell.withUnsafeBufferPointer { decoder.string($0, isQuoted: false) }
        : "column_\(place + 1)"
    }
    columnNames = names
    numericColumns = names.indices.filter { column in
      marks.isNumeric(body.compactMap { $0.indices.contains(column) ? $0[column] : nil })
    }.map { names[$0] }
  }

  /// The guess as options of the reader.
  public var options: DelimitedOptions {
    var options = DelimitedOptions(encoding: encoding.value)
    options.separator = separator.value
    options.hasHeader = hasHeader.value
    return options
  }

  private static func separator(_ bytes: [UInt8], isWhole: Bool) -> (Guess<UInt8>, SampleRecords) {
    var trials = separators.map { separator in
      let sample = SampleRecords(bytes, separator: separator, isWhole: isWhole)
      let usual = sample.usualCount
      // One column is what every text has at a separator that it does not use.
      let headerFits = sample.records.first?.count == usual.cells
      return (
        separator: separator, sample: sample, cells: usual.cells,
        score: usual.cells > 1 ? usual.share * (headerFits ? 1 : 0.5) : 0
      )
    }
    trials.sort { ($0.score, $0.cells) > ($1.score, $1.cells) }
    let best = trials[0]
    guard best.score > 0 else {
      return (
        Guess(UInt8(ascii: ","), certainty: 0.3, because: "no separator gives several columns"),
        SampleRecords(bytes, separator: UInt8(ascii: ","), isWhole: isWhole)
      )
    }
    // A rival that fits as well and gives more columns would have won; fewer columns weigh less.
    let rival = trials[1].score * Double(trials[1].cells) / Double(best.cells)
    let share = best.sample.usualCount.share
    return (
      Guess(
        best.separator, certainty: best.score * (1 - min(0.5, rival / 2)),
        because: "\(Int((100 * share).rounded())) % of the first \(best.sample.records.count) "
          + "records have \(best.cells) fields"), best.sample
    )
  }

  private static func header(_ sample: SampleRecords) -> Guess<Bool> {
    guard let first = sample.records.first else {
      return Guess(true, certainty: 0, because: "there is nothing")
    }
    let numbers = first.count { CellMarks.isNumber($0) }
    if numbers > 0 {
      // Years stand as names in tables of statistics, so a few numbers still may be names.
      let share = Double(numbers) / Double(first.count)
      let distinct = Set(first).count == first.count
      let isHeader = share < 0.5 && distinct && !first.contains(where: \.isEmpty)
      return Guess(
        isHeader, certainty: isHeader ? 0.6 - share : min(1, 0.5 + share),
        because: "\(numbers) of \(first.count) fields of the first line are numbers")
    }
    let numeric = first.indices.count { column in
      sample.records.dropFirst().prefix(50).contains {
        $0.indices.contains(column) && CellMarks.isNumber($0[column])
      }
    }
    let named = first.count { !$0.isEmpty }
    guard numeric > 0 else {
      return Guess(true, certainty: 0.6, because: "nothing is a number, below the line neither")
    }
    return Guess(
      true, certainty: 0.7 + 0.3 * Double(named) / Double(max(1, first.count)),
      because: "no field of the first line is a number, in \(numeric) columns others are")
  }
}
