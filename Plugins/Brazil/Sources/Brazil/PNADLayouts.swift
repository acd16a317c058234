import IntegrationModel
import NationalFormats

/// Where the fields of the quarterly files stand that the rules read.
///
/// They are for archives that come without IBGE's input file. The issue of 2019 and before has
/// records of 464 bytes; the one with replicate weights has 3,478 and three fields more: V1033 at
/// byte 74, posest_sxi at 86 and VD2006 at 403; the replicate weights end each record.
enum PNADLayouts {
  /// The known issues.
  static let all: [FixedWidthLayout] = [
    layout(recordLength: 464) { $0 },
    layout(recordLength: 3_478, more: replicateWeights) { start in
      start < 74 ? start : start < 77 ? start + 9 : start < 391 ? start + 12 : start + 14
    },
  ].compactMap(\.self)

  /// A name, where it starts in the older issue, and its width.
  private static let fields: [(String, Int, Int)] = [
    ("Ano", 1, 4), ("Trimestre", 5, 1), ("UF", 6, 2), ("UPA", 12, 9), ("Estrato", 21, 7),
    ("V1008", 28, 2), ("V1014", 30, 2), ("V1016", 32, 1), ("V1022", 33, 1), ("V1023", 34, 1),
    ("V1027", 35, 15), ("V1028", 50, 15), ("posest", 74, 3), ("V2003", 79, 2), ("V2005", 81, 2),
    ("V2007", 83, 1), ("V2009", 92, 3), ("V2010", 95, 1), ("V3001", 96, 1), ("V3002", 97, 1),
    ("V3003", 99, 2), ("V3003A", 101, 2), ("V3008", 110, 1), ("V3009", 111, 2),
    ("V3009A", 113, 2), ("V3014", 123, 1), ("V4010", 140, 4), ("V4012", 144, 1),
    ("V4013", 146, 5), ("V4019", 174, 1), ("V4025", 179, 1), ("V4028", 182, 1), ("V4029", 183, 1),
    ("V4032", 184, 1), ("V4039", 229, 3), ("VD2003", 388, 2), ("VD3004", 391, 1),
    ("VD3005", 392, 2), ("VD4001", 395, 1), ("VD4002", 396, 1), ("VD4003", 397, 1),
    ("VD4004A", 399, 1), ("VD4007", 401, 1), ("VD4008", 402, 1), ("VD4009", 403, 2),
    ("VD4012", 409, 1), ("VD4016", 413, 8), ("VD4019", 430, 8), ("VD4031", 448, 3),
    ("VD4035", 460, 3),
  ]

  /// The names of the replicate weights, V1028001 to V1028200.
  static let replicateNames = (1...200).map { number in
    "V1028" + String(1_000 + number).dropFirst()
  }

  private static let replicateWeights = replicateNames.enumerated().map { place, name in
    FixedWidthField(name, start: 479 + 15 * place, width: 15)
  }

  private static func layout(
    recordLength: Int, more: [FixedWidthField] = [], place: (Int) -> Int
  ) -> FixedWidthLayout? {
    try? FixedWidthLayout(
      fields.map { name, start, width in
        FixedWidthField(name, start: place(start), width: width)
      } + more, recordLength: recordLength, periodIsMissing: true)
  }
}
