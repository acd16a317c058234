import IntegrationModel

extension ChunkEncoder {
  func encodeCodes(_ list: CodeList, _ index: Int, _ slices: [RowSlice], _ name: String)
    throws(ArraigoError) -> EncodedValues
  {
    let codes = cells.assumingMemoryBound(to: UInt16.self)
    let count = gather(slices, into: codes) { slice in
      guard case .codes(let codes, _) = slice.batch.columns[index].storage else { return nil }
      return codes
    }
    let distinct = findSeen(codes, count: count)
    guard distinct.last.map({ $0 < list.count }) ?? true else {
      throw .badBatch(name, "a code is outside its list")
    }
    var smallest: [UInt8]?
    var largest: [UInt8]?
    for code in distinct {
      let text = Array(list.entries[code].code.utf8)
      dictionary.append(littleEndian: UInt32(text.count))
      text.withUnsafeBytes { dictionary.append($0) }
      if smallest.map({ text.lexicographicallyPrecedes($0) }) ?? true { smallest = text }
      if largest.map({ $0.lexicographicallyPrecedes(text) }) ?? true { largest = text }
    }
    appendSeen(codes, count: count, distinct: distinct)
    return EncodedValues(dictionaryCount: distinct.count, smallest: smallest, largest: largest)
  }

  func encodeIntegers(_ index: Int, _ slices: [RowSlice]) -> EncodedValues {
    let integers = cells.assumingMemoryBound(to: Int32.self)
    let count = gather(slices, into: integers) { slice in
      guard case .integers(let integers) = slice.batch.columns[index].storage else { return nil }
      return integers
    }
    var smallest = Int32.max
    var largest = Int32.min
    for at in 0..<count {
      smallest = min(smallest, integers[at])
      largest = max(largest, integers[at])
    }
    guard count > 0 else { return EncodedValues(dictionaryCount: nil) }
    var encoded = EncodedValues(
      dictionaryCount: nil, smallest: smallest.littleEndianBytes, largest: largest.littleEndianBytes
    )
    if Int(largest) - Int(smallest) < 1 << 16 {
      let offsets = positions.assumingMemoryBound(to: UInt16.self)
      for at in 0..<count { offsets[at] = UInt16(truncatingIfNeeded: integers[at] &- smallest) }
      let distinct = findSeen(offsets, count: count)
      if isDictionarySmaller(distinct.count, count: count, bytesPerValue: 4) {
        for offset in distinct { dictionary.append(littleEndian: smallest &+ Int32(offset)) }
        appendSeen(offsets, count: count, distinct: distinct)
        encoded.dictionaryCount = distinct.count
        return encoded
      }
    } else if let distinct = appendWideIntegers(integers, count: count) {
      encoded.dictionaryCount = distinct
      return encoded
    }
    body.append(UnsafeRawBufferPointer(start: integers, count: count * 4))
    return encoded
  }

  /// Numbers far apart may still be few; gives how many, or nil where a dictionary does not pay.
  private func appendWideIntegers(_ integers: UnsafeMutablePointer<Int32>, count: Int) -> Int? {
    // Widened in place from the end, and narrowed again from the start.
    let patterns = cells.assumingMemoryBound(to: UInt64.self)
    for at in stride(from: count - 1, through: 0, by: -1) {
      patterns[at] = UInt64(UInt32(bitPattern: integers[at]))
    }
    let found = positions.assumingMemoryBound(to: UInt16.self)
    if values.index(patterns, count: count, into: found),
      isDictionarySmaller(values.count, count: count, bytesPerValue: 4)
    {
      for value in values.values {
        dictionary.append(littleEndian: UInt32(truncatingIfNeeded: value))
      }
      appendPositions(found, count: count, dictionaryCount: values.count)
      return values.count
    }
    for at in 0..<count { integers[at] = Int32(truncatingIfNeeded: patterns[at]) }
    return nil
  }

