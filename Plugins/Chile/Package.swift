// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Chile",
  products: [.library(name: "Chile", type: .dynamic, targets: ["Chile"])],
  dependencies: [
    .package(path: "../../Modules/AdapterBorder"),
    .package(path: "../../Modules/AdapterKit"),
    .package(path: "../../Modules/IntegrationModel"),
    .package(path: "../../Modules/NationalFormats"),
  ],
  targets: [
    .target(
      name: "Chile",
      dependencies: [
        .product(name: "CAdapterBorder", package: "AdapterBorder"),
        .product(name: "AdapterKit", package: "AdapterKit"),
        .product(name: "IntegrationModel", package: "IntegrationModel"),
        .product(name: "NationalFormats", package: "NationalFormats"),
      ],
      swiftSettings: [
        .treatAllWarnings(as: .error),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
