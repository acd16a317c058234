// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "AdapterHost",
  products: [.library(name: "AdapterHost", targets: ["AdapterHost"])],
  dependencies: [
    .package(path: "../AdapterBorder"),
    .package(path: "../IntegrationModel"),
  ],
  targets: [
    .target(
      name: "AdapterHost",
      dependencies: [
        .product(name: "CAdapterBorder", package: "AdapterBorder"),
        .product(name: "IntegrationModel", package: "IntegrationModel"),
      ],
      swiftSettings: strict)
  ],
  swiftLanguageModes: [.v6]
)
