import IntegrationModel

extension MessageCatalogue {
  /// How effects and costs of the intervention catalogue are said.
  static let evidence: [MessageKey: LocalizedText] = [
    .intervention: LocalizedText(
      en: "intervention", es: "intervención", pt: "intervenção", fr: "intervention"),
    .family: LocalizedText(en: "family", es: "familia", pt: "família", fr: "famille"),
    .forWhom: LocalizedText(en: "for", es: "para", pt: "para", fr: "pour"),
    .outcomeWord: LocalizedText(en: "outcome", es: "resultado", pt: "resultado", fr: "résultat"),
    .effectWord: LocalizedText(en: "effect", es: "efecto", pt: "efeito", fr: "effet"),
    .evidenceWord: LocalizedText(en: "evidence", es: "evidencia", pt: "evidência", fr: "preuve"),
    .costWord: LocalizedText(en: "cost", es: "costo", pt: "custo", fr: "coût"),
    .sourceWord: LocalizedText(en: "source", es: "fuente", pt: "fonte", fr: "source"),
    .unitWord: LocalizedText(en: "unit", es: "unidad", pt: "unidade", fr: "unité"),
    .horizonWord: LocalizedText(en: "when", es: "cuándo", pt: "quando", fr: "quand"),
    .designWord: LocalizedText(en: "design", es: "diseño", pt: "desenho", fr: "méthode"),
    .distanceWord: LocalizedText(en: "distance", es: "distancia", pt: "distância", fr: "distance"),
    .markWord: LocalizedText(en: "mark", es: "marca", pt: "marca", fr: "marque"),
    .doseWord: LocalizedText(en: "note", es: "nota", pt: "nota", fr: "note"),
    .code: LocalizedText(en: "code", es: "código", pt: "código", fr: "code"),

    .effectPoints: LocalizedText(
      en: "{value} percentage points", es: "{value} puntos porcentuales",
      pt: "{value} pontos percentuais", fr: "{value} points de pourcentage"),
    .effectPercent: LocalizedText(
      en: "{value}%", es: "{value}\u{A0}%", pt: "{value}%", fr: "{value}\u{A0}%"),
    .effectLevels: LocalizedText(
      en: "from {low}% to {high}%", es: "de {low}\u{A0}% a {high}\u{A0}%",
      pt: "de {low}% a {high}%", fr: "de {low}\u{A0}% à {high}\u{A0}%"),
    .effectLevel: LocalizedText(
      en: "{value}% with it", es: "{value}\u{A0}% con ella", pt: "{value}% com ela",
      fr: "{value}\u{A0}% avec elle"),
    .effectOdds: LocalizedText(
      en: "odds ratio {value}", es: "razón de momios {value}", pt: "razão de chances {value}",
      fr: "rapport de cotes {value}"),
    .effectMultiple: LocalizedText(
      en: "{value} times as much", es: "{value} veces", pt: "{value} vezes", fr: "{value} fois"),
    .effectDeviations: LocalizedText(
      en: "{value} standard deviations", es: "{value} desviaciones estándar",
      pt: "{value} desvios padrão", fr: "{value} écarts types"),
    .effectMoney: LocalizedText(
      en: "{value} {currency} a month", es: "{value} {currency} al mes",
      pt: "{value} {currency} por mês", fr: "{value} {currency} par mois"),
    .effectUp: LocalizedText(
      en: "rises (size not seen)", es: "sube (magnitud no vista)", pt: "sobe (magnitude não vista)",
      fr: "augmente (ampleur non vue)"),
    .effectDown: LocalizedText(
      en: "falls (size not seen)", es: "baja (magnitud no vista)",
      pt: "cai (magnitude não vista)", fr: "baisse (ampleur non vue)"),
    .effectNone: LocalizedText(
      en: "no effect found", es: "sin efecto hallado", pt: "nenhum efeito encontrado",
      fr: "aucun effet trouvé"),
    .effectMixed: LocalizedText(
      en: "mixed findings", es: "hallazgos mixtos", pt: "achados mistos", fr: "résultats mitigés"),
    .elicitLocally: LocalizedText(
      en: "not known: elicit locally", es: "no se conoce: consultar localmente",
      pt: "não se conhece: consultar localmente", fr: "inconnu\u{A0}: à estimer localement"),
    .atLeastValue: LocalizedText(
      en: "at least {value}", es: "al menos {value}", pt: "pelo menos {value}",
      fr: "au moins {value}"),
    .aboutValue: LocalizedText(
      en: "about {value}", es: "unos {value}", pt: "cerca de {value}", fr: "environ {value}"),
    .overValue: LocalizedText(
      en: "over {value}", es: "más de {value}", pt: "mais de {value}", fr: "plus de {value}"),
    .fromToValue: LocalizedText(
      en: "{low} to {high}", es: "{low} a {high}", pt: "{low} a {high}", fr: "{low} à {high}"),
    .withInterval: LocalizedText(
      en: "95% interval {low} to {high}", es: "intervalo del 95\u{A0}%: {low} a {high}",
      pt: "intervalo de 95%: {low} a {high}", fr: "intervalle à 95\u{A0}%\u{A0}: {low} à {high}"),

    .afterWeeks: LocalizedText(
      en: "after {value} weeks", es: "a las {value} semanas", pt: "após {value} semanas",
      fr: "après {value} semaines"),
    .afterMonths: LocalizedText(
      en: "after {value} months", es: "a los {value} meses", pt: "após {value} meses",
      fr: "après {value} mois"),
    .afterYear: LocalizedText(
      en: "after {value} year", es: "al cabo de {value} año", pt: "após {value} ano",
      fr: "après {value} an"),
    .afterYears: LocalizedText(
      en: "after {value} years", es: "al cabo de {value} años", pt: "após {value} anos",
      fr: "après {value} ans"),
    .afterItsEnd: LocalizedText(
      en: "{value} months after its end", es: "{value} meses después del fin",
      pt: "{value} meses após o fim", fr: "{value} mois après la fin"),
    .whileItLasts: LocalizedText(
      en: "while it lasts", es: "mientras dura", pt: "enquanto dura", fr: "tant qu’elle dure"),
    .shortRun: LocalizedText(
      en: "short run", es: "corto plazo", pt: "curto prazo", fr: "court terme"),
    .longRun: LocalizedText(
      en: "long run", es: "largo plazo", pt: "longo prazo", fr: "long terme"),
    .withinWeeks: LocalizedText(
      en: "within weeks", es: "en semanas", pt: "em semanas", fr: "en quelques semaines"),
    .horizonNotStated: LocalizedText(
      en: "time not stated", es: "plazo no indicado", pt: "prazo não indicado",
      fr: "délai non indiqué"),

    .designRandomised: LocalizedText(
      en: "randomised", es: "aleatorizado", pt: "aleatorizado", fr: "randomisé"),
    .designQuasi: LocalizedText(
      en: "quasi-experimental", es: "cuasiexperimental", pt: "quase-experimental",
      fr: "quasi expérimental"),
    .designReview: LocalizedText(
      en: "review of studies", es: "revisión de estudios", pt: "revisão de estudos",
      fr: "revue d’études"),
    .designBeforeAfter: LocalizedText(
      en: "before and after, not causal", es: "antes y después, no causal",
      pt: "antes e depois, não causal", fr: "avant-après, non causal"),
    .designJudgement: LocalizedText(
      en: "experts’ judgement", es: "juicio de personas expertas",
      pt: "julgamento de especialistas",
      fr: "jugement d’experts"),
    .distanceSame: LocalizedText(
      en: "same region and group", es: "misma región y grupo", pt: "mesma região e grupo",
      fr: "même région et groupe"),
    .distanceOne: LocalizedText(
      en: "region or group differs", es: "otra región o grupo", pt: "outra região ou grupo",
      fr: "région ou groupe différent"),
    .distanceBoth: LocalizedText(
      en: "region and group differ", es: "otra región y grupo", pt: "outra região e grupo",
      fr: "région et groupe différents"),
    .markVerified: LocalizedText(
      en: "source read", es: "fuente leída", pt: "fonte lida", fr: "source lue"),
    .markUnverified: LocalizedText(
      en: "UNVERIFIED: cited from memory", es: "SIN VERIFICAR: citado de memoria",
      pt: "NÃO VERIFICADO: citado de memória", fr: "NON VÉRIFIÉ\u{A0}: cité de mémoire"),
    .onGroup: LocalizedText(
      en: "on {group}", es: "en {group}", pt: "em {group}", fr: "sur {group}"),

    .costProgramme: LocalizedText(
      en: "programme", es: "programa", pt: "programa", fr: "programme"),
    .costUserFee: LocalizedText(
      en: "fee that people pay", es: "tasa que paga la persona", pt: "taxa paga pela pessoa",
      fr: "frais payés par la personne"),
    .costTransfer: LocalizedText(
      en: "money given", es: "dinero entregado", pt: "dinheiro entregue", fr: "argent versé"),
    .costInKind: LocalizedText(
      en: "given in kind", es: "entrega en especie", pt: "entrega em espécie",
      fr: "aide en nature"),
    .costPerResult: LocalizedText(
      en: "per result", es: "por resultado", pt: "por resultado", fr: "par résultat"),
    .perPerson: LocalizedText(
      en: "a person", es: "por persona", pt: "por pessoa", fr: "par personne"),
    .perHousehold: LocalizedText(
      en: "a household", es: "por hogar", pt: "por domicílio", fr: "par ménage"),
    .perTrainee: LocalizedText(
      en: "a trainee", es: "por participante", pt: "por participante", fr: "par stagiaire"),
    .perFirm: LocalizedText(
      en: "a firm", es: "por empresa", pt: "por empresa", fr: "par entreprise"),
    .perJob: LocalizedText(
      en: "a job", es: "por empleo", pt: "por emprego", fr: "par emploi"),
    .localCurrency: LocalizedText(
      en: "local currency", es: "moneda local", pt: "moeda local", fr: "monnaie locale"),
    .catalogueNote: LocalizedText(
      en: """
        Effects are copied from their sources with their unit; nothing is converted. What is \
        empty is not known, which is not zero.
        """,
      es: """
        Los efectos se copian de sus fuentes con su unidad; nada se convierte. Lo vacío no se \
        conoce, que no es cero.
        """,
      pt: """
        Os efeitos são copiados de suas fontes com sua unidade; nada é convertido. O que está \
        vazio não se conhece, o que não é zero.
        """,
      fr: """
        Les effets sont repris de leurs sources avec leur unité\u{A0}; rien n’est converti. Ce qui est \
        vide est inconnu, ce qui n’est pas zéro.
        """),
  ]
}