  func encodeNumbers(_ index: Int, _ slices: [RowSlice]) -> EncodedValues {
    let numbers = cells.assumingMemoryBound(to: Double.self)
    let count = gather(slices, into: numbers) { slice in
      guard case .numbers(let numbers) = slice.batch.columns[index].storage else { return nil }
      return numbers
    }
    guard count > 0 else { return EncodedValues(dictionaryCount: nil) }
    var encoded = EncodedValues(dictionaryCount: nil)
    var smallest = Double.infinity
    var largest = -Double.infinity
    var hasNaN = false
    for at in 0..<count {
      let number = numbers[at]
      smallest = number < smallest ? number : smallest
      largest = number > largest ? number : largest
      hasNaN = hasNaN || number != number
    }
    // With a NaN no bound is true; a zero's sign is given the way that excludes nothing.
    if !hasNaN {
      encoded.smallest = (smallest == 0 ? -0.0 : smallest).bitPattern.littleEndianBytes
      encoded.largest = (largest == 0 ? 0.0 : largest).bitPattern.littleEndianBytes
    }
    let patterns = cells.assumingMemoryBound(to: UInt64.self)
    let found = positions.assumingMemoryBound(to: UInt16.self)
    if values.index(patterns, count: count, into: found),
      isDictionarySmaller(values.count, count: count, bytesPerValue: 8)
    {
      dictionary.append(UnsafeRawBufferPointer(values.values))
      appendPositions(found, count: count, dictionaryCount: values.count)
      encoded.dictionaryCount = values.count
    } else {
      body.append(UnsafeRawBufferPointer(start: patterns, count: count * 8))
    }
    return encoded
  }

  /// The small numbers that occur, in order.
  private func findSeen(_ numbers: UnsafePointer<UInt16>, count: Int) -> [Int] {
    guard count > 0 else { return [] }
    var highest: UInt16 = 0
    for at in 0..<count {
      seen[Int(numbers[at])] = 1
      highest = max(highest, numbers[at])
    }
    var distinct: [Int] = []
    // Of 65,536 numbers most columns have a handful at the start: no others are asked for.
    for number in 0...Int(highest) where seen[number] == 1 {
      remap[number] = UInt16(truncatingIfNeeded: distinct.count)
      seen[number] = 0
      distinct.append(number)
    }
    return distinct
  }

  /// Packs small numbers as positions among those that occur.
  private func appendSeen(
    _ numbers: UnsafeMutablePointer<UInt16>, count: Int, distinct: [Int]
  ) {
    // Numbers that occur without a gap from 0 are their own positions.
    if let last = distinct.last, last != distinct.count - 1 {
      for at in 0..<count { numbers[at] = remap[Int(numbers[at])] }
    }
    appendPositions(numbers, count: count, dictionaryCount: distinct.count)
  }

  func appendPositions<Index: FixedWidthInteger & UnsignedInteger>(
    _ found: UnsafePointer<Index>, count: Int, dictionaryCount: Int
  ) {
    let width = HybridEncoder.width(for: dictionaryCount)
    body.append(UInt8(width))
    HybridEncoder.append(found, count: count, width: width, to: body)
  }

  private func isDictionarySmaller(_ distinct: Int, count: Int, bytesPerValue: Int) -> Bool {
    let packed = distinct * bytesPerValue + count * HybridEncoder.width(for: distinct) / 8
    return packed < count * bytesPerValue * 7 / 8
  }

  /// Copies the cells that hold values, one behind another, and gives their number.
  @inline(__always)
  private func gather<Cell>(
    _ slices: [RowSlice], into target: UnsafeMutablePointer<Cell>, of cells: (RowSlice) -> [Cell]?
  ) -> Int {
    var count = 0
    var at = 0
    for slice in slices {
      cells(slice)?.withUnsafeBufferPointer { source in
        guard let base = source.baseAddress else { return }
        count += compact(
          base + slice.rows.lowerBound, count: slice.rows.count, at: at, into: target + count)
      }
      at += slice.rows.count
    }
    return count
  }

  /// Copies the cells whose row, counted from `at` in the row group, holds a value.
  @inline(__always)
  func compact<Cell>(
    _ source: UnsafePointer<Cell>, count: Int, at: Int, into target: UnsafeMutablePointer<Cell>
  ) -> Int {
    let words = capacity / 64 + 2
    var filled = 0
    var done = 0
    while done < count {
      let length = min(64, count - done)
      var bits = BitCopy.word(validity, words, at: at + done) & BitCopy.mask(length)
      if bits == BitCopy.mask(length) {
        (target + filled).update(from: source + done, count: length)
        filled += length
      } else if bits.nonzeroBitCount < 20 {
        while bits != 0 {
          target[filled] = source[done + bits.trailingZeroBitCount]
          filled += 1
          bits &= bits &- 1
        }
      } else {
        // Storing always and counting only values needs no branch; the next store covers a void one.
        for row in 0..<length {
          target[filled] = source[done + row]
          filled += Int(bits & 1)
          bits >>= 1
        }
      }
      done += length
    }
    return filled
  }
}

extension FixedWidthInteger {
  var littleEndianBytes: [UInt8] { withUnsafeBytes(of: littleEndian) { Array($0) } }
}
