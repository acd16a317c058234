// swift-tools-version: 6.2
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

let package = Package(
  name: "Strategy",
  products: [.library(name: "Strategy", targets: ["Strategy"])],
  dependencies: [
    .package(path: "../IntegrationModel"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    .target(name: "CSignature", linkerSettings: [.linkedLibrary("crypto")]),
    .target(
      name: "Strategy",
      dependencies: [
        "CSignature",
        .product(name: "IntegrationModel", package: "IntegrationModel"),
        .product(name: "Yams", package: "Yams"),
      ],
      resources: catalogueFiles.map { .embedInCode("Catalogue/Data/\($0).yaml") },
      swiftSettings: strict)
  ],
  swiftLanguageModes: [.v6]
)
