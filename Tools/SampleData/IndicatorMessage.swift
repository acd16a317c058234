/// A message of made-up indicators: unemployment and participation of natives and foreign-born, by
/// sex, in the nine countries, by quarter.
struct IndicatorMessage {
  private struct Key {
    var indicator: String
    var area: String
    var sex: String
    var birth: String
    var values: [(period: String, value: String, status: String)]
  }

  private let series: [Key]

  init(seed: Int) {
    var series: [Key] = []
    for (indicator, level) in [("UNEMPLOYMENT_RATE", 8.0), ("ACTIVITY_RATE", 62.0)] {
      for (country, area) in Self.areas.enumerated() {
        for (sex, shift) in [("_T", 0.0), ("F", 1.0), ("M", -1.0)] {
          for (birth, more) in [("NAT", 0.0), ("FOR", 1.5)] {
            var random = SeededGenerator(seed, indicator.utf8.count, country, shift == 0 ? 0 : 1)
            let sign = indicator == "ACTIVITY_RATE" ? -6 * shift : shift
            let values = (0..<32).map { quarter in
              let value = level + sign + more + 0.03 * Double(quarter) + random.normal()
              return (
                period: "\(2018 + quarter / 4)-Q\(quarter % 4 + 1)",
                value: Self.decimal(value), status: quarter == 31 ? "P" : "A"
              )
            }
            series.append(
              Key(indicator: indicator, area: area, sex: sex, birth: birth, values: values))
          }
        }
      }
    }
    self.series = series
  }

  private static let areas = ["AR", "BO", "BR", "CL", "CO", "EC", "PE", "PY", "UY"]

  private static func decimal(_ number: Double) -> String {
    let tenths = Int((max(number, 0.1) * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  private static let base = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/"

  private func header(_ use: String) -> String {
    """
    <message:Header>
    <message:ID>SYNTHETIC</message:ID>
    <message:Test>true</message:Test>
    <message:Prepared>2026-01-01T00:00:00</message:Prepared>
    <message:Sender id="MADE_UP"><common:Name xml:lang="en">SYNTHETIC agency</common:Name>\
    </message:Sender>
    \(use)</message:Header>

    """
  }

  private func use(_ extra: String) -> String {
    """
    <message:Structure structureID="S" dimensionAtObservation="TIME_PERIOD"\(extra)>\
    <common:Structure><Ref agencyID="MADE_UP" id="MIGRANTS" version="1.0"/></common:Structure>\
    </message:Structure>

    """
  }

  /// The generic form.
  var generic: String {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <message:GenericTimeSeriesData xmlns:message="\(Self.base)message" \
      xmlns:common="\(Self.base)common" xmlns:generic="\(Self.base)data/generic">
      \(header(use("")))<message:DataSet structureRef="S">

      """
    func value(_ id: String, _ value: String) -> String {
      "<generic:Value id=\"\(id)\" value=\"\(value)\"/>"
    }
    for key in series {
      text += "<generic:Series><generic:SeriesKey>" + value("FREQ", "Q")
      text += value("INDICATOR", key.indicator) + value("REF_AREA", key.area)
      text += value("SEX", key.sex) + value("BIRTH", key.birth) + "</generic:SeriesKey>"
      text += "<generic:Attributes>" + value("UNIT_MEASURE", "PT") + "</generic:Attributes>\n"
      for observation in key.values {
        text += "<generic:Obs><generic:ObsDimension value=\"\(observation.period)\"/>"
        text += "<generic:ObsValue value=\"\(observation.value)\"/><generic:Attributes>"
        text += value("OBS_STATUS", observation.status) + "</generic:Attributes></generic:Obs>\n"
      }
      text += "</generic:Series>\n"
    }
    return text + "</message:DataSet>\n</message:GenericTimeSeriesData>\n"
  }

  /// The structure-specific form.
  var structureSpecific: String {
    let space =
      "urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=MADE_UP:MIGRANTS(1.0)"
      + ":ObsLevelDim:TIME_PERIOD"
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <message:StructureSpecificData xmlns:message="\(Self.base)message" \
      xmlns:common="\(Self.base)common" xmlns:ss="\(Self.base)data/structurespecific" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:dsd="\(space)">
      \(header(use(" namespace=\"\(space)\"")))<message:DataSet ss:structureRef="S" \
      xsi:type="dsd:DataSetType" ss:dataScope="DataStructure">

      """
    for key in series {
      text += "<Series FREQ=\"Q\" INDICATOR=\"\(key.indicator)\" REF_AREA=\"\(key.area)\" "
      text += "SEX=\"\(key.sex)\" BIRTH=\"\(key.birth)\" UNIT_MEASURE=\"PT\">\n"
      for observation in key.values {
        text += "<Obs TIME_PERIOD=\"\(observation.period)\" OBS_VALUE=\"\(observation.value)\" "
        text += "OBS_STATUS=\"\(observation.status)\"/>\n"
      }
      text += "</Series>\n"
    }
    return text + "</message:DataSet>\n</message:StructureSpecificData>\n"
  }
}
