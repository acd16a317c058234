public import IntegrationModel
public import Strategy

/// Says effects, costs and their evidence in a reader's language, number for number as the source.
public struct EvidenceWords: Sendable {
  private let catalogue: InterventionCatalogue
  private let language: Language
  private let numbers: NumberFormat

  /// Words for a catalogue in a language.
  public init(_ catalogue: InterventionCatalogue, _ language: Language) {
    self.catalogue = catalogue
    self.language = language
    numbers = NumberFormat(language)
  }

  private func say(_ key: MessageKey, _ values: [Placeholder: MessageValue] = [:]) -> String {
    key.text(language, values)
  }

  /// A number with as many decimals as its source has.
  func exact(_ value: Double, signed: Bool = false) -> String {
    let text = "\(value.magnitude)"
    let decimals =
      text.hasSuffix(".0")
      ? 0 : text.split(separator: ".").dropFirst().first.map { min($0.utf8.count, 6) } ?? 0
    return signed
      ? numbers.signed(value, decimals: decimals) : numbers.number(value, decimals: decimals)
  }

  /// The size of an effect: "+24.5 percentage points", "odds ratio 1.41 (95% interval 1.27 to 1.56)".
  public func size(of effect: Effect) -> String {
    let isSigned = ![.oddsRatio, .multiple].contains(effect.unit)
    func number(_ value: Double) -> String { exact(value, signed: isSigned) }
    var words: String
    switch effect.magnitude {
    case .elicit: return say(.elicitLocally)
    case .direction(let direction): return self.direction(direction)
    case .levels(let from, let to):
      words = say(.effectLevels, [.low: .words(exact(from)), .high: .words(exact(to))])
    case .level(let value): words = say(.effectLevel, [.value: .words(exact(value))])
    case .value(let value): words = inUnit(number(value), effect)
    case .atLeast(let value):
      words = inUnit(say(.atLeastValue, [.value: .words(number(value))]), effect)
    case .range(let low, let high):
      words = inUnit(
        say(.fromToValue, [.low: .words(number(low)), .high: .words(number(high))]), effect)
    }
    if let interval = effect.interval, interval.count == 2 {
      words +=
        " ("
        + say(
          .withInterval,
          [.low: .words(number(interval[0])), .high: .words(number(interval[1]))]) + ")"
    }
    return words
  }

  private func direction(_ direction: EffectDirection) -> String {
    switch direction {
    case .up: say(.effectUp)
    case .down: say(.effectDown)
    case .none: say(.effectNone)
    case .mixed: say(.effectMixed)
    }
  }

  private func inUnit(_ number: String, _ effect: Effect) -> String {
    let key: MessageKey =
      switch effect.unit {
      case .percentagePoints: .effectPoints
      case .percent: .effectPercent
      case .oddsRatio: .effectOdds
      case .multiple: .effectMultiple
      case .standardDeviations: .effectDeviations
      case .currencyPerMonth: .effectMoney
      case .percentLevel, .direction: .effectLevel
      }
    return say(key, [.value: .words(number), .currency: .words(effect.currency ?? "")])
  }

  /// The outcome with the group that bears the effect, where it is not those reached.
  public func outcome(of effect: Effect) -> String {
    let name = catalogue.outcomes[effect.outcome]?.name[language] ?? effect.outcome
    guard effect.bearer != "participants", let group = catalogue.groups[effect.bearer] else {
      return name
    }
    return name + " (" + group[language] + ")"
  }

  /// When an effect was measured.
  public func horizon(_ horizon: EffectHorizon) -> String {
    let range = horizon.text.split(separator: " ").first.map(String.init) ?? ""
    let value: [Placeholder: MessageValue] = [.value: .words(range)]
    switch (horizon.anchor, horizon.text) {
    case (.during, _): return say(.whileItLasts)
    case (.notStated, _): return say(.horizonNotStated)
    case (.end, _): return say(.afterItsEnd, value)
    case (.words, "short run"): return say(.shortRun)
    case (.words, "long run"): return say(.longRun)
    case (.words, _): return say(.withinWeeks)
    case (.start, let text) where text.contains("week"): return say(.afterWeeks, value)
    case (.start, let text) where text.contains("month"): return say(.afterMonths, value)
    case (.start, _): return say(range == "1" ? .afterYear : .afterYears, value)
    }
  }

  /// Design, distance and mark in one line: "randomised; region or group differs; source read".
  public func evidence(of effect: Effect) -> String {
    var parts = [design(effect.design)]
    if let distance = effect.distance { parts.append(self.distance(distance)) }
    parts.append(mark(effect.mark))
    return parts.joined(separator: "; ")
  }

  func design(_ design: StudyDesign) -> String {
    switch design {
    case .randomised: say(.designRandomised)
    case .quasiExperimental: say(.designQuasi)
    case .review: say(.designReview)
    case .beforeAfter: say(.designBeforeAfter)
    case .judgement: say(.designJudgement)
    }
  }

  func distance(_ distance: TransportDistance) -> String {
    switch distance {
    case .same: say(.distanceSame)
    case .oneDiffers: say(.distanceOne)
    case .bothDiffer: say(.distanceBoth)
    }
  }

  /// Whether the source was read; a mark from memory is spelt out so that nobody overlooks it.
  func mark(_ mark: EvidenceMark) -> String {
    say(mark == .verified ? .markVerified : .markUnverified)
  }

  /// The citation of a source.
  func citation(_ source: String) -> String { catalogue.sources[source]?.citation ?? source }

  /// A cost in words: "about 92 USD a person (money given)".
  public func cost(_ cost: UnitCost) -> String {
    let amount: String
    switch (cost.low, cost.high) {
    case (nil, nil): amount = say(.elicitLocally)
    case (let low?, let high?) where low == high: amount = sharp(exact(low), cost.precision)
    case (let low?, let high?):
      amount = say(.fromToValue, [.low: .words(exact(low)), .high: .words(exact(high))])
    case (nil, let high?): amount = sharp(exact(high), cost.precision)
    case (let low?, nil): amount = say(.atLeastValue, [.value: .words(exact(low))])
    }
    let currency = cost.currency == "local" ? say(.localCurrency) : cost.currency
    var words = amount + " " + currency + " " + per(cost.per) + " (" + kind(cost.what)
    if let dose = cost.dose { words += "; " + dose[language] }
    if cost.mark == .memory { words += "; " + mark(.memory) }
    return words + ")"
  }

  private func sharp(_ number: String, _ precision: UnitCost.Precision) -> String {
    switch precision {
    case .exact: number
    case .about: say(.aboutValue, [.value: .words(number)])
    case .over: say(.overValue, [.value: .words(number)])
    }
  }

  private func per(_ unit: String) -> String {
    switch unit {
    case "person": say(.perPerson)
    case "household": say(.perHousehold)
    case "trainee": say(.perTrainee)
    case "firm": say(.perFirm)
    case "job": say(.perJob)
    default: "/ " + unit
    }
  }

  private func kind(_ kind: UnitCost.Kind) -> String {
    switch kind {
    case .programme: say(.costProgramme)
    case .userFee: say(.costUserFee)
    case .transfer: say(.costTransfer)
    case .inKind: say(.costInKind)
    case .costPerResult: say(.costPerResult)
    }
  }
}
