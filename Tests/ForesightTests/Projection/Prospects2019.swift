import Foresight
import Glibc
import IntegrationModel
import LocatedText

/// The folder of public data beside the repository, where there is one.
enum PublicData {
  static let folder: String? = {
    if let named = getenv("ARRAIGO_SHARED_DATA") { return String(cString: named) }
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let beside = "/" + root + "/../shared/data"
    return access(beside, R_OK) == 0 ? beside : nil
  }()

  /// The bytes of a file below the folder.
  static func bytes(_ path: String) -> [UInt8]? {
    guard let folder, let file = fopen(folder + "/" + path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }
}

/// The tables of World Population Prospects 2019 for the nine countries, read once.
enum Prospects2019 {
  static let isThere = PublicData.bytes("demography/wpp2019_nine/tfr.txt") != nil

  static let tables: Result<ProspectsTables, ArraigoError> = Result { () throws(ArraigoError) in
    var tables: [String: SourceTable] = [:]
    for name in ProspectsTables.required + ProspectsTables.forTrajectories {
      tables[name] = try table(name)
    }
    return try ProspectsTables(tables)
  }

  static func table(_ name: String) throws(ArraigoError) -> SourceTable {
    let path = "demography/wpp2019_nine/\(name).txt"
    return try SourceTable(PublicData.bytes(path) ?? [], file: "\(name).txt")
  }

  static func rates(_ alpha2: String) throws -> CountryRates {
    guard let country = Country.alpha2(alpha2) else { throw ArraigoError("none", alpha2) }
    return try tables.get().rates(of: country)
  }

  /// The official medium population at the end of a step, counted from 1.
  static func official(_ alpha2: String, step: Int) throws -> AgeSex {
    let code = Country.alpha2(alpha2)?.numeric ?? 0
    let year = "\(2020 + 5 * step)"
    let sexes = try ["popFprojMed", "popMprojMed"].map { name in
      let table = try Self.table(name)
      let place = try table.column(year)
      return try table.rows.filter { $0.cells[0] == "\(code)" }.map { try table.number($0, place) }
    }
    return AgeSex(women: sexes[0], men: sexes[1])
  }
}
