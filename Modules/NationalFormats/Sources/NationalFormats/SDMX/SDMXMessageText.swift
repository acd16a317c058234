/// The fixed parts of messages that are written (SDMX-ML 2.1).
enum SDMXMessageText {
  private static let base = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/"

  /// What comes before the observations of a structure-specific message.
  static func head(_ identity: SDMXMessageIdentity, hasTime: Bool) -> String {
    let dimension = hasTime ? "TIME_PERIOD" : "AllDimensions"
    let structure = identity.structure
    let urn =
      "urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure="
      + escaped(structure.written)
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <message:StructureSpecificData xmlns:message="\(base)message" \
      xmlns:common="\(base)common" xmlns:ss="\(base)data/structurespecific" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
      xmlns:dsd="\(urn):ObsLevelDim:\(dimension)">
      \(header(identity, use: """
        <message:Structure structureID="DSD" namespace="\(urn):ObsLevelDim:\(dimension)" \
        dimensionAtObservation="\(dimension)"><common:Structure><Ref \
        agencyID="\(escaped(structure.agency))" id="\(escaped(structure.id))" \
        version="\(escaped(structure.version))"/></common:Structure></message:Structure>

        """))<message:DataSet ss:structureRef="DSD" ss:dataScope="DataStructure" \
      xsi:type="dsd:DataSetType" action="Replace">

      """
  }

  private static func header(_ identity: SDMXMessageIdentity, use: String) -> String {
    """
    <message:Header>
    <message:ID>\(escaped(identity.id))</message:ID>
    <message:Test>\(identity.isTest)</message:Test>
    <message:Prepared>\(escaped(identity.prepared))</message:Prepared>
    <message:Sender id="\(escaped(identity.sender))"/>
    \(use)</message:Header>

    """
  }

  /// A structure message with the data structure of some components, all of them uncoded.
  static func dataStructure(
    _ identity: SDMXMessageIdentity, _ columns: [SDMXColumn], name: String
  ) -> String {
    let reference = identity.structure
    let owner =
      "agencyID=\"\(escaped(reference.agency))\" version=\"\(escaped(reference.version))\""
    let scheme = escaped(reference.id) + "_CONCEPTS"
    let concepts = columns.map { column in
      "<str:Concept id=\"\(column.id)\"><common:Name xml:lang=\"en\">\(column.id)</common:Name>"
        + "</str:Concept>"
    }
    func identityOf(_ id: String) -> String {
      "<str:ConceptIdentity><Ref id=\"\(id)\" maintainableParentID=\"\(scheme)\" "
        + "maintainableParentVersion=\"\(escaped(reference.version))\" "
        + "agencyID=\"\(escaped(reference.agency))\" class=\"Concept\" package=\"conceptscheme\"/>"
        + "</str:ConceptIdentity>"
    }
    var position = 0
    let dimensions = columns.filter { $0.role == .dimension || $0.role == .time }.map { column in
      position += 1
      let kind = column.role == .time ? "TimeDimension" : "Dimension"
      let local =
        column.role == .time
        ? "<str:LocalRepresentation><str:TextFormat textType=\"ObservationalTimePeriod\"/>"
          + "</str:LocalRepresentation>" : ""
      return "<str:\(kind) id=\"\(column.id)\" position=\"\(position)\">"
        + identityOf(column.id) + local + "</str:\(kind)>"
    }
    let attributes = columns.filter { $0.role == .attribute }.map { column in
      "<str:Attribute id=\"\(column.id)\" assignmentStatus=\"Conditional\">"
        + identityOf(column.id)
        + "<str:AttributeRelationship><str:PrimaryMeasure><Ref id=\"OBS_VALUE\"/>"
        + "</str:PrimaryMeasure></str:AttributeRelationship></str:Attribute>"
    }
    let attributeList =
      attributes.isEmpty
      ? ""
      : "<str:AttributeList id=\"AttributeDescriptor\">\(attributes.joined(separator: "\n"))"
        + "</str:AttributeList>\n"
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <message:Structure xmlns:message="\(base)message" xmlns:str="\(base)structure" \
      xmlns:common="\(base)common">
      \(header(identity, use: ""))<message:Structures>
      <str:Concepts><str:ConceptScheme id="\(scheme)" \(owner)><common:Name xml:lang="en">\
      \(escaped(name))</common:Name>
      \(concepts.joined(separator: "\n"))
      </str:ConceptScheme></str:Concepts>
      <str:DataStructures><str:DataStructure id="\(escaped(reference.id))" \(owner)>\
      <common:Name xml:lang="en">\(escaped(name))</common:Name><str:DataStructureComponents>
      <str:DimensionList id="DimensionDescriptor">\(dimensions.joined(separator: "\n"))\
      </str:DimensionList>
      \(attributeList)<str:MeasureList id="MeasureDescriptor"><str:PrimaryMeasure id="OBS_VALUE">\
      \(identityOf("OBS_VALUE"))</str:PrimaryMeasure></str:MeasureList>
      </str:DataStructureComponents></str:DataStructure></str:DataStructures>
      </message:Structures></message:Structure>

      """
  }

  /// A text as it stands in XML.
  static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    appendEscaped(Array(text.utf8), to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends a text as it stands in an attribute: line ends and tabs survive as references,
  /// characters that XML cannot have become U+FFFD.
  static func appendEscaped(_ text: [UInt8], to buffer: inout [UInt8]) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): buffer.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): buffer.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): buffer.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): buffer.append(contentsOf: "&quot;".utf8)
      case 9, 10, 13: buffer.append(contentsOf: "&#\(byte);".utf8)
      case 0..<32: buffer.append(contentsOf: "\u{FFFD}".utf8)
      default: buffer.append(byte)
      }
    }
  }
}

extension SDMXWriter {
  /// A structure message for the data that this writer writes, so that other programs can tell
  /// dimensions from attributes.
  ///
  /// - Parameter name: the data structure's name.
  public static func structureMessage(
    _ identity: SDMXMessageIdentity, _ columns: [SDMXColumn], name: String
  ) -> String {
    SDMXMessageText.dataStructure(identity, columns, name: name)
  }
}
