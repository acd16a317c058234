extension IndicatorMessage {
  /// The structure message: code lists in four languages, concepts, data structure.
  var structure: String {
    let base = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/"
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <message:Structure xmlns:message="\(base)message" xmlns:str="\(base)structure" \
      xmlns:common="\(base)common">
      <message:Header><message:ID>SYNTHETIC</message:ID><message:Test>true</message:Test>\
      <message:Prepared>2026-01-01T00:00:00</message:Prepared><message:Sender id="MADE_UP"/>\
      </message:Header>
      <message:Structures>
      <str:Codelists>
      \(Self.lists.map(Self.list).joined())</str:Codelists>
      <str:Concepts><str:ConceptScheme id="CONCEPTS" agencyID="MADE_UP" version="1.0">\
      <common:Name xml:lang="en">Concepts</common:Name>
      \(Self.concepts.map(Self.concept).joined())</str:ConceptScheme></str:Concepts>
      <str:DataStructures><str:DataStructure id="MIGRANTS" agencyID="MADE_UP" version="1.0">\
      <common:Name xml:lang="en">SYNTHETIC indicators of migrants</common:Name>\
      <str:DataStructureComponents>
      <str:DimensionList id="DimensionDescriptor">
      \(Self.dimensions)<str:TimeDimension id="TIME_PERIOD" position="6">\
      \(Self.identity("TIME_PERIOD"))<str:LocalRepresentation><str:TextFormat \
      textType="ObservationalTimePeriod"/></str:LocalRepresentation></str:TimeDimension>
      </str:DimensionList>
      <str:AttributeList id="AttributeDescriptor"><str:Attribute id="OBS_STATUS" \
      assignmentStatus="Conditional">\(Self.identity("OBS_STATUS"))<str:AttributeRelationship>\
      <str:PrimaryMeasure><Ref id="OBS_VALUE"/></str:PrimaryMeasure></str:AttributeRelationship>\
      </str:Attribute>
      <str:Attribute id="UNIT_MEASURE" assignmentStatus="Conditional">\
      \(Self.identity("UNIT_MEASURE"))<str:AttributeRelationship><str:None/>\
      </str:AttributeRelationship></str:Attribute></str:AttributeList>
      <str:MeasureList id="MeasureDescriptor"><str:PrimaryMeasure id="OBS_VALUE">\
      \(Self.identity("OBS_VALUE"))</str:PrimaryMeasure></str:MeasureList>
      </str:DataStructureComponents></str:DataStructure></str:DataStructures>
      </message:Structures></message:Structure>

      """
  }

  private typealias Words = (code: String, es: String, pt: String, en: String, fr: String)

  private static let lists: [(id: String, codes: [Words])] = [
    (
      "CL_INDICATOR",
      [
        (
          "UNEMPLOYMENT_RATE", "Tasa de desocupación", "Taxa de desocupação", "Unemployment rate",
          "Taux de chômage"
        ),
        (
          "ACTIVITY_RATE", "Tasa de actividad", "Taxa de atividade", "Activity rate",
          "Taux d’activité"
        ),
      ]
    ),
    (
      "CL_SEX",
      [
        ("_T", "Total", "Total", "Total", "Total"), ("F", "Mujeres", "Mulheres", "Women", "Femmes"),
        ("M", "Varones", "Homens", "Men", "Hommes"),
      ]
    ),
    (
      "CL_BIRTH",
      [
        ("NAT", "Nativos", "Nativos", "Native-born", "Natifs"),
        (
          "FOR", "Nacidos en el exterior", "Nascidos no exterior", "Foreign-born",
          "Nés à l’étranger"
        ),
      ]
    ),
  ]

  private static let concepts: [Words] = [
    ("FREQ", "Frecuencia", "Frequência", "Frequency", "Fréquence"),
    ("INDICATOR", "Indicador", "Indicador", "Indicator", "Indicateur"),
    ("REF_AREA", "Área de referencia", "Área de referência", "Reference area", "Zone"),
    ("SEX", "Sexo", "Sexo", "Sex", "Sexe"),
    ("BIRTH", "Lugar de nacimiento", "Local de nascimento", "Place of birth", "Lieu de naissance"),
    ("TIME_PERIOD", "Período", "Período", "Period", "Période"),
    ("OBS_VALUE", "Valor", "Valor", "Value", "Valeur"),
    ("OBS_STATUS", "Condición", "Situação", "Status", "Statut"),
    ("UNIT_MEASURE", "Unidad", "Unidade", "Unit", "Unité"),
  ]

  private static func names(_ words: Words) -> String {
    let wordings = [("es", words.es), ("pt", words.pt), ("en", words.en), ("fr", words.fr)]
    return wordings.map { "<common:Name xml:lang=\"\($0)\">\($1)</common:Name>" }.joined()
  }

  private static func list(_ list: (id: String, codes: [Words])) -> String {
    let codes = list.codes.map { "<str:Code id=\"\($0.code)\">\(names($0))</str:Code>\n" }
    return "<str:Codelist id=\"\(list.id)\" agencyID=\"MADE_UP\" version=\"1.0\">"
      + "<common:Name xml:lang=\"en\">\(list.id)</common:Name>\n\(codes.joined())"
      + "</str:Codelist>\n"
  }

  private static func concept(_ words: Words) -> String {
    "<str:Concept id=\"\(words.code)\">\(names(words))</str:Concept>\n"
  }

  private static func identity(_ id: String) -> String {
    "<str:ConceptIdentity><Ref id=\"\(id)\" maintainableParentID=\"CONCEPTS\" "
      + "maintainableParentVersion=\"1.0\" agencyID=\"MADE_UP\" class=\"Concept\" "
      + "package=\"conceptscheme\"/></str:ConceptIdentity>"
  }

  private static var dimensions: String {
    ["FREQ", "INDICATOR", "REF_AREA", "SEX", "BIRTH"].enumerated().map { at, id in
      let list = "CL_" + id
      let local =
        lists.contains { $0.id == list }
        ? "<str:LocalRepresentation><str:Enumeration><Ref id=\"\(list)\" version=\"1.0\" "
          + "agencyID=\"MADE_UP\" class=\"Codelist\" package=\"codelist\"/></str:Enumeration>"
          + "</str:LocalRepresentation>" : ""
      return "<str:Dimension id=\"\(id)\" position=\"\(at + 1)\">\(identity(id))\(local)"
        + "</str:Dimension>\n"
    }.joined()
  }
}
