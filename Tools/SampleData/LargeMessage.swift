import Glibc
import IntegrationModel

/// A generic time-series message of any size, as central banks send them: 240 months a series.
struct LargeMessage {
  let seed: Int

  /// Writes so many bytes, and what ends the message, to standard output.
  func write(bytes target: Int) throws {
    let base = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/"
    var text = """
      <?xml version="1.0" encoding="UTF-8"?><message:GenericData xmlns:message="\(base)message" \
      xmlns:common="\(base)common" xmlns:generic="\(base)data/generic">
      <message:Header><message:ID>SYNTHETIC</message:ID><message:Test>true</message:Test>\
      <message:Prepared>2026-01-01T00:00:00</message:Prepared><message:Sender id="MADE_UP"/>\
      <message:Structure structureID="S" dimensionAtObservation="TIME_PERIOD"><common:Structure>\
      <Ref agencyID="MADE_UP" id="LARGE" version="1.0"/></common:Structure></message:Structure>\
      </message:Header>
      <message:DataSet action="Replace" structureRef="S">

      """
    let months = (0..<240).map { "\(2000 + $0 / 12)-\($0 % 12 < 9 ? "0" : "")\($0 % 12 + 1)" }
    var written = 0
    var number = 0
    while written + text.utf8.count < target {
      append(number, months, to: &text)
      number += 1
      if text.utf8.count > 1 << 20 {
        written += text.utf8.count
        try put(text)
        text = ""
      }
    }
    try put(text + "</message:DataSet>\n</message:GenericData>\n")
  }

  private func append(_ number: Int, _ months: [String], to text: inout String) {
    var random = SeededGenerator(seed, number)
    text += "<generic:Series>\n<generic:SeriesKey>\n"
    let key = [
      ("FREQ", "M"), ("REF_AREA", "R\(number % 5_000)"), ("SEX", ["F", "M", "_T"][number % 3]),
      ("BIRTH", "B\(number % 7)"), ("INDICATOR", "I\(number / 105_000)"),
    ]
    for (id, value) in key { text += "<generic:Value id=\"\(id)\" value=\"\(value)\"/>\n" }
    text += "</generic:SeriesKey>\n<generic:Attributes>\n"
    text += "<generic:Value id=\"UNIT_MULT\" value=\"0\"/>\n"
    text += "<generic:Value id=\"TITLE\" value=\"Made-up series \(number) &amp; its notes\"/>\n"
    text += "</generic:Attributes>\n"
    for month in months {
      let value = random.whole(0...9_999_999)
      text +=
        "<generic:Obs>\n<generic:ObsDimension value=\"\(month)\"/>\n<generic:ObsValue value=\""
      text += "\(value / 1_000).\(value % 1_000)\"/>\n<generic:Attributes>\n"
      text += "<generic:Value id=\"OBS_STATUS\" value=\"A\"/>\n</generic:Attributes>\n"
      text += "</generic:Obs>\n"
    }
    text += "</generic:Series>\n"
  }

  private func put(_ text: String) throws {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let wrote = bytes.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if wrote < 0, errno == EINTR { continue }
      guard wrote > 0 else { throw Folder.failure("write", "standard output") }
      bytes = bytes.dropFirst(wrote)
    }
  }
}
