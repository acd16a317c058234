import IntegrationModel

/// One aggregate, by household.
final class AggregateColumn {
  private(set) var numbers: [Double] = []
  private(set) var codes: [UInt16] = []
  private var isTaken: [Bool] = []
  private let condition: SharedCondition
  private let kind: Kind

  private enum Kind {
    case count
    case sum(any Kernel<Double>)
    case firstNumber(any Kernel<Double>)
    case firstCode(any Kernel<UInt16>)
  }

  init(_ aggregate: MemberAggregate, _ list: CodeList?, _ binder: Binder, _ block: CellBlock) {
    condition = binder.condition(aggregate.condition, in: block)
    switch aggregate.kind {
    case .count: kind = .count
    case .sum(let reading): kind = .sum(binder.numberKernel(.number(reading), in: block))
    case .first(let derivation):
      if let list {
        kind = .firstCode(binder.codeKernel(derivation, list, in: block))
      } else {
        kind = .firstNumber(binder.numberKernel(derivation, in: block))
      }
    }
  }

  /// Adds a run of members; `places` says whose household each is.
  func add(_ block: CellBlock, _ places: [Int32], households: Int) {
    grow(to: households)
    let answers = condition.answers(block)
    switch kind {
    case .count:
      for row in 0..<block.rows where answers[row] == Truth.yes { numbers[Int(places[row])] += 1 }
    case .sum(let kernel):
      let cells = Self.cells(of: kernel, block, filler: .missing)
      for row in 0..<block.rows where answers[row] == Truth.yes && cells[row].isValue {
        let place = Int(places[row])
        numbers[place] = numbers[place].isValue ? numbers[place] + cells[row] : cells[row]
      }
    case .firstNumber(let kernel):
      let cells = Self.cells(of: kernel, block, filler: .missing)
      take(block.rows, answers, places) { numbers[$1] = cells[$0] }
    case .firstCode(let kernel):
      let cells = Self.cells(of: kernel, block, filler: .missing)
      take(block.rows, answers, places) { codes[$1] = cells[$0] }
    }
  }

  private func take(
    _ rows: Int, _ answers: UnsafePointer<UInt8>, _ places: [Int32], _ body: (Int, Int) -> Void
  ) {
    for row in 0..<rows where answers[row] == Truth.yes && !isTaken[Int(places[row])] {
      isTaken[Int(places[row])] = true
      body(row, Int(places[row]))
    }
  }

  private func grow(to households: Int) {
    let more = households - isTaken.count
    guard more > 0 else { return }
    isTaken += repeatElement(false, count: more)
    switch kind {
    case .count: numbers += repeatElement(0, count: more)
    case .sum, .firstNumber: numbers += repeatElement(.missing, count: more)
    case .firstCode: codes += repeatElement(.missing, count: more)
    }
  }

  private static func cells<Cell: CellRepresentation>(
    of kernel: any Kernel<Cell>, _ block: CellBlock, filler: Cell
  ) -> [Cell] {
    [Cell](unsafeUninitializedCapacity: block.rows) { buffer, count in
      guard let base = buffer.baseAddress else { return }
      kernel.evaluate(block, into: base)
      count = block.rows
    }
  }
}
