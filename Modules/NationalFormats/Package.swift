// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "NationalFormats",
  products: [.library(name: "NationalFormats", targets: ["NationalFormats"])],
  dependencies: [
    .package(path: "../IntegrationModel")
  ],
  targets: [
    .target(
      name: "NationalFormats",
      dependencies: [.product(name: "IntegrationModel", package: "IntegrationModel")],
      swiftSettings: strict)
  ],
  swiftLanguageModes: [.v6]
)
