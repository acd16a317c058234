public import IntegrationModel

/// One effect of an intervention, as one source reports it.
public struct Effect: Sendable, Codable, Equatable {
  /// The outcome's code in the catalogue.
  public var outcome: String
  /// The unit of the source; nothing is converted.
  public var unit: EffectUnit
  /// The size.
  public var magnitude: Magnitude
  /// The 95 % interval, low then high, where the source gives one.
  public var interval: [Double]?
  /// The currency of a money effect, ISO 4217.
  public var currency: String?
  /// When it was measured.
  public var horizon: EffectHorizon
  /// The group that bears it: participants, or hosts, neighbours, other jobseekers.
  public var bearer: String
  /// The design of the study.
  public var design: StudyDesign
  /// How far the finding travels, nil where that was not judged.
  public var distance: TransportDistance?
  /// The country studied, ISO 3166-1 alpha-2, nil for several or none named.
  public var country: String?
  /// Cases studied, where noted.
  public var sample: Int?
  /// What exactly was given, or what limits the finding.
  public var dose: LocalizedText?
  /// The source's key.
  public var source: String
  /// Whether the source was read.
  public var mark: EvidenceMark
  /// Where it was written down.
  public var place: Place

  /// The size with its interval, for machines: `1.41 (1.27, 1.56)`.
  public var notation: String {
    let size = magnitude.notation
    guard let interval, interval.count == 2 else { return size }
    return size + " (" + interval.map(\.plainText).joined(separator: ", ") + ")"
  }
}

/// What something costs, as one source reports it; never zero for want of knowledge.
public struct UnitCost: Sendable, Codable, Equatable {
  /// What the money is.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// What the programme costs.
    case programme
    /// What people pay themselves.
    case userFee = "user_fee"
    /// What people are given in money.
    case transfer
    /// What people are given in kind.
    case inKind = "in_kind"
    /// The cost of one result.
    case costPerResult = "cost_per_result"
  }

  /// How sharp the number is.
  public enum Precision: String, Sendable, Codable, CaseIterable {
    /// As it stands.
    case exact
    /// Rounded by the source.
    case about
    /// The source says more than this.
    case over
  }

  /// What the money is.
  public var what: Kind
  /// The least amount, nil where it must be elicited.
  public var low: Double?
  /// The largest amount, the same as ``low`` for one number, nil where it must be elicited.
  public var high: Double?
  /// How sharp the number is.
  public var precision: Precision
  /// The currency, ISO 4217, or `local` for the country's own.
  public var currency: String
  /// For what: person, household, trainee, firm, job.
  public var per: String
  /// The country, ISO 3166-1 alpha-2.
  public var country: String?
  /// What exactly is paid.
  public var dose: LocalizedText?
  /// The source's key.
  public var source: String
  /// Whether the source was read.
  public var mark: EvidenceMark
  /// Where it was written down.
  public var place: Place

  /// The amount for machines: `156`, `100..3750`, `..10000`; empty where it must be elicited.
  public var notation: String {
    switch (low, high) {
    case (nil, nil): ""
    case (let low?, let high?) where low == high: low.plainText
    default: (low?.plainText ?? "") + ".." + (high?.plainText ?? "")
    }
  }
}

/// One thing that a government can do, with what is known about it.
public struct Intervention: Sendable, Codable, Equatable {
  /// What a row of the catalogue is for.
  public enum Role: String, Sendable, Codable, CaseIterable {
    /// Can be chosen.
    case intervention
    /// A prior for rows without evidence.
    case prior
    /// Makes others possible.
    case enabler
  }

  /// Why something is in the catalogue though its effect is not known.
  public struct Motive: Sendable, Codable, Equatable {
    /// What was found.
    public var text: LocalizedText
    /// The source's key.
    public var source: String
    /// Whether the source was read.
    public var mark: EvidenceMark
  }

  /// Its code (`B3`).
  public var id: String
  /// Its family's code.
  public var family: String
  /// The axis of a strategy that it belongs to.
  public var axis: String
  /// What the row is for.
  public var role: Role
  /// Its name.
  public var name: LocalizedText
  /// The group it is for.
  public var group: String
  /// The outcomes that it is meant to change.
  public var targets: [String]
  /// What is known of its cost; empty where all must be elicited.
  public var costs: [UnitCost]
  /// What is known of its effects; empty where all must be elicited.
  public var effects: [Effect]
  /// Why it is here, where the effect is not known.
  public var motive: Motive?
  /// Where it was written down.
  public var place: Place

  /// The effects on an outcome that were found for exactly this group.
  ///
  /// Women and returnees have their own cells: where none was found the answer is empty, never the
  /// effect on everybody.
  public func effects(on outcome: String, for group: String) -> [Effect] {
    effects.filter { $0.outcome == outcome && $0.bearer == group }
  }

  /// The effects that fall on others than those reached, or that harm.
  public func effectsOnOthers(participants: Set<String>) -> [Effect] {
    effects.filter { !participants.contains($0.bearer) }
  }
}

/// Two interventions that do more, or less, together than each alone.
public struct InterventionPair: Sendable, Codable, Equatable {
  /// Better or worse together.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// More together.
    case synergy
    /// Less together.
    case antagonism
  }

  /// One.
  public var first: String
  /// The other.
  public var second: String
  /// Better or worse.
  public var kind: Kind
  /// The size as a part of the smaller of both effects, nil where it must be elicited.
  public var size: Double?
  /// Why.
  public var reason: LocalizedText
  /// The source's key.
  public var source: String?
  /// Whether the source was read; nil without a source, which is expert belief.
  public var mark: EvidenceMark?
  /// Where it was written down.
  public var place: Place
}

/// A cell of the catalogue that no study filled: what an office must elicit or collect.
public struct UnknownCell: Sendable, Codable, Equatable, Hashable {
  /// What is not known.
  public enum Quantity: Sendable, Codable, Equatable, Hashable {
    /// What the programme costs.
    case cost
    /// The effect on an outcome for a group.
    case effect(outcome: String, group: String)
  }

  /// The intervention's code.
  public var intervention: String
  /// What is not known.
  public var quantity: Quantity

  /// Its name for machines, as an uncertain quantity of a plan is called: `B3.cost`,
  /// `B3.paid_work.women`.
  public var id: String {
    switch quantity {
    case .cost: intervention + ".cost"
    case .effect(let outcome, let group): intervention + "." + outcome + "." + group
    }
  }
}
