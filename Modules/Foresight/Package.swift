// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "Foresight",
  products: [.library(name: "Foresight", targets: ["Foresight"])],
  dependencies: [
    .package(path: "../IntegrationModel"),
    .package(path: "../LocatedText"),
    .package(path: "../Numerics"),
  ],
  targets: [
    .target(
      name: "Foresight",
      dependencies: [
        .product(name: "IntegrationModel", package: "IntegrationModel"),
        .product(name: "LocatedText", package: "LocatedText"),
        .product(name: "Numerics", package: "Numerics"),
      ],
      swiftSettings: strict)
  ],
  swiftLanguageModes: [.v6]
)
