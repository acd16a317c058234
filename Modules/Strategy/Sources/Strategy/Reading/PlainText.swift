extension Double {
  /// The fewest digits that read back as the same number, without a trailing `.0`.
  var plainText: String {
    let text = description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
