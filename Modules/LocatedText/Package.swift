// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "LocatedText",
  products: [.library(name: "LocatedText", targets: ["LocatedText"])],
  dependencies: [
    .package(path: "../IntegrationModel"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    .target(
      name: "LocatedText",
      dependencies: [
        .product(name: "IntegrationModel", package: "IntegrationModel"),
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict)
  ],
  swiftLanguageModes: [.v6]
)
