// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "AdapterKit",
  products: [
    .library(name: "AdapterKit", targets: ["AdapterKit"]),
    .library(name: "CCellKernels", targets: ["CCellKernels"]),
  ],
  dependencies: [
    .package(path: "../AdapterBorder"),
    .package(path: "../IntegrationModel"),
    .package(path: "../NationalFormats"),
  ],
  targets: [
    .target(name: "CCellKernels"),
    .target(
      name: "AdapterKit",
      dependencies: [
        "CCellKernels",
        .product(name: "CAdapterBorder", package: "AdapterBorder"),
        .product(name: "IntegrationModel", package: "IntegrationModel"),
        .product(name: "NationalFormats", package: "NationalFormats"),
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
