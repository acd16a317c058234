/// Text as labels are compared: lower case, without accents, runs of blanks as one.
enum FoldedText {
  /// Folds a text; `" 1.  Educación "` becomes `"1. educacion"`.
  static func fold(_ text: String) -> String {
    var folded = ""
    var pendingBlank = false
    for scalar in text.lowercased().unicodeScalars {
      if scalar == " " || scalar == "\t" || scalar.value == 0xA0 {
        pendingBlank = !folded.isEmpty
        continue
      }
      if pendingBlank {
        folded.unicodeScalars.append(" ")
        pendingBlank = false
      }
      folded.unicodeScalars.append(base[scalar] ?? scalar)
    }
    return folded
  }

  // The accented letters of Spanish, Portuguese and French; combining accents never occur in the
  // offices' files, so no normalisation tables are needed.
  private static let base: [Unicode.Scalar: Unicode.Scalar] = {
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (letter, accented) in [
      ("a", "áàâãäå"), ("e", "éèêë"), ("i", "íìîï"), ("o", "óòôõö"), ("u", "úùûü"), ("c", "ç"),
      ("n", "ñ"), ("y", "ýÿ"),
    ] as [(Unicode.Scalar, String)] {
      for scalar in accented.unicodeScalars { table[scalar] = letter }
    }
    return table
  }()
}
