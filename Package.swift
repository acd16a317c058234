// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// The modules of the house, each a package of its own in `Modules`.
let modules = [
  "AdapterBorder",
  "IntegrationModel",
  "NationalFormats",
  "AdapterKit",
  "AdapterHost",
  "Workspace",
  "Numerics",
  "LocatedText",
  "Assessment",
  "Foresight",
  "Strategy",
  "Reporting",
]

func module(_ name: String) -> Target.Dependency { .product(name: name, package: name) }
let border = Target.Dependency.product(name: "CAdapterBorder", package: "AdapterBorder")

func tests(
  _ name: String, _ dependencies: [Target.Dependency], excluding excluded: [String] = []
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies, path: "Tests/\(name)", exclude: excluded,
    swiftSettings: strict)
}

let package = Package(
  name: "Arraigo",
  products: [
    .executable(name: "arraigo", targets: ["arraigo"]),
    .executable(name: "arraigo-runner", targets: ["arraigo-runner"]),
    .executable(name: "sample-data", targets: ["sample-data"]),
  ],
  dependencies: modules.map { .package(path: "Modules/\($0)") } + [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    .executableTarget(
      name: "arraigo",
      dependencies: [
        module("IntegrationModel"), module("AdapterHost"), module("Workspace"),
        .product(name: "AdapterProtocol", package: "AdapterHost"),
        module("Assessment"), module("Foresight"), module("Strategy"),
        module("Reporting"), module("NationalFormats"), module("LocatedText"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Yams", package: "Yams"),
      ],
      path: "Tools/arraigo",
      swiftSettings: strict),
    .executableTarget(
      name: "arraigo-runner",
      dependencies: [.product(name: "AdapterRunner", package: "AdapterHost")],
      path: "Tools/Runner",
      swiftSettings: strict),
    .executableTarget(
      name: "sample-data",
      dependencies: [
        module("IntegrationModel"), module("NationalFormats"), module("Numerics"),
        module("Strategy"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Tools/SampleData",
      swiftSettings: strict),
    tests("IntegrationModelTests", [module("IntegrationModel"), border]),
    tests("NationalFormatsTests", [module("NationalFormats"), module("IntegrationModel")]),
    tests(
      "AdapterKitTests",
      [
        module("AdapterKit"), module("IntegrationModel"), module("NationalFormats"), border,
        .product(name: "CCellKernels", package: "AdapterKit"),
      ]),
    tests(
      "AdapterHostTests",
      [
        module("AdapterHost"), module("IntegrationModel"), border,
        .product(name: "AdapterProtocol", package: "AdapterHost"),
      ], excluding: ["FaultyAdapter"]),
    tests("WorkspaceTests", [module("Workspace"), module("IntegrationModel")]),
    tests("NumericsTests", [module("Numerics")], excluding: ["Fixtures"]),
    tests("LocatedTextTests", [module("LocatedText"), module("IntegrationModel")]),
    tests(
      "AssessmentTests", [module("Assessment"), module("Numerics"), module("IntegrationModel")]),
    tests(
      "ForesightTests",
      [module("Foresight"), module("Numerics"), module("LocatedText"), module("IntegrationModel")],
      excluding: ["Fixtures"]),
    tests("StrategyTests", [module("Strategy"), module("Numerics"), module("IntegrationModel")]),
    tests(
      "ReportingTests",
      [
        module("Reporting"), module("Assessment"), module("Foresight"), module("Strategy"),
        module("IntegrationModel"), module("Numerics"),
      ]),
    tests("SampleDataTests", ["sample-data", module("NationalFormats")]),
    tests("EndToEnd", [module("IntegrationModel")]),
  ],
  swiftLanguageModes: [.v6]
)
