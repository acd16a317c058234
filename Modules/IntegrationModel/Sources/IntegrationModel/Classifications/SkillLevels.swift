extension CodeLists {
  /// The skill levels, 1 to 4, that an ISCO-08 major group asks for; empty for an unknown group.
  ///
  /// Source: ISCO-08, as the World Bank's Global Labor Database guide on occupations has it.
  public static func skillLevels(ofIscoMajorGroup group: String) -> Set<Int> {
    switch group {
    case "0": [1, 2, 4]
    case "1": [3, 4]
    case "2": [4]
    case "3": [3]
    case "4", "5", "6", "7", "8": [2]
    case "9": [1]
    default: []
    }
  }

  /// Four groups of education for tables; convention of the toolkit over ISCED 2011.
  public static let educationGroup = list(
    "education_group",
    ("low", "primary or less", "hasta primaria", "até fundamental I", "primaire"),
    ("lower_middle", "lower secondary", "secundaria baja", "fundamental II", "premier cycle"),
    (
      "upper_middle", "upper secondary", "secundaria alta y postsecundaria", "médio",
      "second cycle du secondaire"
    ), ("high", "tertiary", "terciaria", "superior", "supérieur"))

  /// The group of an ISCED 2011 level (`low` 0-1, `lower_middle` 2, `upper_middle` 3-4, `high`
  /// 5-8), or nil.
  public static func educationGroup(ofIscedLevel level: String) -> String? {
    switch level {
    case "0", "1": "low"
    case "2": "lower_middle"
    case "3", "4": "upper_middle"
    case "5", "6", "7", "8": "high"
    default: nil
    }
  }
}
