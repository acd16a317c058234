import Assessment
import IntegrationModel
import Workspace
import Yams

/// What an office decides for its workspace, kept in `region.yaml`.
struct RegionSettings: Decodable {
  /// How strata with a single sampling unit count.
  var lonelyPSU: LonelyUnitRule?
  /// The fewest unweighted records that a published table cell may rest on.
  var minimumFrequency: Int?

  private enum CodingKeys: String, CodingKey {
    case lonelyPSU = "lonely_psu"
    case minimumFrequency = "minimum_frequency"
  }

  /// What `init` writes.
  static let template = """
    # What this office decides for all its surveys. A line that begins with # is a remark.

    # How a stratum with a single sampling unit counts in standard errors:
    # adjust (its distance to the mean of all), average, certainty, remove, or fail (stop and say so).
    lonely_psu: adjust

    # The fewest unweighted records that a published cell may rest on (at least 3).
    minimum_frequency: 3

    """

  /// Reads a workspace's settings.
  ///
  /// - Throws: `broken_region_file`.
  init(of workspace: Workspace) throws(ArraigoError) {
    let text = try workspace.regionText()
    do {
      self = try YAMLDecoder().decode(RegionSettings.self, from: text.isEmpty ? "{}" : text)
    } catch {
      throw ArraigoError(
        "broken_region_file", "the settings cannot be understood",
        at: Place(file: workspace.regionPath),
        suggestion: "compare the file with the one that `arraigo init` writes")
    }
    guard (minimumFrequency ?? 3) >= 3 else {
      throw ArraigoError(
        "broken_region_file", "minimum_frequency is \(minimumFrequency ?? 0), it must be 3 or more",
        at: Place(file: workspace.regionPath, column: "minimum_frequency"))
    }
  }

  /// The policy of publication.
  var policy: QualityPolicy {
    var policy = QualityPolicy()
    if let minimumFrequency { policy.minimumFrequency = minimumFrequency }
    return policy
  }
}
