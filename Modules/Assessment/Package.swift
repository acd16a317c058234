// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "Assessment",
  products: [.library(name: "Assessment", targets: ["Assessment"])],
  dependencies: [
    .package(path: "../IntegrationModel")
  ],
  targets: [
    .target(name: "CReplicateSums"),
    .target(
      name: "Assessment",
      dependencies: [
        "CReplicateSums", .product(name: "IntegrationModel", package: "IntegrationModel"),
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
