import Foresight
import IntegrationModel
import LocatedText

/// A made-up panel of 60 sampling units in three strata, all of formal or informal workers, with its
/// shares by unit, so that design errors can be worked out by hand.
struct SurveyOfTwoStates {
  /// By unit: stratum, formal who stay, formal who lose, informal who stay, informal who rise.
  let units: [(stratum: Int, stay: Double, lose: Double, keep: Double, rise: Double)] =
    (0..<60).map { unit in
      let tilt = Double((unit * 37) % 17) / 16  // Unlike from unit to unit, without chance.
      return (unit / 20, 2 + 16 * tilt, 1 + 3 * (1 - tilt), 14 - 12 * tilt, 0.5 + 1.5 * tilt)
    }

  var transitions: SourceTable {
    get throws {
      var text = "stratum,psu,from,to,weight\n"
      for (number, unit) in units.enumerated() {
        let place = "\(unit.stratum),\(number)"
        text += "\(place),formal,formal,\(unit.stay)\n\(place),formal,informal,\(unit.lose)\n"
        text += "\(place),informal,informal,\(unit.keep)\n\(place),informal,formal,\(unit.rise)\n"
      }
      return try SourceTable(Array(text.utf8), file: "t.csv")
    }
  }

  /// The people of the first wave, each record with an equal part of the unit's weight.
  func people(parts: Int) -> SimulatedPeople {
    SimulatedPeople(
      people: units.enumerated().flatMap { number, unit in
        let place = SamplingUnit(stratum: String(unit.stratum), name: String(number))
        return (0..<parts).flatMap { _ in
          [
            SimulatedPeople.Person(
              levels: [], state: .formal, weight: (unit.stay + unit.lose) / Double(parts),
              unit: place),
            SimulatedPeople.Person(
              levels: [], state: .informal, weight: (unit.keep + unit.rise) / Double(parts),
              unit: place),
          ]
        }
      })
  }

  /// The design variance of a total of values by unit: units drawn with replacement within strata.
  func variance(_ values: [Double]) -> Double {
    (0..<3).reduce(0) { sum, stratum in
      let own = values.indices.filter { units[$0].stratum == stratum }.map { values[$0] }
      let mean = own.reduce(0, +) / Double(own.count)
      let squares = own.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      return sum + squares * Double(own.count) / Double(own.count - 1)
    }
  }
}
