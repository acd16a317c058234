/// Whether results depend on what they must not depend on, and whether damage is noticed.
struct DamageChecks {
  private let adapter: any AdapterUnderTest
  private let cases: [AdapterCase]

  init(_ adapter: any AdapterUnderTest, _ cases: [AdapterCase]) {
    self.adapter = adapter
    self.cases = cases
  }

  /// The same input twice gives the same.
  var determinism: ConformanceCheck {
    each("determinism", "look for dictionaries, dates or random numbers in Compute rules") {
      (example, output) throws(ArraigoError) in
      let again = try adapter.run(example.plainInputs)
      return output.hasSameRecords(as: again) && output.summary == again.summary
        ? nil : "two runs differ"
    }
  }

  /// The same table written in another way gives the same.
  var textVariants: ConformanceCheck {
    each(
      "text_variants",
      "let the file's options take either form, or write fixed=… beside the input of the case"
    ) { (example, output) throws(ArraigoError) in
      for variant in TextVariant.allCases {
        var varied = example.plainInputs
        var isVaried = false
        for (at, input) in example.inputs.enumerated() {
          guard let bytes = variant.write(input) else { continue }
          varied[at].bytes = bytes
          isVaried = true
        }
        guard isVaried else { continue }
        if try !output.hasSameRecords(as: adapter.run(varied)) {
          return "other rows when written with another \(variant.rawValue)"
        }
      }
      return nil
    }
  }

  /// An archive cut short at sixteen points is refused or reported.
  var truncation: ConformanceCheck {
    each("truncation", "read members to their end, and let errors out") {
      (example, output) throws(ArraigoError) in
      let archive = StoredZip.archive(example.plainInputs)
      for part in 0..<16 {
        let cut = Array(archive.prefix(archive.count * part / 16))
        if let reason = silence(cut, output) { return "cut to \(cut.count) bytes " + reason }
      }
      return nil
    }
  }

  /// An archive with a flipped bit gives an error, a problem, or what it gave before.
  var bitFlips: ConformanceCheck {
    each("bit_flips", "check the members' checksums, and let errors out") {
      (example, output) throws(ArraigoError) in
      let archive = StoredZip.archive(example.plainInputs)
      for part in 0..<16 {
        var flipped = archive
        flipped[min(archive.count * part / 16 + part, archive.count - 1)] ^= 1 << UInt8(part % 8)
        if let reason = silence(flipped, output) { return "with a flipped bit " + reason }
      }
      return nil
    }
  }

  /// What is wrong with how the adapter took a damaged archive; nil where it said so or lost nothing.
  private func silence(_ archive: [UInt8], _ whole: AdapterOutput) -> String? {
    do throws(ArraigoError) {
      let damaged = try adapter.run([AdapterInput("damaged.zip", archive)])
      return damaged.hasSameRecords(as: whole) || damaged.summary.problems != whole.summary.problems
        ? nil : "it gives other rows and says nothing"
    } catch {
      // An error of the file is the right answer; an end of the process is none.
      return error.code.hasPrefix("adapter_") ? "its process fails: \(error.code)" : nil
    }
  }

  /// Makes a check of every case; the body says what is wrong, or nil.
  private func each(
    _ id: String, _ remedy: String,
    _ body: (AdapterCase, AdapterOutput) throws(ArraigoError) -> String?
  ) -> ConformanceCheck {
    var tried = 0
    for example in cases {
      // A case that cannot be read at all is a failed case already.
      guard let output = try? adapter.run(example.plainInputs) else { continue }
      tried += 1
      do throws(ArraigoError) {
        if let reason = try body(example, output) {
          return ConformanceCheck(
            id, .silver, .failed, detail: "\(example.file): \(reason)", remedy: remedy)
        }
      } catch {
        return ConformanceCheck(
          id, .silver, .failed, detail: "\(example.file): \(error.description)", remedy: remedy)
      }
    }
    return tried == 0
      ? ConformanceCheck(id, .silver, .skipped, detail: "no case can be read")
      : ConformanceCheck(id, .silver, .passed)
  }
}
