/// A column of one of the survey's files: its place is its number, its name the case's.
protocol EPHColumn: CaseIterable, RawRepresentable, Sendable where RawValue == Int {
  var kind: CellKind { get }
}

/// How a column's cells are written.
enum CellKind {
  /// A whole number.
  case number
  /// A decile group: a whole number that some quarters quote and pad.
  case decile
  /// A short code that is text to the office: a whole number that some quarters quote.
  case code
  /// The dwelling (`CODUSU`).
  case dwelling
  /// 1 for `S`, 0 for `N`.
  case sizeClass
  /// A day as the number yyyymmdd, written dd/mm/yyyy.
  case day
  /// Hundredths; whole amounts are written without decimals.
  case amount
}

extension EPHColumn {
  /// The file's first line, name by name.
  static var names: [String] { allCases.map { "\($0)" } }
}

/// The columns of the person file, 2016 to 2024, in INDEC's order and by INDEC's names.
// swift-format-ignore: AlwaysUseLowerCamelCase
enum PersonColumn: Int, EPHColumn {
  case CODUSU, ANO4, TRIMESTRE, NRO_HOGAR, COMPONENTE, H15, REGION, MAS_500, AGLOMERADO, PONDERA
  case CH03, CH04, CH05, CH06, CH07, CH08, CH09, CH10, CH11, CH12, CH13, CH14, CH15, CH15_COD
  case CH16, CH16_COD, NIVEL_ED, ESTADO, CAT_OCUP, CAT_INAC, IMPUTA, PP02C1, PP02C2, PP02C3
  case PP02C4, PP02C5, PP02C6, PP02C7, PP02C8, PP02E, PP02H, PP02I, PP03C, PP03D, PP3E_TOT
  case PP3F_TOT, PP03G, PP03H, PP03I, PP03J, INTENSI, PP04A, PP04B_COD, PP04B1, PP04B2
  case PP04B3_MES, PP04B3_ANO, PP04B3_DIA, PP04C, PP04C99, PP04D_COD, PP04G, PP05B2_MES
  case PP05B2_ANO, PP05B2_DIA, PP05C_1, PP05C_2, PP05C_3, PP05E, PP05F, PP05H, PP06A, PP06C
  case PP06D, PP06E, PP06H, PP07A, PP07C, PP07D, PP07E, PP07F1, PP07F2, PP07F3, PP07F4, PP07F5
  case PP07G1, PP07G2, PP07G3, PP07G4, PP07G_59, PP07H, PP07I, PP07J, PP07K, PP08D1, PP08D4
  case PP08F1, PP08F2, PP08J1, PP08J2, PP08J3, PP09A, PP09A_ESP, PP09B, PP09C, PP09C_ESP, PP10A
  case PP10C, PP10D, PP10E, PP11A, PP11B_COD, PP11B1, PP11B2_MES, PP11B2_ANO, PP11B2_DIA, PP11C
  case PP11C99, PP11D_COD, PP11G_ANO, PP11G_MES, PP11G_DIA, PP11L, PP11L1, PP11M, PP11N, PP11O
  case PP11P, PP11Q, PP11R, PP11S, PP11T, P21, DECOCUR, IDECOCUR, RDECOCUR, GDECOCUR, PDECOCUR
  case ADECOCUR, PONDIIO, TOT_P12, P47T, DECINDR, IDECINDR, RDECINDR, GDECINDR, PDECINDR
  case ADECINDR, PONDII, V2_M, V3_M, V4_M, V5_M, V8_M, V9_M, V10_M, V11_M, V12_M, V18_M, V19_AM
  case V21_M, T_VI, ITF, DECIFR, IDECIFR, RDECIFR, GDECIFR, PDECIFR, ADECIFR, IPCF, DECCFR
  case IDECCFR, RDECCFR, GDECCFR, PDECCFR, ADECCFR, PONDIH

  var kind: CellKind {
    switch self {
    case .CODUSU: .dwelling
    case .MAS_500: .sizeClass
    case .CH05: .day
    case .CH14, .PP04D_COD, .PP11D_COD: .code
    case .IPCF: .amount
    case .DECOCUR, .IDECOCUR, .RDECOCUR, .GDECOCUR, .PDECOCUR, .ADECOCUR, .DECINDR, .IDECINDR,
      .RDECINDR, .GDECINDR, .PDECINDR, .ADECINDR, .DECIFR, .IDECIFR, .RDECIFR, .GDECIFR,
      .PDECIFR, .ADECIFR, .DECCFR, .IDECCFR, .RDECCFR, .GDECCFR, .PDECCFR, .ADECCFR:
      .decile
    default: .number
    }
  }
}

/// The columns of the household file, 2016 to 2024, in INDEC's order and by INDEC's names.
// swift-format-ignore: AlwaysUseLowerCamelCase
enum HouseholdColumn: Int, EPHColumn {
  case CODUSU, ANO4, TRIMESTRE, NRO_HOGAR, REALIZADA, REGION, MAS_500, AGLOMERADO, PONDERA, IV1
  case IV1_ESP, IV2, IV3, IV3_ESP, IV4, IV5, IV6, IV7, IV7_ESP, IV8, IV9, IV10, IV11, IV12_1
  case IV12_2, IV12_3, II1, II2, II3, II3_1, II4_1, II4_2, II4_3, II5, II5_1, II6, II6_1, II7
  case II7_ESP, II8, II8_ESP, II9, V1, V2, V21, V22, V3, V4, V5, V6, V7, V8, V9, V10, V11, V12
  case V13, V14, V15, V16, V17, V18, V19_A, V19_B, IX_TOT, IX_MEN10, IX_MAYEQ10, ITF, DECIFR
  case IDECIFR, RDECIFR, GDECIFR, PDECIFR, ADECIFR, IPCF, DECCFR, IDECCFR, RDECCFR, GDECCFR
  case PDECCFR, ADECCFR, PONDIH, VII1_1, VII1_2, VII2_1, VII2_2, VII2_3, VII2_4

  var kind: CellKind {
    switch self {
    case .CODUSU: .dwelling
    case .MAS_500: .sizeClass
    case .IPCF: .amount
    case .DECIFR, .IDECIFR, .RDECIFR, .GDECIFR, .PDECIFR, .ADECIFR, .DECCFR, .IDECCFR,
      .RDECCFR, .GDECCFR, .PDECCFR, .ADECCFR:
      .decile
    default: .number
    }
  }
}
