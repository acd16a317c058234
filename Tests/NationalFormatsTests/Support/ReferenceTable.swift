/// Delimited text cut into records by the rules as one would say them, one byte after another.
///
/// A quote mark opens a quoted field where only blanks stand before it in the field; inside, a
/// doubled one is text and a single one closes; elsewhere marks are text. A line end outside of
/// quotes ends a record; the last one may lack it.
struct ReferenceTable {
  struct Record: Equatable {
    /// The fields with their quotes as they stand.
    var fields: [[UInt8]]
    /// The line it begins on.
    var line: Int
  }

  var records: [Record] = []
  var endsInQuotes = false

  init(_ text: [UInt8], separator: UInt8, quote: UInt8?, lineEnd: UInt8 = 10) {
    var line = 1
    var record = Record(fields: [], line: 1)
    var field: [UInt8] = []
    var isOpen = false
    var wasQuoted = false
    var at = 0
    func closeField() {
      record.fields.append(field)
      field = []
      wasQuoted = false
    }
    while at < text.count {
      let byte = text[at]
      if isOpen {
        field.append(byte)
        if byte == lineEnd { line += 1 }
        if byte == quote {
          if at + 1 < text.count, text[at + 1] == quote {
            field.append(byte)
            at += 1
          } else {
            isOpen = false
          }
        }
      } else if byte == separator {
        closeField()
      } else if byte == lineEnd {
        closeField()
        records.append(record)
        line += 1
        record = Record(fields: [], line: line)
      } else {
        if byte == quote, !wasQuoted, field.allSatisfy({ $0 == 32 || $0 == 9 }) {
          isOpen = true
          wasQuoted = true
        }
        field.append(byte)
      }
      at += 1
    }
    endsInQuotes = isOpen
    if !record.fields.isEmpty || !field.isEmpty {
      closeField()
      records.append(record)
    }
  }
}
