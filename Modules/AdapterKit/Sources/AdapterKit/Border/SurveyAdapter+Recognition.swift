import IntegrationModel
import NationalFormats

extension SurveyAdapter {
  /// Looks into inputs: are the files there, and do they have the columns that rules need?
  ///
  /// Only directories and headers are looked at; of each file no more than the first few small
  /// chunks are unfolded.
  func recognise(_ inputs: [InputFile]) -> Recognition {
    do throws(ArraigoError) {
      let run = try HarmonisationRun(self, inputs: inputs, chunkBytes: 16 << 10)
      let present = Self.collected(run.summary().variables)
      let wanted = Self.collected(description.variables)
      return Recognition(
        confidence: wanted == 0 ? 0 : 0.5 + 0.5 * Double(present) / Double(wanted),
        explanation: "\(present) of \(wanted) variables can be read")
    } catch {
      return Recognition(confidence: 0, explanation: error.description)
    }
  }

  /// How many variables there are, a family of numbered ones (replicate weights) counted once.
  private static func collected(_ variables: [VariableStatus]) -> Int {
    let families = VariableFamily.all
    return Set(
      variables.lazy.filter { $0.collection != .notCollected }.map { status in
        families.first { $0.number(of: status.variable) != nil }?.prefix
          ?? status.variable.rawValue
      }
    ).count
  }
}

/// An adapter whose harmonisation was made once and is kept: national classifications are tables
/// of many thousand codes.
struct PreparedAdapter: SurveyAdapter {
  let identity: AdapterIdentity
  let survey: SurveyDescription
  let files: [SourceFile]
  let harmonisation: Harmonisation

  init(_ adapter: any SurveyAdapter) {
    identity = adapter.identity
    survey = adapter.survey
    files = adapter.files
    harmonisation = adapter.harmonisation
  }
}
