import Foundation
import Testing

@Suite("arraigo forecast", .enabled(if: Arraigo.bin != nil, "build with Tools/build first"))
struct ForecastTests {
  private func file(_ text: String) throws -> String {
    let path = FileManager.default.temporaryDirectory
      .appending(path: "arraigo-forecast-\(UUID().uuidString).csv").path
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  @Test("prints the forecast and the three benchmarks with bands")
  func benchmarks() throws {
    let rows = (0..<20).map { "Perú,\(2000 + $0),\(10 + Double($0 * 7 % 5) + Double($0))\n" }
    let path = try file("series,period,value\n" + rows.joined())
    defer { try? FileManager.default.removeItem(atPath: path) }
    let run = try Arraigo("forecast", path, "--horizon", "2", "--format", "csv")
    #expect(run.code == 0)
    let lines = run.output.split(whereSeparator: \.isNewline)
    #expect(lines.first == "series,model,horizon,period,point,low80,high80,low95,high95")
    #expect(lines.count == 9)
    for model in ["combination", "naive", "ets", "arima"] {
      #expect(run.output.contains("Perú,\(model),2,2021,"))
    }
  }

  @Test("a bad value is an error with its place and exit code 1")
  func badValue() throws {
    let path = try file("series,period,value\na,2000,1\na,2001,x\n")
    defer { try? FileManager.default.removeItem(atPath: path) }
    let run = try Arraigo("forecast", path)
    #expect(run.code == 1)
    #expect(run.errors.contains("line 3, column value") && run.errors.contains("[bad_number]"))
  }

  @Test("an unknown method is a usage error")
  func unknownMethod() throws {
    #expect(try Arraigo("forecast", "none.csv", "--model", "oracle").code == 64)
  }
}
