/// Where the fields of IBGE's quarterly records stand in one issue of the microdata.
struct PNADLayout {
  /// Where a field starts, counted from 1, and how wide it is.
  struct Place: Sendable {
    var start: Int
    var width: Int
  }

  /// The issues.
  enum Issue: String, CaseIterable {
    /// Records of 464 bytes.
    case older
    /// Records of 3,478 bytes, with 200 replicate weights.
    case replicates
  }

  let issue: Issue

  var recordLength: Int { issue == .older ? 464 : 3_478 }

  /// A field by its place in the older issue; three fields were put in since.
  private func place(_ start: Int, _ width: Int) -> Place {
    guard issue == .replicates else { return Place(start: start, width: width) }
    let moved = start < 74 ? start : start < 77 ? start + 9 : start < 391 ? start + 12 : start + 14
    return Place(start: moved, width: width)
  }

  var year: Place { place(1, 4) }
  var quarter: Place { place(5, 1) }
  var state: Place { place(6, 2) }
  var unit: Place { place(12, 9) }
  var stratum: Place { place(21, 7) }
  var dwelling: Place { place(28, 2) }
  var panel: Place { place(30, 2) }
  var visit: Place { place(32, 1) }
  var situation: Place { place(33, 1) }
  var areaType: Place { place(34, 1) }
  var weightBefore: Place { place(35, 15) }
  var weight: Place { place(50, 15) }
  var projection: Place { place(65, 9) }
  var domain: Place { place(74, 3) }
  var size: Place { place(77, 2) }
  var number: Place { place(79, 2) }
  var relationship: Place { place(81, 2) }
  var sex: Place { place(83, 1) }
  var birthDay: Place { place(84, 2) }
  var birthMonth: Place { place(86, 2) }
  var birthYear: Place { place(88, 4) }
  var age: Place { place(92, 3) }
  var colour: Place { place(95, 1) }
  var literate: Place { place(96, 1) }
  var attends: Place { place(97, 1) }
  var courseNow: Place { place(101, 2) }
  var attendedBefore: Place { place(110, 1) }
  var courseBefore: Place { place(113, 2) }
  var courseFinished: Place { place(123, 1) }
  var jobs: Place { place(139, 1) }
  var occupation: Place { place(140, 4) }
  var position: Place { place(144, 1) }
  var industry: Place { place(146, 5) }
  var registered: Place { place(174, 1) }
  var temporary: Place { place(179, 1) }
  var statutory: Place { place(182, 1) }
  var signedCard: Place { place(183, 1) }
  var contributes: Place { place(184, 1) }
  var pay: Place { place(188, 8) }
  var hoursMain: Place { place(229, 3) }
  var condition: Place { place(386, 2) }
  var members: Place { place(388, 2) }
  var level: Place { place(391, 1) }
  var years: Place { place(392, 2) }
  var inForce: Place { place(395, 1) }
  var employed: Place { place(396, 1) }
  var potential: Place { place(397, 1) }
  var underemployed: Place { place(399, 1) }
  var status: Place { place(401, 1) }
  var statusDetail: Place { place(402, 1) }
  var statusCard: Place { place(403, 2) }
  var industryGroup: Place { place(405, 2) }
  var occupationGroup: Place { place(407, 2) }
  var pension: Place { place(409, 1) }
  var incomeMain: Place { place(413, 8) }
  var incomeAll: Place { place(430, 8) }
  var hoursUsual: Place { place(448, 3) }
  var hoursActual: Place { place(460, 3) }
  /// Hours of second and further jobs, which hold a point where there are none.
  var hoursOther: [Place] { [place(451, 3), place(454, 3), place(457, 3)] }
  /// The replicate weights; none in the older issue.
  var replicates: [Place] {
    issue == .older ? [] : (0..<200).map { Place(start: 479 + 15 * $0, width: 15) }
  }
}
