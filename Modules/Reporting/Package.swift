// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "Reporting",
  products: [.library(name: "Reporting", targets: ["Reporting"])],
  dependencies: [
    .package(path: "../IntegrationModel"),
    .package(path: "../Assessment"),
    .package(path: "../Foresight"),
    .package(path: "../Strategy"),
  ],
  targets: [
    .target(
      name: "Reporting",
      dependencies: [
        .product(name: "IntegrationModel", package: "IntegrationModel"),
        .product(name: "Assessment", package: "Assessment"),
        .product(name: "Foresight", package: "Foresight"),
        .product(name: "Strategy", package: "Strategy"),
      ],
      swiftSettings: strict)
  ],
  swiftLanguageModes: [.v6]
)
