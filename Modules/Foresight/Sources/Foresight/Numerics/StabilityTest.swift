/// Whether a recursion dies out, without looking for roots.
enum StabilityTest {
  /// Whether every root of x^n + c1 x^(n-1) + … + cn lies within the circle of radius
  /// 1 + tolerance, by the step-down recursion of Schur and Cohn.
  ///
  /// - Parameter polynomial: 1, c1, …, cn.
  static func isStable(_ polynomial: [Double], tolerance: Double = 0) -> Bool {
    var c = polynomial
    var order = c.count - 1
    if tolerance > 0 {
      // Shrinking the variable moves roots on the circle to just within it.
      var factor = 1.0
      for place in c.indices {
        c[place] *= factor
        factor /= 1 + tolerance
      }
    }
    while order > 0 {
      let last = c[order]
      if !(abs(last) < 1) { return false }
      let divisor = 1 - last * last
      var low = 1
      var high = order - 1
      while low <= high {
        let left = c[low]
        let right = c[high]
        c[low] = (left - last * right) / divisor
        if low != high { c[high] = (right - last * left) / divisor }
        low += 1
        high -= 1
      }
      order -= 1
    }
    return true
  }
}
