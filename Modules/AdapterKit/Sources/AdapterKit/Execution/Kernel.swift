import CCellKernels

/// Computes one variable's cells for a run of records.
///
/// Called once per column and run, never per cell; each kernel is one loop. Kernels are generic over
/// the cell and called through their protocol, so the two kinds of cells that exist are specialised
/// by hand: the compiler would not.
protocol Kernel<Cell>: AnyObject {
  associatedtype Cell: CellRepresentation
  func evaluate(_ block: CellBlock, into cells: UnsafeMutablePointer<Cell>)
}

/// The same for every record.
final class ConstantKernel<Cell: CellRepresentation>: Kernel {
  let cell: Cell

  init(_ cell: Cell) { self.cell = cell }

  @_specialize(where Cell == UInt16)
  @_specialize(where Cell == Double)
  func evaluate(_ block: CellBlock, into cells: UnsafeMutablePointer<Cell>) {
    cells.update(repeating: cell, count: block.rows)
  }
}

/// The first branch whose condition holds.
///
/// First each record's branch is found from the shared answers, then branches that are constants
/// are looked up in one table; others are computed only in runs where a record takes them.
final class ChoiceKernel<Cell: CellRepresentation>: Kernel {
  private let conditions: [SharedCondition]
  private let computed: [(branch: UInt16, kernel: any Kernel<Cell>)]
  /// The cell of each branch that is a constant; the last is the otherwise.
  private let constants: [Cell]
  private var chosen: [UInt16] = []
  private var candidates: [Cell] = []

  init(
    _ branches: [(condition: SharedCondition, kernel: any Kernel<Cell>)], otherwise: Cell
  ) {
    conditions = branches.map(\.condition)
    constants =
      branches.map { ($0.kernel as? ConstantKernel<Cell>)?.cell ?? .missing } + [otherwise]
    computed = branches.enumerated().compactMap { at, branch in
      branch.kernel is ConstantKernel<Cell> ? nil : (UInt16(at), branch.kernel)
    }
  }

  @_specialize(where Cell == UInt16)
  @_specialize(where Cell == Double)
  func evaluate(_ block: CellBlock, into cells: UnsafeMutablePointer<Cell>) {
    let rows = block.rows
    if chosen.count < rows { chosen = [UInt16](repeating: 0, count: block.capacity) }
    chosen.withUnsafeMutableBufferPointer { chosen in
      guard let chosen = chosen.baseAddress else { return }
      choose(block, into: chosen)
      constants.withUnsafeBufferPointer { constants in
        for row in 0..<rows { cells[row] = constants[Int(chosen[row])] }
      }
      for (branch, kernel) in computed
      where arraigo_count_codes(chosen, rows, branch) > 0 {
        blend(branch, kernel, chosen, block, into: cells)
      }
    }
  }

  private func choose(_ block: CellBlock, into chosen: UnsafeMutablePointer<UInt16>) {
    chosen.update(repeating: UInt16(conditions.count), count: block.rows)
    // From the last branch to the first, so that earlier branches overwrite later ones.
    for branch in conditions.indices.reversed() {
      arraigo_choose(conditions[branch].answers(block), block.rows, UInt16(branch), chosen)
    }
  }

  @_specialize(where Cell == UInt16)
  @_specialize(where Cell == Double)
  private func blend(
    _ branch: UInt16, _ kernel: any Kernel<Cell>, _ chosen: UnsafePointer<UInt16>,
    _ block: CellBlock, into cells: UnsafeMutablePointer<Cell>
  ) {
    if candidates.count < block.rows {
      candidates = [Cell](repeating: .missing, count: block.capacity)
    }
    candidates.withUnsafeMutableBufferPointer { candidate in
      guard let candidate = candidate.baseAddress else { return }
      kernel.evaluate(block, into: candidate)
      Cell.blend(candidate, of: branch, among: chosen, rows: block.rows, into: cells)
    }
  }
}

/// The first of several kernels that gives a record a value; else the last one's state.
final class FirstValueKernel<Cell: CellRepresentation>: Kernel {
  private let kernels: [any Kernel<Cell>]
  private var candidates: [Cell] = []

  init(_ kernels: [any Kernel<Cell>]) { self.kernels = kernels }

  @_specialize(where Cell == UInt16)
  @_specialize(where Cell == Double)
  func evaluate(_ block: CellBlock, into cells: UnsafeMutablePointer<Cell>) {
    let rows = block.rows
    guard let last = kernels.last else { return }
    last.evaluate(block, into: cells)
    if candidates.count < rows { candidates = [Cell](repeating: .missing, count: rows) }
    candidates.withUnsafeMutableBufferPointer { candidate in
      guard let candidate = candidate.baseAddress else { return }
      for kernel in kernels.dropLast().reversed() {
        kernel.evaluate(block, into: candidate)
        Cell.prefer(candidate, rows: rows, in: cells)
      }
    }
  }
}

/// Restricts a kernel to its universe.
final class UniverseKernel<Cell: CellRepresentation>: Kernel {
  private let kernel: any Kernel<Cell>
  private let universe: SharedCondition

  init(_ kernel: any Kernel<Cell>, universe: SharedCondition) {
    self.kernel = kernel
    self.universe = universe
  }

  @_specialize(where Cell == UInt16)
  @_specialize(where Cell == Double)
  func evaluate(_ block: CellBlock, into cells: UnsafeMutablePointer<Cell>) {
    kernel.evaluate(block, into: cells)
    Cell.restrict(cells, to: universe.answers(block), rows: block.rows)
  }
}
