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
      let present = run.summary().variables.count { $0.collection != .notCollected }
      let wanted = description.variables.count { $0.collection != .notCollected }
      return Recognition(
        confidence: wanted == 0 ? 0 : 0.5 + 0.5 * Double(present) / Double(wanted),
        explanation: "\(present) of \(wanted) variables can be read")
    } catch {
      return Recognition(confidence: 0, explanation: error.description)
    }
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
