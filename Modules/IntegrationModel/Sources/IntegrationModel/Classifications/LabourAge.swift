/// From which age the offices count people in their published labour series.
public enum LabourAge {
  /// The youngest age of the published series of one of the nine countries, by ISO 3166-1 alpha-2
  /// code; nil for other countries.
  public static func minimum(inCountry country: String) -> Sourced<Int>? {
    let age: Int
    switch country {
    case "AR": age = 10
    case "BO", "BR", "PE", "UY": age = 14
    case "CL", "CO", "EC", "PY": age = 15
    default: return nil
    }
    return Sourced(
      age,
      source: country == "PY"
        ? "press on the office's releases; harmonisation notes of gdemombynes/ai-lfs-panel"
        : "harmonisation notes of gdemombynes/ai-lfs-panel")
  }
}
