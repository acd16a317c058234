// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Argentina",
  products: [.library(name: "Argentina", type: .dynamic, targets: ["Argentina"])],
  dependencies: [
    .package(path: "../../Modules/AdapterBorder"),
    .package(path: "../../Modules/AdapterKit"),
    .package(path: "../../Modules/IntegrationModel"),
  ],
  targets: [
    .target(
      name: "Argentina",
      dependencies: [
        .product(name: "CAdapterBorder", package: "AdapterBorder"),
        .product(name: "AdapterKit", package: "AdapterKit"),
        .product(name: "IntegrationModel", package: "IntegrationModel"),
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
