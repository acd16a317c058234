/// What a column of a data message is in its structure.
public enum SDMXRole: String, Sendable, Codable, CaseIterable, Comparable {
  /// A dimension: part of what identifies an observation.
  case dimension
  /// The time dimension.
  case time
  /// What was observed.
  case measure
  /// An attribute: says more about an observation, a series, a group or a data set.
  case attribute

  /// In the order in which columns of a table stand.
  public static func < (left: SDMXRole, right: SDMXRole) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .dimension: 0
    case .time: 1
    case .measure: 2
    case .attribute: 3
    }
  }
}

/// A column of a data message.
public struct SDMXColumn: Sendable, Codable, Equatable {
  /// The component's id; the time dimension is always `TIME_PERIOD`.
  public var id: String
  /// What it is.
  public var role: SDMXRole
  /// The id in the message where it is another one (`YEAR` for the time dimension).
  public var sourceID: String?

  /// Makes a column.
  public init(_ id: String, _ role: SDMXRole, sourceID: String? = nil) {
    self.id = id
    self.role = role
    self.sourceID = sourceID
  }

  /// Attributes that messages carry in most structures. Structure-specific messages do not tell
  /// attributes from dimensions; without their structure these names do.
  ///
  /// From the cross-domain concepts of SDMX (2009) and the structures of Eurostat, ECB, IMF, OECD,
  /// ILO and UNICEF.
  static let usualAttributes: Set<String> = [
    "OBS_STATUS", "CONF_STATUS", "OBS_CONF", "CONF_STATUS_OBS", "OBS_FLAG", "OBS_COM",
    "OBS_PRE_BREAK", "PRE_BREAK_VALUE", "PRE_BREAK", "DECIMALS", "UNIT_MULT", "UNIT_MULTIPLIER",
    "UNIT_MEASURE", "UNITS", "TITLE", "TITLE_COMPL", "COLL_METHOD", "COLLECTION",
    "COLLECTION_INDICATOR", "TIME_FORMAT", "TIME_PER_COLLECT", "SOURCE_AGENCY", "SOURCE_PUB",
    "SOURCE", "SOURCE_NOTE", "SOURCE_LINK", "DATA_SOURCE", "COMMENT", "COMMENT_OBS", "COMMENT_TS",
    "COMMENT_DSET", "REFERENCEPERIOD", "REF_PERIOD", "BASE_PER", "BASE_PERIOD", "NATURE",
    "AVAILABILITY", "BREAKS", "COMPILATION", "COVERAGE", "DISS_ORG", "DOM_SER_IDS", "FOOT_NOTE",
    "FOOTNOTES", "NOTE_SOURCE", "NOTE_INDICATOR", "NOTE_CLASSIF", "LAST_UPDATE", "LAST_UPDATED",
    "GEO_INFO_TYPE", "GEO_INFO_URL", "GEO_INFO", "REPORTING_TYPE", "METHODOLOGY", "PUBL_ECB",
    "PUBL_MU", "PUBL_PUBLIC", "UNIT_INDEX_BASE", "OBS_EDP_WBB", "STO", "DECIMAL",
    "REPORTING_YEAR_START_DAY", "EMBARGO_TIME", "EMBARGO_DATE", "CURRENCY_UNIT", "UPPER_BOUND",
    "LOWER_BOUND", "WGTD_SAMPL_SIZE", "SERIES_FOOTNOTE", "OBS_FOOTNOTE", "DATA_COMP",
    "CONFIDENTIALITY", "MULTIPLIER", "STATUS", "UNIT", "PRECISION",
  ]
}
