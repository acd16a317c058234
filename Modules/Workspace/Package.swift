// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "Workspace",
  products: [.library(name: "Workspace", targets: ["Workspace"])],
  dependencies: [
    .package(path: "../IntegrationModel"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
  ],
  targets: [
    .target(
      name: "CPageCodec",
      linkerSettings: [
        .linkedLibrary("zstd"), .linkedLibrary("z"), .linkedLibrary("snappy"),
      ]),
    .target(name: "CWriteback"),
    .target(
      name: "Workspace",
      dependencies: [
        "CPageCodec",
        "CWriteback",
        .product(name: "IntegrationModel", package: "IntegrationModel"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
