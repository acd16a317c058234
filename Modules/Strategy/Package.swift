// swift-tools-version: 6.2
import Foundation
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// The shipped catalogue is part of the library, so that an installed program finds it anywhere.
let catalogueFiles = [
  "vocabulary", "sources", "status", "work", "enterprise", "services", "cohesion", "return",
  "system", "pairs",
]

// Tools/setup lays the optimiser in one of these; where it is in none the C target says so.
let highs = ["/usr/local", NSHomeDirectory() + "/.local"]
  .map { $0 + "/lib/arraigo/highs-1.15.1" }
  .first { FileManager.default.fileExists(atPath: $0 + "/lib/libhighs.so") }

let package = Package(
  name: "Strategy",
  products: [.library(name: "Strategy", targets: ["Strategy"])],
  dependencies: [
    .package(path: "../IntegrationModel"),
    .package(path: "../LocatedText"),
    .package(path: "../Numerics"),
    .package(url: "https://github.com/attaswift/BigInt", exact: "6.0.1"),
  ],
  targets: [
    .target(name: "CSignature", linkerSettings: [.linkedLibrary("crypto")]),
    .target(
      name: "CHighs",
      cSettings: highs.map { [.unsafeFlags(["-I", $0 + "/include"])] } ?? [],
      linkerSettings: highs.map {
        [
          .unsafeFlags(["-L", $0 + "/lib"]), .linkedLibrary("highs"),
          // First beside the program, as Tools/build lays it; else where Tools/setup did.
          .unsafeFlags(["-Xlinker", "-rpath=$ORIGIN/../lib", "-Xlinker", "-rpath=\($0)/lib"]),
        ]
      } ?? []),
    .target(
      name: "Strategy",
      dependencies: [
        "CHighs", "CSignature",
        .product(name: "IntegrationModel", package: "IntegrationModel"),
        .product(name: "LocatedText", package: "LocatedText"),
        .product(name: "Numerics", package: "Numerics"),
        .product(name: "BigInt", package: "BigInt"),
      ],
      resources: catalogueFiles.map { .embedInCode("Catalogue/Data/\($0).yaml") },
      // Every combination of 500 problems is tried in the tests: optimised, that takes seconds.
      swiftSettings: strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]),
  ],
  swiftLanguageModes: [.v6]
)
