extension VariableCatalogue {
  /// Variables of the dwelling.
  static let dwelling: [Variable] = [
    Variable(
      .dwellingType,
      LocalizedText(
        en: "kind of dwelling", es: "tipo de vivienda",
        pt: "tipo de moradia", fr: "type de logement"), .code, codes: CodeLists.dwellingType,
      universe: .households, source: "survey", household: true),
    Variable(
      .tenure,
      LocalizedText(
        en: "tenure of the dwelling", es: "régimen de tenencia", pt: "condição de ocupação",
        fr: "statut d'occupation"), .code, codes: CodeLists.tenure, universe: .households,
      source: "survey", household: true),
    Variable(
      .rooms,
      LocalizedText(
        en: "rooms for the household's own use", es: "ambientes de uso exclusivo",
        pt: "cômodos de uso do domicílio", fr: "pièces à l'usage du ménage"), .integer,
      unit: .rooms, universe: .households, source: "survey", household: true),
    Variable(
      .bedrooms,
      LocalizedText(
        en: "rooms used for sleeping", es: "ambientes para dormir", pt: "dormitórios",
        fr: "pièces pour dormir"), .integer, unit: .rooms, universe: .households, source: "survey",
      household: true),
    Variable(
      .wallDurable,
      LocalizedText(
        en: "durable walls", es: "paredes durables", pt: "paredes duráveis", fr: "murs durables"),
      .code, codes: CodeLists.yesNo, universe: .households, source: "SDG 11.1.1", household: true),
    Variable(
      .roofDurable,
      LocalizedText(
        en: "durable roof", es: "techo durable", pt: "cobertura durável", fr: "toit durable"),
      .code, codes: CodeLists.yesNo, universe: .households, source: "SDG 11.1.1", household: true),
    Variable(
      .floorDurable,
      LocalizedText(en: "durable floor", es: "piso durable", pt: "piso durável", fr: "sol durable"),
      .code, codes: CodeLists.yesNo, universe: .households, source: "SDG 11.1.1", household: true),
    Variable(
      .waterImproved,
      LocalizedText(
        en: "piped or otherwise improved water", es: "agua mejorada", pt: "água adequada",
        fr: "eau améliorée"), .code, codes: CodeLists.yesNo, universe: .households,
      source: "SDG 6.1", household: true),
    Variable(
      .sanitationImproved,
      LocalizedText(
        en: "improved sanitation", es: "saneamiento mejorado", pt: "saneamento adequado",
        fr: "assainissement amélioré"), .code, codes: CodeLists.yesNo, universe: .households,
      source: "SDG 6.2", household: true),
    Variable(
      .electricity,
      LocalizedText(en: "electricity", es: "electricidad", pt: "eletricidade", fr: "électricité"),
      .code, codes: CodeLists.yesNo, universe: .households, source: "SDG 7.1.1", household: true),
    Variable(
      .internet,
      LocalizedText(
        en: "internet at home", es: "internet en el hogar", pt: "internet no domicílio",
        fr: "internet à la maison"), .code, codes: CodeLists.yesNo, universe: .households,
      source: "survey", household: true),
    Variable(
      .informalSettlement,
      LocalizedText(
        en: "in an informal settlement", es: "en un asentamiento informal",
        pt: "em assentamento informal", fr: "dans un habitat informel"), .code,
      codes: CodeLists.yesNo, universe: .households, source: "SDG 11.1.1", household: true),
    Variable(
      .dumpNearby,
      LocalizedText(
        en: "near a rubbish dump", es: "cerca de un basural",
        pt: "perto de um lixão", fr: "près d'une décharge"), .code, codes: CodeLists.yesNo,
      universe: .households, source: "survey", household: true),
    Variable(
      .floodArea,
      LocalizedText(
        en: "in an area that floods", es: "en zona inundable", pt: "em área inundável",
        fr: "en zone inondable"), .code, codes: CodeLists.yesNo, universe: .households,
      source: "survey", household: true),
  ]
}
