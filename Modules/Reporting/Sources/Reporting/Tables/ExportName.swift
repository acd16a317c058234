public import Assessment
import IntegrationModel

/// Names the files that an assessment is written to.
public enum ExportName {
  /// A file's name: `ar-eph-2016-Q3-estimates.csv`; `-synthetic` before the ending where the data are
  /// made up, because csv and json have no other place to say so.
  ///
  /// - Parameters:
  ///   - content: What is in it (`estimates`, `gaps`, `page-es`).
  ///   - result: The assessment.
  ///   - ending: The ending without its dot.
  public static func file(
    _ content: String, of result: AssessmentResult, ending: String
  ) -> String {
    let survey = [result.survey.country, result.survey.survey].map(safe).joined(separator: "-")
    let mark = result.isSynthetic ? "-synthetic" : ""
    return "\(survey)-\(result.period)-\(content)\(mark).\(ending)"
  }

  /// Lower case, and nothing that a file system or a shell takes for itself.
  private static func safe(_ text: String) -> String {
    String(text.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
  }
}
