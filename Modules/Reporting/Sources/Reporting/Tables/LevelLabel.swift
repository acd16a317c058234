import Assessment
public import IntegrationModel

/// Names the dimensions of a table and their levels for readers.
public enum LevelLabel {
  /// The name of a dimension (`sex`, `migration_status`); the model's variable where it has one.
  public static func dimension(_ name: String) -> LocalizedText {
    switch name {
    case "sex": MessageKey.sex.wordings
    case "migration_status": MessageKey.migrationStatus.wordings
    case "age_band": MessageKey.ageBand.wordings
    case "education": MessageKey.education.wordings
    case "area": MessageKey.area.wordings
    case "region": MessageKey.region.wordings
    default: VariableCatalogue[VariableID(name)]?.meaning ?? verbatim(name.spaced)
    }
  }

  /// The name of a level in a dimension; a level that no code list has is shown as it is written.
  public static func level(_ level: String, of dimension: String) -> LocalizedText {
    if level == Breakdown.total { return MessageKey.total.wordings }
    if let known = ownWordings(level, dimension) { return known.wordings }
    let list = VariableCatalogue.codeList(VariableID(dimension))
    if let position = list?.position(of: level), let entry = list?.entries[Int(position)] {
      return entry.label
    }
    return verbatim(level.spaced)
  }

  /// Groups of people are named as the page names them, not by a code list's short word.
  private static func ownWordings(_ level: String, _ dimension: String) -> MessageKey? {
    switch (dimension, level) {
    case ("sex", "female"): .women
    case ("sex", "male"): .men
    case ("migration_status", "native"): .nativeBorn
    case ("migration_status", "foreign_born"): .foreignBorn
    case ("migration_status", "returnee_recent"): .recentReturnees
    default: nil
    }
  }

  private static func verbatim(_ text: String) -> LocalizedText {
    LocalizedText(en: text, es: text, pt: text, fr: text)
  }
}

extension String {
  /// A code as words: underscores become spaces.
  var spaced: String { String(map { $0 == "_" ? " " : $0 }) }
}
