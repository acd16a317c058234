/// Tests an adapter: what it says of itself, its cases, damage, and real archives where they are.
///
/// The checks see an adapter only through ``AdapterUnderTest``, so the same ones run in the process
/// of a plugin's test and through the runner.
public struct ConformanceTest {
  private let adapter: any AdapterUnderTest
  private let manifest: AdapterIdentity
  private let cases: [AdapterCase]
  private let archives: [[AdapterInput]]

  /// Prepares a test.
  ///
  /// - Parameters:
  ///   - manifest: who the manifest says the adapter is.
  ///   - cases: the adapter's cases.
  ///   - archives: real archives, each with the files of one period; may be empty.
  public init(
    _ adapter: any AdapterUnderTest, manifest: AdapterIdentity, cases: [AdapterCase],
    archives: [[AdapterInput]] = []
  ) {
    self.adapter = adapter
    self.manifest = manifest
    self.cases = cases
    self.archives = archives
  }

  /// Makes all checks.
  ///
  /// - Throws: what describing the adapter throws; everything later is a failed check.
  public func report() throws(ArraigoError) -> ConformanceReport {
    let description = try adapter.describe()
    var checks = DescriptionChecks(description, manifest: manifest).all
    checks.append(casesArePresent)
    for example in cases { checks.append(CaseCheck(adapter, example).check) }
    let damage = DamageChecks(adapter, cases)
    checks += [damage.determinism, damage.textVariants, damage.truncation, damage.bitFlips]
    checks += ArchiveChecks(adapter, description, archives).all
    return ConformanceReport(adapter: description.identity, checks: checks)
  }

  private var casesArePresent: ConformanceCheck {
    cases.isEmpty
      ? ConformanceCheck(
        "cases_present", .bronze, .failed, detail: "the adapter has no case",
        remedy: "write one in Cases/NAME.case")
      : ConformanceCheck("cases_present", .bronze, .passed)
  }
}

/// What an adapter says of itself.
struct DescriptionChecks {
  private let description: AdapterDescription
  private let manifest: AdapterIdentity

  init(_ description: AdapterDescription, manifest: AdapterIdentity) {
    self.description = description
    self.manifest = manifest
  }

  /// Series have no records, so nothing is said of the model's variables.
  var all: [ConformanceCheck] {
    description.kind == .series ? [identity] : [identity, variablesSaid, sexAndAge, reasons]
  }

  private var identity: ConformanceCheck {
    let own = description.identity
    return .holding(
      own.id == manifest.id && own.version == manifest.version, "manifest_agrees", .bronze,
      "the manifest says \(manifest.id) \(manifest.version), the library \(own.id) \(own.version)",
      "make manifest.yaml and the adapter's identity say the same")
  }

  private var variablesSaid: ConformanceCheck {
    let said = Set(description.variables.map(\.variable))
    // The host derives these the same way for every survey.
    let derived: Set<VariableID> = [.migrationStatus, .childrenUnder6, .headBirthCountry]
    let unsaid = VariableCatalogue.all.map(\.id).filter {
      !said.contains($0) && !derived.contains($0)
    }
    return .holding(
      unsaid.isEmpty, "variables_said", .bronze,
      "nothing is said of " + unsaid.map(\.rawValue).joined(separator: ", "),
      "map them, or say NotCollected(.…, because: …)")
  }

  private var sexAndAge: ConformanceCheck {
    let absent = [VariableID.sex, .age, .weight].filter { variable in
      !description.variables.contains {
        $0.variable == variable && $0.collection != .notCollected
      }
    }
    return .holding(
      absent.isEmpty, "sex_and_age", .bronze,
      "not collected: " + absent.map(\.rawValue).joined(separator: ", "),
      "evidence by sex needs them: map them")
  }

  private var reasons: ConformanceCheck {
    let bare = description.variables.filter {
      $0.collection != .collected && ($0.reason ?? "").isEmpty
    }
    return .holding(
      bare.isEmpty, "reasons_given", .silver,
      "no reason for " + bare.map(\.variable.rawValue).joined(separator: ", "),
      "say why it is not collected or how it is approximated")
  }
}

extension ConformanceCheck {
  /// A check that passes where a condition holds.
  static func holding(
    _ holds: Bool, _ id: String, _ level: ConformanceLevel, _ detail: @autoclosure () -> String,
    _ remedy: String
  ) -> ConformanceCheck {
    holds
      ? ConformanceCheck(id, level, .passed)
      : ConformanceCheck(id, level, .failed, detail: detail(), remedy: remedy)
  }
}
