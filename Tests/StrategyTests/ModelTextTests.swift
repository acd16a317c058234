import Foundation
import Testing

@testable import Strategy

@Suite("The exported model")
struct ModelTextTests {
  @Test("is the problem in words that solvers read")
  func lp() throws {
    var problem = SmallProblems.threeCourses()
    problem.interventions[0].id = "1 e5, á"
    let text = try Planner(problem).modelText(for: .expected, .lp)
    #expect(text.hasPrefix("Maximize\n benefit: + "))
    #expect(text.contains(" open_1_e5____capital_2027\n"))
    #expect(text.contains(" <= 100.0\n"))
    #expect(text.hasSuffix("End\n"))
    for line in text.split(separator: "\n") { #expect(line.utf8.count < 500) }
  }

  @Test("gives each column and row a name of its own")
  func names() throws {
    var problem = SmallProblems.threeCourses()
    problem.interventions[0].id = "a-b"
    problem.interventions[1].id = "a_b"
    let model = PortfolioModel(try ResolvedProblem(problem))
    let names = ModelNames(model.model, problem)
    #expect(Set(names.columns).count == names.columns.count)
    #expect(Set(names.rows).count == names.rows.count)
  }

  static let cbc = ["/usr/bin/cbc", "/usr/local/bin/cbc"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  @Test(
    "is solved by CBC to the same value, in both formats",
    .enabled(if: cbc != nil, "cbc is not installed (Tools/setup --with-peers)"), arguments: 0..<8)
  func peer(seed: Int) throws {
    var random = RandomProblems(seed: 5000 + seed)
    let problem = random.problem(lumpy: false)
    let planner = Planner(problem, options: SolverOptions(relativeGap: 0))
    guard case .plan(let best) = try planner.plan(for: .blend(weight: 0.5, level: 0.5)) else {
      return
    }
    for format in ModelFormat.allCases {
      let text = try planner.modelText(for: .blend(weight: 0.5, level: 0.5), format)
      let path = NSTemporaryDirectory() + "arraigo-model-\(seed)-\(UUID()).\(format.rawValue)"
      defer { try? FileManager.default.removeItem(atPath: path) }
      try Data(text.utf8).write(to: URL(filePath: path))
      let said = try Self.run(path)
      let value = try #require(
        said.split(separator: "\n").first { $0.contains("Objective value:") }
          .flatMap { $0.split(separator: " ").last }.flatMap { Double($0) }, "\(said)")
      let found = format == .mps ? -value : value
      #expect(abs(found - best.value) < 1e-6 * max(1, abs(best.value)), "\(format)")
    }
  }

  private static func run(_ path: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: try #require(cbc))
    process.arguments = [path, "-ratio", "0", "-allow", "0", "-solve"]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
