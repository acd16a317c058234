import IntegrationModel

extension MessageCatalogue {
  /// How fronts between goals and the value of information are said.
  static let fronts: [MessageKey: LocalizedText] = [
    .frontPlan: LocalizedText(en: "plan", es: "plan", pt: "plano", fr: "plan"),
    .frontRole: LocalizedText(en: "role", es: "papel", pt: "papel", fr: "rôle"),
    .frontOrigin: LocalizedText(
      en: "how it was chosen", es: "cómo se eligió", pt: "como foi escolhido",
      fr: "mode de choix"),
    .frontPoint: LocalizedText(
      en: "on the front", es: "en la frontera", pt: "na fronteira", fr: "sur le front"),
    .frontKnee: LocalizedText(en: "knee", es: "codo", pt: "joelho", fr: "coude"),
    .frontRejected: LocalizedText(
      en: "rejected", es: "descartado", pt: "descartado", fr: "écarté"),
    .frontBetween: LocalizedText(
      en: "best with a floor on the other goals", es: "mejor con un mínimo en las otras metas",
      pt: "melhor com um mínimo nas outras metas",
      fr: "meilleur avec un plancher sur les autres buts"),
    .frontSingle: LocalizedText(
      en: "best for a single goal", es: "mejor para una sola meta", pt: "melhor para uma só meta",
      fr: "meilleur pour un seul but"),
    .frontRanking: LocalizedText(
      en: "ranking by benefit for cost", es: "orden por beneficio según costo",
      pt: "ordem por benefício segundo custo", fr: "classement par bénéfice selon coût"),
    .frontAsToday: LocalizedText(
      en: "what runs already", es: "lo que ya funciona", pt: "o que já funciona",
      fr: "ce qui existe déjà"),
    .frontBeaten: LocalizedText(
      en: "plan {count} is as good at every goal and better at one",
      es: "el plan {count} es igual de bueno en cada meta y mejor en una",
      pt: "o plano {count} é tão bom em cada meta e melhor em uma",
      fr: "le plan {count} est aussi bon sur chaque but et meilleur sur un"),
    .frontBreaks: LocalizedText(
      en: "breaks {list}", es: "incumple {list}", pt: "descumpre {list}", fr: "viole {list}"),
    .frontNote: LocalizedText(
      en: "{count} plans that no other found beats at every goal; {total} models were solved.",
      es:
        "{count} planes que ningún otro hallado supera en cada meta; se resolvieron {total} modelos.",
      pt: "{count} planos que nenhum outro achado supera em cada meta; {total} modelos resolvidos.",
      fr: "{count} plans qu’aucun autre trouvé ne bat sur chaque but ; {total} modèles résolus."),
    .frontKneeNote: LocalizedText(
      en: "Knee: beyond this plan, more of the second goal costs most of the first.",
      es: "Codo: más allá de este plan, ganar en la segunda meta cuesta más de la primera.",
      pt: "Joelho: além deste plano, ganhar na segunda meta custa mais da primeira.",
      fr: "Coude : au-delà de ce plan, gagner sur le second but coûte le plus sur le premier."),
    .goalExpected: LocalizedText(
      en: "mean benefit", es: "beneficio medio", pt: "benefício médio", fr: "bénéfice moyen"),
    .goalTail: LocalizedText(
      en: "benefit in the worst {value}", es: "beneficio en el peor {value}",
      pt: "benefício no pior {value}", fr: "bénéfice dans les pires {value}"),
    .goalWorst: LocalizedText(
      en: "benefit in the worst scenario", es: "beneficio en el peor escenario",
      pt: "benefício no pior cenário", fr: "bénéfice dans le pire scénario"),
    .goalCost: LocalizedText(
      en: "cost, with its sign turned", es: "costo, con signo cambiado",
      pt: "custo, com sinal trocado", fr: "coût, signe inversé"),
    .informationDriver: LocalizedText(
      en: "what is uncertain", es: "qué es incierto", pt: "o que é incerto",
      fr: "ce qui est incertain"),
    .informationValue: LocalizedText(
      en: "worth of knowing it", es: "valor de saberlo", pt: "valor de sabê-lo",
      fr: "valeur de le savoir"),
    .informationShare: LocalizedText(
      en: "of the benefit", es: "del beneficio", pt: "do benefício", fr: "du bénéfice"),
    .informationAll: LocalizedText(en: "everything", es: "todo", pt: "tudo", fr: "tout"),
    .informationNote: LocalizedText(
      en: "Among {count} plans; the best one of today is expected to bring {value}.",
      es: "Entre {count} planes; del mejor de hoy se espera {value}.",
      pt: "Entre {count} planos; do melhor de hoje espera-se {value}.",
      fr: "Parmi {count} plans ; on attend {value} du meilleur d’aujourd’hui."),
    .informationLimitNote: LocalizedText(
      en: "No study of a quantity can be worth more than knowing it exactly.",
      es: "Ningún estudio de una cantidad puede valer más que saberla con exactitud.",
      pt: "Nenhum estudo de uma quantidade pode valer mais do que sabê-la com exatidão.",
      fr: "Aucune étude d’une grandeur ne vaut plus que la connaître exactement."),
  ]
}
