import CStatisticalFile
import Dispatch
import IntegrationModel
import Synchronization

/// Parses the rows of a file on another thread and hands over batches.
final class StatisticalParsing {
  /// What the parsing thread hands over.
  enum Outcome: Sendable {
    case batch(ColumnBatch)
    case end
    case failure(ArraigoError)
  }

  private let line: Line

  init(_ source: StatisticalSource, _ columns: [TableColumn], _ chosen: [Int]) {
    let line = Line()
    self.line = line
    DispatchQueue(label: "arraigo.statistical-file").async {
      let rows = StatisticalRows(columns, chosen) { line.give(.batch($0)) }
      var message: String?
      withExtendedLifetime(rows) { message = source.read(rows.handlers()) }
      if let message {
        line.give(.failure(source.failure(message, at: rows.seenRows)))
      } else {
        rows.finish()
        line.give(.end)
      }
      line.finished.signal()
    }
  }

  /// Waits for the thread: afterwards nobody touches the file.
  deinit { line.stop() }

  /// The next batch; the end stays the end.
  func take() -> Outcome { line.take() }

  /// At most two batches wait. Unchecked: the outcomes are behind a lock.
  private final class Line: @unchecked Sendable {
    let finished = DispatchSemaphore(value: 0)
    private let free = DispatchSemaphore(value: 2)
    private let full = DispatchSemaphore(value: 0)
    private let outcomes = Mutex<[Outcome]>([])
    private let isStopped = Atomic(false)

    /// Hands an outcome over; false where nobody wants it any more.
    @discardableResult
    func give(_ outcome: Outcome) -> Bool {
      free.wait()
      guard !isStopped.load(ordering: .acquiring) else {
        free.signal()
        return false
      }
      outcomes.withLock { $0.append(outcome) }
      full.signal()
      return true
    }

    func take() -> Outcome {
      full.wait()
      let outcome = outcomes.withLock { $0.removeFirst() }
      if case .batch = outcome {
        free.signal()
      } else {
        outcomes.withLock { $0.append(outcome) }
        full.signal()
      }
      return outcome
    }

    func stop() {
      isStopped.store(true, ordering: .releasing)
      free.signal()
      finished.wait()
      // A semaphore must not be below its first value when it goes.
      free.signal()
      free.signal()
    }
  }
}

/// The cells of the rows at hand, by column.
final class StatisticalRows {
  private let columns: [TableColumn]
  private let chosen: [Int]
  private let give: (ColumnBatch) -> Bool
  /// For each variable of the file its place among the chosen, -1 where it is not.
  private var places: [Int]
  private var numbers: [[Double]]
  private var texts: [[Int32]]
  private var known: [[String: Int32]]
  private var dictionaries: [TextDictionary]
  private var row = -1
  private var rows = 0
  /// How many rows were seen.
  private(set) var seenRows = 0

  /// How many rows a batch has.
  private let batchRows: Int

  init(
    _ columns: [TableColumn], _ chosen: [Int], give: @escaping (ColumnBatch) -> Bool
  ) {
    self.columns = columns
    self.chosen = chosen
    self.give = give
    batchRows = 8_192
    places = [Int](repeating: -1, count: columns.count)
    for (place, column) in chosen.enumerated() { places[column] = place }
    numbers = chosen.map { _ in [] }
    texts = chosen.map { _ in [] }
    known = chosen.map { _ in [:] }
    dictionaries = chosen.map { _ in TextDictionary() }
  }

  /// The handlers that fill batches; the object must outlive the reading.
  func handlers() -> ArraigoStatisticalHandlers {
    var handlers = ArraigoStatisticalHandlers()
    handlers.context = Unmanaged.passUnretained(self).toOpaque()
    handlers.metadata = { _, _, _, _ in 0 }
    handlers.variable = { _, _ in 0 }
    handlers.missing_range = { _, _, _, _ in 0 }
    handlers.value_label = { _, _, _, _ in 0 }
    handlers.value = { context, row, variable, value in
      guard let context, let value else { return 1 }
      let rows = Unmanaged<StatisticalRows>.fromOpaque(context).takeUnretainedValue()
      return rows.add(row, Int(variable), value.pointee) ? 0 : 1
    }
    return handlers
  }

  /// Gives the rows that are left.
  func finish() {
    if row >= 0 { rows += 1 }
    if rows > 0 { _ = give(batch()) }
  }

  private func add(_ row: Int, _ variable: Int, _ value: ArraigoStatisticalValue) -> Bool {
    if row != self.row {
      if self.row >= 0 { rows += 1 }
      self.row = row
      seenRows += 1
      if rows == batchRows, !give(batch()) { return false }
    }
    guard places.indices.contains(variable) else { return false }
    let place = places[variable]
    guard place >= 0 else { return true }
    if columns[variable].kind == .text {
      texts[place].append(number(of: value, at: place))
    } else {
      numbers[place].append(value.is_missing == 1 ? .nan : value.number)
    }
    return true
  }

  /// The number of a text; -1 where it is empty.
  private func number(of value: ArraigoStatisticalValue, at place: Int) -> Int32 {
    guard let text = value.text, text[0] != 0 else { return -1 }
    let string = String(cString: text)
    if let number = known[place][string] { return number }
    let number = dictionaries[place].append(string.utf8)
    known[place][string] = number
    return number
  }

  private func batch() -> ColumnBatch {
    let made = chosen.indices.map { place in
      columns[chosen[place]].kind == .text ? textColumn(place) : numberColumn(place)
    }
    let batch = ColumnBatch(rowCount: rows, columns: made)
    rows = 0
    return batch
  }

  private func numberColumn(_ place: Int) -> Column {
    var cells = numbers[place]
    numbers[place] = []
    cells += [Double](repeating: .nan, count: max(0, rows - cells.count))
    return Column(
      columns[chosen[place]].name, .numbers(Array(cells.prefix(rows))),
      validity: validity(cells.prefix(rows).map(\.isNaN)))
  }

  private func textColumn(_ place: Int) -> Column {
    var cells = texts[place]
    var dictionary = dictionaries[place]
    texts[place] = []
    dictionaries[place] = TextDictionary()
    known[place] = [:]
    cells += [Int32](repeating: -1, count: max(0, rows - cells.count))
    let validity = validity(cells.prefix(rows).map { $0 < 0 })
    if dictionary.count == 0 { dictionary.append([]) }
    return Column(
      columns[chosen[place]].name, .text(cells.prefix(rows).map { max(0, $0) }, dictionary),
      validity: validity)
  }

  private func validity(_ isMissing: [Bool]) -> Bitmap? {
    guard isMissing.contains(true) else { return nil }
    var validity = Bitmap(repeating: true, count: isMissing.count)
    for (row, missing) in isMissing.enumerated() where missing { validity[row] = false }
    return validity
  }
}
