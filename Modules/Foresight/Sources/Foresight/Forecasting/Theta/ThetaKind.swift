/// The members of the Theta family.
public enum ThetaKind: String, Sendable, Hashable, CaseIterable {
  /// Exponential smoothing with half the slope of the straight line as drift (Assimakopoulos and
  /// Nikolopoulos 2000 in the form of Hyndman and Billah 2003).
  case standard = "standard_theta"
  /// The second line's curvature is estimated; the straight line is that of all values.
  case optimised = "optimised_theta"
  /// Curvature 2, the straight line moves with the values (Fiorucci et al. 2016, DSTM).
  case dynamic = "dynamic_theta"
  /// Both estimated curvature and moving line (DOTM): the usual choice.
  case dynamicOptimised = "theta"
}
