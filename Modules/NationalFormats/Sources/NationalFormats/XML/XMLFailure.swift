import CXMLEvents
import IntegrationModel

/// Says what stopped the reading of an XML document, without quoting the document.
enum XMLFailure {
  static func error(_ failure: ArraigoXMLError, at place: Place, _ limits: XMLLimits)
    -> ArraigoError
  {
    var location = place
    location.line = failure.line > 0 ? Int(failure.line) : nil
    location.byte = failure.byte >= 0 ? Int(failure.byte) : nil
    let answer = answer(failure.code, limits)
    let column = failure.column > 0 ? " (at character \(failure.column) of the line)" : ""
    return ArraigoError(
      answer.code, answer.message + column, at: location, suggestion: answer.suggestion)
  }

  private typealias Answer = (code: String, message: String, suggestion: String)

  private static func answer(_ code: Int32, _ limits: XMLLimits) -> Answer {
    let raise = "check the file; where it is right, raise the limit"
    switch code {
    case ARRAIGO_XML_ENTITY.rawValue:
      return (
        "xml_entity", "the document declares or uses entities or attribute defaults of its own",
        "remove the declarations: they are refused because they can read or unfold anything"
      )
    case ARRAIGO_XML_TOO_DEEP.rawValue:
      return ("xml_too_deep", "elements are nested more than \(limits.depth) deep", raise)
    case ARRAIGO_XML_TOO_MANY_ATTRIBUTES.rawValue:
      return (
        "xml_too_many_attributes", "an element has more than \(limits.attributes) attributes", raise
      )
    case ARRAIGO_XML_VALUE_TOO_LONG.rawValue:
      return (
        "xml_value_too_long", "a value or text is longer than \(limits.valueBytes) bytes", raise
      )
    case ARRAIGO_XML_TOO_MANY_NAMES.rawValue:
      return (
        "xml_too_many_names", "the document uses more than \(limits.names) different names", raise
      )
    case ARRAIGO_XML_NAME_TOO_LONG.rawValue:
      return ("xml_name_too_long", "a name is longer than \(limits.nameBytes) bytes", raise)
    case ARRAIGO_XML_TOKEN_TOO_LONG.rawValue:
      return (
        "xml_token_too_long", "a tag or comment is longer than \(limits.tokenBytes) bytes", raise
      )
    case ARRAIGO_XML_NO_MEMORY.rawValue, 2:
      return ("out_of_memory", "there is no memory left", "close other programs and try again")
    default: return damaged(code)
    }
  }

  /// The parser's own codes (`xmlParserErrors` of libxml2).
  private static func damaged(_ code: Int32) -> Answer {
    let again = "download the file again; where it was edited, look at this line"
    switch code {
    case ARRAIGO_XML_CUT.rawValue, 4, 5, 77:
      return ("truncated_xml", "the document ends before its last element is closed", again)
    case 9, 81:
      return (
        "xml_encoding", "bytes do not fit the document's encoding",
        "correct the encoding in the document's first line"
      )
    case 31, 32, 79:
      return (
        "xml_encoding", "the document's encoding is not known", "save the document as UTF-8"
      )
    case 42: return ("damaged_xml", "an element has an attribute twice", again)
    case 76: return ("damaged_xml", "a closing tag does not fit the open element", again)
    case 26, 27: return ("xml_entity", "an entity is used that is not declared", again)
    default: return ("damaged_xml", "the text is not well-formed XML (libxml2 \(code))", again)
    }
  }
}
