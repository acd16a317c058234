/// What is to be known of an observation: SDMX's cross-domain code list of observation status.
public enum ObservationStatus: String, Sendable, Codable, CaseIterable {
  /// A value as it should be.
  case normal = "A"
  /// The series breaks here: the value is not comparable with those before.
  case timeSeriesBreak = "B"
  /// The value follows another definition.
  case definitionDiffers = "D"
  /// An estimate of the producer.
  case estimated = "E"
  /// A forecast.
  case forecast = "F"
  /// From a method on trial.
  case experimental = "G"
  /// Missing because of a holiday or weekend.
  case missingHoliday = "H"
  /// Imputed by the receiver.
  case imputed = "I"
  /// Left out by an agreed exemption.
  case derogation = "J"
  /// Counted in another category.
  case includedElsewhere = "K"
  /// Missing: the data exist and were not collected.
  case notCollected = "L"
  /// Missing: there can be no data.
  case cannotExist = "M"
  /// Not significant.
  case notSignificant = "N"
  /// Missing, for no reason given.
  case missing = "O"
  /// Provisional.
  case provisional = "P"
  /// Missing because it was suppressed.
  case suppressed = "Q"
  /// Under a strike or another special event.
  case specialEvent = "S"
  /// Of low reliability.
  case lowReliability = "U"
  /// Not validated.
  case unvalidated = "V"
  /// Contains data of another category.
  case includesOther = "W"

  /// Whether the status says that there is no value.
  public var isMissing: Bool {
    switch self {
    case .missingHoliday, .notCollected, .cannotExist, .missing, .suppressed: true
    default: false
    }
  }
}
