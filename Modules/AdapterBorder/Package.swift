// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "AdapterBorder",
  products: [.library(name: "CAdapterBorder", targets: ["CAdapterBorder"])],
  targets: [
    .target(name: "CAdapterBorder")
  ],
  swiftLanguageModes: [.v6]
)
