/// The elements that a data message is made of, by their local names.
enum SDMXTag: UInt8 {
  case other = 0
  case header, dataSet, footer, structures
  case group, section, series, obs
  case groupKey, seriesKey, obsKey, attributes, value
  case obsDimension, obsValue, time
  case component, setAttributes, text
  case envelope, body, fault, error
  case genericData, structuredData, crossSectionalData, messageGroup
  case structureMessage, otherMessage

  static let byName: [String: SDMXTag] = [
    "Header": .header, "DataSet": .dataSet, "Footer": .footer, "Structures": .structures,
    "Group": .group, "Section": .section, "Series": .series, "Obs": .obs,
    "GroupKey": .groupKey, "SeriesKey": .seriesKey, "ObsKey": .obsKey,
    "Attributes": .attributes, "Value": .value, "ObsDimension": .obsDimension,
    "ObsValue": .obsValue, "Time": .time, "Comp": .component, "Atts": .setAttributes,
    "Text": .text, "StructuredText": .text,
    "Envelope": .envelope, "Body": .body, "Fault": .fault, "Error": .error,
    "GenericData": .genericData, "GenericTimeSeriesData": .genericData,
    "StructureSpecificData": .structuredData,
    "StructureSpecificTimeSeriesData": .structuredData, "CompactData": .structuredData,
    "CrossSectionalData": .crossSectionalData, "MessageGroup": .messageGroup,
    "Structure": .structureMessage,
    "GenericMetadata": .otherMessage, "StructureSpecificMetadata": .otherMessage,
    "MetadataReport": .otherMessage, "UtilityData": .otherMessage,
    "RegistryInterface": .otherMessage, "QueryMessage": .otherMessage,
    "MetadataSet": .otherMessage,
  ]
}

/// The attributes of elements that say how to read, by their local names.
enum SDMXName: UInt8 {
  case other = 0
  case id, concept, value, type, structureRef, action, lang

  static let byName: [String: SDMXName] = [
    "id": .id, "concept": .concept, "value": .value, "type": .type,
    "structureRef": .structureRef, "action": .action, "lang": .lang,
  ]
}

/// What the symbols of a document mean here, a look into a table each.
struct SDMXSymbols {
  private(set) var tags: [SDMXTag] = []
  private(set) var names: [SDMXName] = []

  /// Learns the symbols that are new.
  mutating func learn(_ reader: XMLReader) {
    while tags.count < reader.symbolCount {
      let name = reader.name(UInt32(tags.count))
      tags.append(SDMXTag.byName[name] ?? .other)
      names.append(SDMXName.byName[name] ?? .other)
    }
  }
}
