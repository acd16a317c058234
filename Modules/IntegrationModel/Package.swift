// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "IntegrationModel",
  products: [.library(name: "IntegrationModel", targets: ["IntegrationModel"])],
  dependencies: [
    .package(path: "../AdapterBorder")
  ],
  targets: [
    .target(
      name: "IntegrationModel",
      dependencies: [.product(name: "CAdapterBorder", package: "AdapterBorder")],
      swiftSettings: strict)
  ],
  swiftLanguageModes: [.v6]
)
