import Dispatch

/// Work on many things at once; the results are the same for every number of threads.
enum ParallelMap {
  /// The results for 0 up to a count, in order.
  ///
  /// - Parameters:
  ///   - count: how many things there are.
  ///   - threads: how many are worked on at once.
  ///   - work: makes one result; called once for each number.
  static func map<Result: Sendable>(
    _ count: Int, threads: Int, _ work: @Sendable (Int) -> Result
  ) -> [Result] {
    let threads = min(max(threads, 1), max(count, 1))
    guard threads > 1 else { return (0..<count).map(work) }
    var results = [Result?](repeating: nil, count: count)
    results.withUnsafeMutableBufferPointer { buffer in
      // Each place is written by one thread alone.
      nonisolated(unsafe) let places = buffer
      DispatchQueue.concurrentPerform(iterations: threads) { worker in
        for place in stride(from: worker, to: count, by: threads) { places[place] = work(place) }
      }
    }
    return results.compactMap { $0 }
  }
}
