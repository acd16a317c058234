import Assessment
import IntegrationModel

extension Quality {
  var label: MessageKey {
    switch self {
    case .publish: .qualityPublish
    case .review: .qualityReview
    case .suppress: .qualitySuppress
    }
  }
}

extension GapRow.Measure {
  var label: MessageKey {
    switch self {
    case .migrantNative: .measureMigrantNative
    case .gender: .measureGender
    case .intersectional: .measureIntersectional
    }
  }

  /// How to read a difference of this measure.
  var note: MessageKey {
    switch self {
    case .migrantNative: .measureMigrantNativeNote
    case .gender: .measureGenderNote
    case .intersectional: .measureIntersectionalNote
    }
  }
}

extension GapRow {
  /// The group within which is compared.
  var withinLabel: LocalizedText {
    LevelLabel.level(within, of: measure == .gender ? "migration_status" : "sex")
  }
}

extension IndicatorTheme {
  var label: MessageKey {
    switch self {
    case .demography: .themeDemography
    case .labour: .themeLabour
    case .jobQuality: .themeJobQuality
    case .income: .themeIncome
    case .education: .themeEducation
    case .protection: .themeProtection
    case .housing: .themeHousing
    case .careAndYouth: .themeCareAndYouth
    case .civic: .themeCivic
    case .returnees: .themeReturnees
    }
  }
}

extension DesignLevel {
  var label: MessageKey {
    switch self {
    case .full: .designFull
    case .replicateWeights: .designReplicates
    case .psuOnly: .designUnits
    case .householdAsPSU: .designHouseholds
    case .weightsOnly: .designWeights
    }
  }
}

extension Severity {
  var label: MessageKey {
    switch self {
    case .note: .severityNote
    case .warning: .severityWarning
    case .error: .severityError
    }
  }
}

extension Polarity {
  var label: MessageKey {
    switch self {
    case .positive: .directionPositive
    case .negative: .directionNegative
    case .neutral: .directionNeutral
    }
  }
}

/// The words of a quality reason; a code the catalogue lacks is shown by its own words.
func reasonText(_ code: String, _ language: Language) -> String {
  MessageKey(rawValue: code)?.text(language) ?? code.spaced
}
