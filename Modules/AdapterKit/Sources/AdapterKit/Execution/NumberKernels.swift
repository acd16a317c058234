import CCellKernels
import IntegrationModel

/// Copies numbers, with sentinels, replacements, a factor and a notation.
final class NumberKernel: Kernel {
  private let slot: Int
  private let reading: NumberReading
  /// Sentinels first, then what stands for another number.
  private let replacements: [(from: Double, to: Double)]

  init(slot: Int, reading: NumberReading) {
    self.slot = slot
    self.reading = reading
    replacements =
      reading.missing.sorted().map { ($0, .missing) }
      + reading.replacing.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  func evaluate(_ block: CellBlock, into cells: UnsafeMutablePointer<Double>) {
    let rows = block.rows
    cells.update(from: block.numbers(slot), count: rows)
    if reading.missingFrom < .infinity {
      arraigo_cut(reading.missingFrom, .missing, rows, cells)
    }
    for (from, to) in replacements { arraigo_replace(from, to, rows, cells) }
    if reading.notation == .hoursAndMinutes {
      for row in 0..<rows where cells[row].isValue {
        let hours = cells[row].rounded(.towardZero)
        cells[row] = hours + ((cells[row] - hours) * 100).rounded() / 60
      }
    }
    if reading.factor != 1 {
      let factor = reading.factor
      for row in 0..<rows where cells[row].isValue { cells[row] *= factor }
    }
  }
}

/// Adds what is there.
final class SumKernel: Kernel {
  private let kernels: [NumberKernel]
  private var addends: [Double] = []

  init(_ kernels: [NumberKernel]) { self.kernels = kernels }

  func evaluate(_ block: CellBlock, into cells: UnsafeMutablePointer<Double>) {
    let rows = block.rows
    cells.update(repeating: .missing, count: rows)
    if addends.count < rows { addends = [Double](repeating: 0, count: rows) }
    addends.withUnsafeMutableBufferPointer { addend in
      guard let addend = addend.baseAddress else { return }
      for kernel in kernels {
        kernel.evaluate(block, into: addend)
        arraigo_add(addend, rows, cells)
      }
    }
  }
}

/// Calls a documented function over whole columns.
final class FunctionKernel: Kernel {
  private let slots: [Int]
  private let function: ColumnFunction

  init(slots: [Int], function: ColumnFunction) {
    self.slots = slots
    self.function = function
  }

  func evaluate(_ block: CellBlock, into cells: UnsafeMutablePointer<Double>) {
    let arguments = slots.map {
      Array(UnsafeBufferPointer(start: block.numbers($0), count: block.rows))
    }
    let results = function.body(arguments)
    precondition(results.count == block.rows, "\(function.explanation): wrong number of results")
    for row in 0..<block.rows { cells[row] = results[row].isNaN ? .missing : results[row] }
  }
}
