/// How INDEC wrote a quarter's files: the traits change from quarter to quarter, and a reader has to
/// take them all.
struct EPHDialect {
  enum Quoting {
    case none
    /// The dwelling and the decile groups.
    case dwellingAndDeciles
    /// The header, the dwelling, the size class and other codes that are text.
    case allText
  }

  var quoting = Quoting.none
  var lineEnd = "\r\n"
  var decimalMark: UInt8 = 0x2C
  /// What stands in a cell without content.
  var missing = ""
  /// Whether the household file's lines end with a separator.
  var endsWithSeparator = false
  /// Whether decile groups have two digits.
  var padsDeciles = false
  /// Where the members stand in the archive, and their endings.
  var folder = false
  var ending = ".txt"
  /// The letter before the quarter in a member's name.
  var letter = "T"

  /// Five ways that were really used, in turn.
  init(_ quarter: Quarter) {
    switch quarter.ordinal % 5 {
    case 0:
      (quoting, padsDeciles, letter) = (.dwellingAndDeciles, true, "t")
    case 1:
      (quoting, decimalMark, missing) = (.allText, UInt8(ascii: "."), "NA")
    case 2:
      (lineEnd, decimalMark, endsWithSeparator) = ("\n", UInt8(ascii: "."), true)
    case 3:
      (folder, ending) = (true, ".txt.txt")
    default:
      (quoting, missing) = (.allText, "NA")
    }
  }

  func isQuoted(_ kind: CellKind) -> Bool {
    switch quoting {
    case .none: false
    case .dwellingAndDeciles: kind == .dwelling || kind == .decile
    case .allText: kind == .dwelling || kind == .sizeClass || kind == .code || kind == .day
    }
  }

  /// A member's name, such as `usu_individual_T422.txt`.
  func memberName(_ table: String, in quarter: Quarter) -> String {
    let short =
      "\(letter)\(quarter.number)\(quarter.year % 100 < 10 ? "0" : "")\(quarter.year % 100)"
    let name = "usu_\(table)_\(short)\(ending)"
    return folder ? "EPH_usu_\(quarter.number)_Trim_\(quarter.year)_txt/\(name)" : name
  }
}
