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
  products: [
    .library(name: "AdapterHost", targets: ["AdapterHost"]),
    .library(name: "AdapterProtocol", targets: ["AdapterProtocol"]),
    .library(name: "AdapterRunner", targets: ["AdapterRunner"]),
  ],
  dependencies: [
    .package(path: "../AdapterBorder"),
    .package(path: "../IntegrationModel"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    .target(name: "CConfinement", linkerSettings: [.linkedLibrary("crypto")]),
    .target(
      name: "AdapterProtocol",
      dependencies: [
        "CConfinement",
        .product(name: "IntegrationModel", package: "IntegrationModel"),
      ],
      swiftSettings: strict),
    .target(
      name: "AdapterRunner",
      dependencies: [
        "AdapterProtocol", "CConfinement",
        .product(name: "CAdapterBorder", package: "AdapterBorder"),
        .product(name: "IntegrationModel", package: "IntegrationModel"),
      ],
      swiftSettings: strict),
    .target(
      name: "AdapterHost",
      dependencies: [
        "AdapterProtocol", "CConfinement",
        .product(name: "IntegrationModel", package: "IntegrationModel"),
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
