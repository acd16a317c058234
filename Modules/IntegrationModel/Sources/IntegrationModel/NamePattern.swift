/// A file-name pattern with `*` (any run of characters) and `?` (any one), without regard to case.
public struct NamePattern: Sendable, Hashable {
  private let pattern: [UInt8]

  /// Makes a pattern.
  public init(_ pattern: String) { self.pattern = Array(pattern.lowercased().utf8) }

  /// Whether a whole name follows the pattern.
  public func matches(_ name: String) -> Bool {
    let text = Array(name.lowercased().utf8)
    var at = 0
    var place = 0
    // Where to go back to: after the last star, one character further in the text each time.
    var star: (place: Int, at: Int)?
    while at < text.count {
      if place < pattern.count, pattern[place] == UInt8(ascii: "*") {
        star = (place, at)
        place += 1
      } else if place < pattern.count,
        pattern[place] == UInt8(ascii: "?") || pattern[place] == text[at]
      {
        place += 1
        at += 1
      } else if let last = star {
        star = (last.place, last.at + 1)
        place = last.place + 1
        at = last.at + 1
      } else {
        return false
      }
    }
    return pattern[place...].allSatisfy { $0 == UInt8(ascii: "*") }
  }

  /// Whether the last part of a path follows the pattern.
  public func matchesBaseName(of path: String) -> Bool {
    matches(path.split(separator: "/").last.map(String.init) ?? path)
  }
}
