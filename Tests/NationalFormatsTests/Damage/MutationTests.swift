import Glibc
import IntegrationModel
import Testing

/// `ARRAIGO_MUTATIONS` sets another number of inputs for each format, for a long run.
@Suite("Damaged files of every format are read or refused, and nothing else happens")
struct MutationTests {
  private static let count =
    getenv("ARRAIGO_MUTATIONS").flatMap { Int(String(cString: $0)) } ?? 20_000

  @Test("No crash, no hang, no flood, and every error has a code", arguments: FormatTarget.allCases)
  func mutations(target: FormatTarget) throws {
    var mutator = ByteMutator(target.seeds, pieces: target.pieces, seed: 2_024)
    var refused = 0
    for number in 0..<Self.count {
      let bytes = mutator.next()
      let error = errorOf { () throws(ArraigoError) in _ = try target.read(bytes) }
      guard let error else { continue }
      refused += 1
      if error.code.isEmpty || error.message.isEmpty {
        Issue.record("input \(number) of \(target.rawValue): \(error)")
      }
    }
    // A driver that never breaks anything, or always, would test nothing.
    #expect(refused < Self.count && (refused > 0 || target == .guess || target == .delimited))
    #expect(peakMegabytes() < 1_500)
  }

  @Test("What is right is read", arguments: FormatTarget.allCases)
  func seeds(target: FormatTarget) throws {
    for seed in target.seeds { #expect(try target.read(seed) > 0) }
  }

  private func peakMegabytes() -> Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss >> 10
  }
}
