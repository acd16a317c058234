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
    .package(path: "../IntegrationModel"),
    .package(path: "../Numerics"),
  ],
  targets: [
    .target(name: "CReplicateSums"),
    .target(
      name: "Assessment",
      dependencies: [
        "CReplicateSums", .product(name: "IntegrationModel", package: "IntegrationModel"),
        .product(name: "Numerics", package: "Numerics"),
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
