import Foundation
import Testing

@Suite(
  "arraigo strategy plans, verifies and exports",
  .enabled(if: Arraigo.bin != nil, "Tools/build has not been run"))
struct StrategyPlanTests {
  private let example = Arraigo.root + "/Tools/Demo/strategy/peru"

  /// A folder of this test alone.
  private func folder() throws -> String {
    let path = NSTemporaryDirectory() + "arraigo-strategy-\(UUID())"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }

  /// The example's problem as JSON with something changed in its text.
  private func changed(_ folder: String, _ change: (inout [String: Any]) -> Void) throws -> String {
    let exported = try Arraigo("strategy", "export", example, "--format", "json")
    #expect(exported.code == 0, "\(exported.errors)")
    let parsed = try JSONSerialization.jsonObject(with: Data(exported.output.utf8))
    var problem = try #require(parsed as? [String: Any])
    change(&problem)
    let path = folder + "/problem.json"
    try JSONSerialization.data(withJSONObject: problem).write(to: URL(filePath: path))
    return path
  }

  @Test("A plan is the same twice, holds when verified, and no longer when it is changed")
  func planAndVerify() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/plan.json"
    let first = try Arraigo(
      "strategy", "plan", example, "--format", "csv", "--output", path, "--objective", "cvar")
    #expect(first.code == 0, "\(first.errors)")
    #expect(first.output.hasPrefix("intervention,territory,from,to,people,cost\n"))
    let second = try Arraigo(
      "strategy", "plan", example, "--format", "csv", "--objective", "cvar")
    #expect(second.output == first.output)

    #expect(try Arraigo("strategy", "verify", example, path).code == 0)
    var text = try String(contentsOfFile: path, encoding: .utf8)
    let people = try #require(text.range(of: #""people" : [0-9]+"#, options: .regularExpression))
    text.replaceSubrange(people, with: #""people" : 987654321"#)
    try Data(text.utf8).write(to: URL(filePath: path))
    let broken = try Arraigo("strategy", "verify", example, path, "--format", "csv")
    #expect(broken.code == 1)
    #expect(broken.errors.contains("plan_is_broken"))
    #expect(broken.output.contains("capacity,"))
  }

  @Test("Promises that cannot be kept are named with what would help, and nothing is written")
  func conflict() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let problem = try changed(folder) { problem in
      var sources = problem["sources"] as? [[String: Any]] ?? []
      for at in sources.indices { sources[at]["budgets"] = [1_000, 1_000, 1_000, 1_000] }
      problem["sources"] = sources
    }
    let output = folder + "/plan.json"
    let run = try Arraigo("strategy", "plan", problem, "--language", "es", "--output", output)
    #expect(run.code == 1)
    #expect(run.errors.contains("no_plan_keeps_everything"))
    #expect(run.output.contains("presupuesto") && run.output.contains("PEN más"))
    #expect(!FileManager.default.fileExists(atPath: output))
  }

  @Test(
    "What cannot be meant is a located error, exit code 1 and no file",
    arguments: [
      ("negative_value", "discountRate", "-0.5"), ("unknown_code", "exclusions", "unknown"),
      ("broken_problem_file", "years", "text"), ("value_out_of_range", "years", "gap"),
    ])
  func refused(code: String, key: String, value: String) throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let problem = try changed(folder) { problem in
      switch value {
      case "unknown": problem[key] = [["first": "A1", "second": "nowhere"]]
      case "text": problem[key] = "soon"
      case "gap": problem[key] = [2027, 2028, 2030, 2031]
      default: problem[key] = Double(value)
      }
    }
    let output = folder + "/plan.json"
    let run = try Arraigo("strategy", "plan", problem, "--output", output)
    #expect(run.code == 1)
    #expect(run.errors.contains("[\(code)]"), "\(run.errors)")
    #expect(run.output.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: output))
  }

  @Test("A front falls, and its plans are numbered")
  func front() throws {
    let run = try Arraigo(
      "strategy", "front", example, "--goals", "expected,cost", "--steps", "3", "--format", "csv")
    #expect(run.code == 0, "\(run.errors)")
    let rows = run.output.split(separator: "\n").map { $0.split(separator: ",") }
    #expect(run.output.hasPrefix("plan,role,origin,expected,less_cost,people,cost,reason\n"))
    let benefits = rows.filter { Int($0[0]) != nil }.compactMap {
      Double($0[3])
    }
    #expect(benefits.count >= 3)
    #expect(zip(benefits, benefits.dropFirst()).allSatisfy { $0 >= $1 })
  }
}
