// swift-tools-version: 6.2
import Foundation
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// Intel's ISA-L inflates several times as fast as zlib; where it is not installed zlib does it all.
let hasISAL = ["/usr/include/isa-l/igzip_lib.h", "/usr/local/include/isa-l/igzip_lib.h"]
  .contains { FileManager.default.fileExists(atPath: $0) }

/// Whether a library's header is installed.
func hasHeader(_ name: String) -> Bool {
  ["/usr/include/", "/usr/local/include/"].contains {
    FileManager.default.fileExists(atPath: $0 + name)
  }
}

// Rar and 7z archives, and SPSS and Stata files, can be read where these were there at build time.
let hasLibarchive = hasHeader("archive.h")
let hasReadStat = hasHeader("readstat.h")

let package = Package(
  name: "NationalFormats",
  products: [.library(name: "NationalFormats", targets: ["NationalFormats"])],
  dependencies: [
    .package(path: "../IntegrationModel")
  ],
  targets: [
    .target(
      name: "CInflate",
      cSettings: [.define("ARRAIGO_HAS_ISAL", to: hasISAL ? "1" : "0")],
      linkerSettings: [.linkedLibrary("z")] + (hasISAL ? [.linkedLibrary("isal")] : [])),
    .target(name: "CStructureIndex"),
    .systemLibrary(
      name: "CXMLLibrary", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "CXMLEvents", dependencies: ["CXMLLibrary"]),
    .target(
      name: "CPackedArchive",
      cSettings: [.define("ARRAIGO_HAS_LIBARCHIVE", to: hasLibarchive ? "1" : "0")],
      linkerSettings: hasLibarchive ? [.linkedLibrary("archive")] : []),
    .target(
      name: "CStatisticalFile",
      cSettings: [.define("ARRAIGO_HAS_READSTAT", to: hasReadStat ? "1" : "0")],
      linkerSettings: hasReadStat ? [.linkedLibrary("readstat")] : []),
    .target(
      name: "NationalFormats",
      dependencies: [
        "CInflate", "CStructureIndex", "CXMLEvents", "CPackedArchive", "CStatisticalFile",
        .product(name: "IntegrationModel", package: "IntegrationModel"),
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
