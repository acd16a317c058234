public import IntegrationModel
import LocatedText

/// What an office writes down to have a plan made: who, where, for how much, with which evidence.
///
/// ``problem`` holds the numbers for the planner, ``names`` the wordings for readers, and
/// ``grounds`` says of each effect where it comes from. In the problem all effects are
/// improvements: of an outcome of which less is better (distress) the sign is turned.
public struct PlanFile: Sendable, Equatable {
  /// Where the size of an effect comes from.
  public struct Ground: Sendable, Equatable {
    /// The ground itself.
    public enum Basis: Sendable, Equatable {
      /// An effect of the catalogue.
      case study(Effect)
      /// Experts whom the office asked: the code of the quantity.
      case elicited(String)
      /// The office's own data or record, with its source.
      case office(OfficeText)
      /// Belief of experts without a record of asking them.
      case belief(OfficeText)
    }

    /// The intervention's code.
    public var intervention: String
    /// The outcome's code.
    public var outcome: String
    /// The group covered.
    public var group: String
    /// The ground.
    public var basis: Basis
    /// The share with the outcome before, where the unit needed it.
    public var baseline: Double?
    /// Where that share came from, where it was asked of the evidence.
    public var citation: EvidenceCitation?
    /// The part of the effect that is left after its way to this country, 1 for all of it.
    public var transported: Double
    /// Who chose that part.
    public var transportedBy: OfficeText?
    /// The effect per person in the outcome's own direction.
    public var perPerson: Double
  }

  /// A number of people with its source.
  public struct Stock: Sendable, Equatable {
    /// The territory's code.
    public var territory: String
    /// The group's code.
    public var group: String
    /// People in each year.
    public var people: [Double]
    /// Where the number comes from.
    public var source: OfficeText
    /// What the evidence gave, where it was asked: one number for all years or one for each.
    public var citations: [EvidenceCitation]
  }

  /// The country, ISO 3166-1 alpha-2.
  public var country: String
  /// Whether the numbers are made up; every page says so then.
  public var isSynthetic: Bool
  /// The year whose prices all money is in.
  public var priceYear: Int
  /// US dollars for one unit of the currency, for the comparison of costs alone; nil where not given.
  public var dollars: Double?
  /// The numbers.
  public var problem: PlanningProblem
  /// The wordings, by what is named (``Name/of(_:_:)``).
  public var names: [Name: OfficeText]
  /// Where effects come from, in the order of the problem's effects.
  public var grounds: [Ground]
  /// The stocks with their sources.
  public var stocks: [Stock]
  /// The groups of the plan that count as women, returnees and so on, by that word.
  public var countsAs: [String: [String]]
  /// The funding sources that are promised in writing.
  public var secured: Set<String>
  /// Who chose how much an outcome counts for, by its code.
  public var weightSources: [String: OfficeText]
  /// What the evidence gave for budgets, by the funding source's code.
  public var budgetCitations: [String: [EvidenceCitation]]

  /// What a wording names.
  public struct Name: Hashable, Sendable {
    /// The kind of thing.
    public enum Kind: String, Sendable {
      /// The plan itself.
      case plan
      /// A territory.
      case territory
      /// A group.
      case group
      /// An outcome.
      case outcome
      /// An intervention.
      case intervention
      /// A funding source.
      case source
      /// A floor.
      case floor
      /// A driver.
      case driver
    }

    /// The kind.
    public var kind: Kind
    /// The code.
    public var id: String

    /// The name of a thing.
    public static func of(_ kind: Kind, _ id: String) -> Name { Name(kind: kind, id: id) }
  }

  /// The wording of something in a language, its code where none was written.
  public func name(_ kind: Name.Kind, _ id: String, _ language: Language) -> String {
    names[.of(kind, id)]?[language] ?? id
  }

  /// The least and largest mean cost per person that regional response plans imply, in US dollars
  /// (Regional Refugee and Migrant Response Plans 2019 and 2026: 738 and 763 million for 2.2 and
  /// 1.2 million people).
  public static let sanityBand = 335.0...636.0
}

extension PlanFile {
  /// Reads a plan file.
  ///
  /// - Parameters:
  ///   - text: The file's text.
  ///   - file: Its name, for places.
  ///   - catalogue: The catalogue that its interventions and effects refer to.
  ///   - elicitation: The judgements that drivers and effects refer to.
  ///   - evidence: Where numbers that are written as `{from: ...}` come from.
  ///   - draws: How many draws to make in place of what the file says.
  /// - Throws: `wrong_currency`, `unknown_territory`, `unknown_group`, `unknown_intervention`,
  ///   `missing_field`, `missing_stock`, `negative_number`, `not_a_number`, `cyclic_prerequisites`,
  ///   `contradictory_prerequisites`, `unverified_effect`, `missing_baseline`, `no_evidence`,
  ///   `hidden_evidence` and others, with file, line and key.
  public init(
    _ text: String, file: String, catalogue: InterventionCatalogue,
    elicitation: ElicitationFile? = nil, evidence: EvidenceSources = EvidenceSources(),
    draws: Int? = nil
  ) throws(ArraigoError) {
    self = try PlanReader.read(
      YAMLValue(text, file: file), catalogue: catalogue, elicitation: elicitation,
      evidence: evidence, draws: draws)
  }
}
