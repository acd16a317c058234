import IntegrationModel
import NationalFormats

extension SurveyAdapter {
  /// Looks into inputs: are the files there, and do they have the columns that rules need?
  func recognise(_ inputs: [InputFile]) -> Recognition {
    do throws(ArraigoError) {
      let run = try HarmonisationRun(self, inputs: inputs)
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
