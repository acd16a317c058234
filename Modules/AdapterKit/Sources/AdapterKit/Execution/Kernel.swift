/// Computes one variable's cells for a run of records.
///
/// Called once per column and run, never per cell; each kernel is one loop.
protocol Kernel<Cell>: AnyObject {
  associatedtype Cell: CellRepresentation
  func evaluate(_ block: CellBlock, into cells: UnsafeMutablePointer<Cell>)
}

/// The same for every record.
final class ConstantKernel<Cell: CellRepresentation>: Kernel {
  private let cell: Cell

  init(_ cell: Cell) { self.cell = cell }

  func evaluate(_ block: CellBlock, into cells: UnsafeMutablePointer<Cell>) {
    cells.update(repeating: cell, count: block.rows)
  }
}

/// The first branch whose condition holds.
final class ChoiceKernel<Cell: CellRepresentation>: Kernel {
  private let branches: [(condition: any ConditionKernel, kernel: any Kernel<Cell>)]
  private let otherwise: Cell
  private var masks: [UInt8] = []
  private var candidates: [Cell] = []

  init(
    _ branches: [(condition: any ConditionKernel, kernel: any Kernel<Cell>)], otherwise: Cell
  ) {
    self.branches = branches
    self.otherwise = otherwise
  }

  func evaluate(_ block: CellBlock, into cells: UnsafeMutablePointer<Cell>) {
    let rows = block.rows
    cells.update(repeating: otherwise, count: rows)
    if candidates.count < rows {
      candidates = [Cell](repeating: .missing, count: rows)
      masks = [UInt8](repeating: 0, count: rows)
    }
    // From the last branch to the first, so that earlier branches overwrite later ones.
    candidates.withUnsafeMutableBufferPointer { candidate in
      masks.withUnsafeMutableBufferPointer { mask in
        guard let candidate = candidate.baseAddress, let mask = mask.baseAddress else { return }
        for branch in branches.reversed() {
          branch.condition.evaluate(block, into: mask)
          branch.kernel.evaluate(block, into: candidate)
          for row in 0..<rows where mask[row] == Truth.yes { cells[row] = candidate[row] }
        }
      }
    }
  }
}

/// The first of several kernels that gives a record a value; else the last one's state.
final class FirstValueKernel<Cell: CellRepresentation>: Kernel {
  private let kernels: [any Kernel<Cell>]
  private var candidates: [Cell] = []

  init(_ kernels: [any Kernel<Cell>]) { self.kernels = kernels }

  func evaluate(_ block: CellBlock, into cells: UnsafeMutablePointer<Cell>) {
    let rows = block.rows
    guard let last = kernels.last else { return }
    last.evaluate(block, into: cells)
    if candidates.count < rows { candidates = [Cell](repeating: .missing, count: rows) }
    candidates.withUnsafeMutableBufferPointer { candidate in
      guard let candidate = candidate.baseAddress else { return }
      for kernel in kernels.dropLast().reversed() {
        kernel.evaluate(block, into: candidate)
        for row in 0..<rows where candidate[row].isValue { cells[row] = candidate[row] }
      }
    }
  }
}

/// Restricts a kernel to its universe.
final class UniverseKernel<Cell: CellRepresentation>: Kernel {
  private let kernel: any Kernel<Cell>
  private let universe: any ConditionKernel
  private var mask: [UInt8] = []

  init(_ kernel: any Kernel<Cell>, universe: any ConditionKernel) {
    self.kernel = kernel
    self.universe = universe
  }

  func evaluate(_ block: CellBlock, into cells: UnsafeMutablePointer<Cell>) {
    kernel.evaluate(block, into: cells)
    if mask.count < block.rows { mask = [UInt8](repeating: 0, count: block.rows) }
    mask.withUnsafeMutableBufferPointer { mask in
      guard let mask = mask.baseAddress else { return }
      universe.evaluate(block, into: mask)
      for row in 0..<block.rows where mask[row] != Truth.yes {
        cells[row] = mask[row] == Truth.no ? .notApplicable : .missing
      }
    }
  }
}
