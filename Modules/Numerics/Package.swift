// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "Numerics",
  products: [.library(name: "Numerics", targets: ["Numerics"])],
  targets: [
    .target(name: "Numerics", swiftSettings: strict)
  ],
  swiftLanguageModes: [.v6]
)
