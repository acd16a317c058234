public import IntegrationModel
import LocatedText

/// What can be done for integration and reintegration, with the evidence for it.
///
/// The catalogue that is shipped is data with provenance: an effect without unit, horizon, source
/// or mark is refused, and what nobody measured is empty. An office puts its own files over it
/// with ``adding(_:file:)``.
public struct InterventionCatalogue: Sendable, Equatable {
  /// The families' names, by code.
  public internal(set) var families: [String: LocalizedText] = [:]
  /// The codes of the families, in order.
  public internal(set) var familyOrder: [String] = []
  /// The names of a strategy's axes, by code.
  public internal(set) var axes: [String: LocalizedText] = [:]
  /// The codes of the axes, in order.
  public internal(set) var axisOrder: [String] = []
  /// The names of groups of people, by code.
  public internal(set) var groups: [String: LocalizedText] = [:]
  /// The outcomes, by code.
  public internal(set) var outcomes: [String: Outcome] = [:]
  /// The sources, by key.
  public internal(set) var sources: [String: EvidenceSource] = [:]
  /// The interventions, in order.
  public internal(set) var interventions: [Intervention] = []
  /// The pairs.
  public internal(set) var pairs: [InterventionPair] = []

  init() {}

  /// The intervention with a code.
  public subscript(id: String) -> Intervention? { interventions.first { $0.id == id } }

  /// The catalogue that comes with Arraigo.
  ///
  /// - Throws: what ``adding(_:file:)`` throws, where the shipped data are damaged.
  public static func shipped() throws(ArraigoError) -> InterventionCatalogue {
    var catalogue = InterventionCatalogue()
    for (name, bytes) in ShippedData.files {
      catalogue = try catalogue.adding(String(decoding: bytes, as: UTF8.self), file: name)
    }
    try catalogue.checkPairs()
    return catalogue
  }

  /// The catalogue with a file of an office over it.
  ///
  /// A file may hold `families`, `axes`, `groups`, `outcomes`, `sources`, `interventions` and
  /// `pairs`. An intervention whose code is known already takes over the keys that are written and
  /// keeps the others.
  ///
  /// - Throws: `missing_field`, `unknown_field`, `unknown_word`, `unknown_reference`,
  ///   `not_a_number`, `contradictory_effect` and others, with file, line and key.
  public func adding(_ text: String, file: String) throws(ArraigoError) -> InterventionCatalogue {
    var catalogue = self
    try CatalogueReader.read(YAMLValue(text, file: file), into: &catalogue)
    return catalogue
  }

  /// Whether the interventions of every pair exist.
  func checkPairs() throws(ArraigoError) {
    for pair in pairs {
      for id in [pair.first, pair.second] where self[id] == nil {
        throw ArraigoError(
          "unknown_reference", "the intervention \(id) is not in the catalogue", at: pair.place)
      }
    }
  }

  /// The groups that have cells of their own beside everybody reached.
  public static let ownCells = ["women", "returnees"]

  /// What no study filled: programme costs, and for each target outcome the effect on those
  /// reached, on women and on returnees.
  public var unknownCells: [UnknownCell] {
    interventions.filter { $0.role == .intervention }.flatMap { unknownCells(of: $0) }
  }

  /// The cells of one intervention that no study filled.
  public func unknownCells(of intervention: Intervention) -> [UnknownCell] {
    var cells: [UnknownCell] = []
    // A transfer's cost is what is given; a fee that people pay is no cost of the programme.
    let isCosted = intervention.costs.contains {
      [.programme, .transfer, .inKind].contains($0.what) && $0.low != nil && $0.mark == .verified
    }
    if !isCosted { cells.append(UnknownCell(intervention: intervention.id, quantity: .cost)) }
    for outcome in intervention.targets {
      for group in ["participants"] + Self.ownCells {
        let known = intervention.effects(on: outcome, for: group)
          .contains { $0.magnitude.isKnown && $0.mark == .verified }
        // An effect on the very group the intervention is for is the effect on those reached.
        let isOwn =
          group == "participants"
          && intervention.effects(on: outcome, for: intervention.group)
            .contains { $0.magnitude.isKnown && $0.mark == .verified }
        if !known && !isOwn {
          cells.append(
            UnknownCell(
              intervention: intervention.id, quantity: .effect(outcome: outcome, group: group)))
        }
      }
    }
    return cells
  }
}

/// The files of the shipped catalogue, in the order in which they lean on one another.
enum ShippedData {
  static let files: [(String, [UInt8])] = [
    ("vocabulary.yaml", PackageResources.vocabulary_yaml),
    ("sources.yaml", PackageResources.sources_yaml),
    ("status.yaml", PackageResources.status_yaml),
    ("work.yaml", PackageResources.work_yaml),
    ("enterprise.yaml", PackageResources.enterprise_yaml),
    ("services.yaml", PackageResources.services_yaml),
    ("cohesion.yaml", PackageResources.cohesion_yaml),
    ("return.yaml", PackageResources.return_yaml),
    ("system.yaml", PackageResources.system_yaml),
    ("pairs.yaml", PackageResources.pairs_yaml),
  ]
}
