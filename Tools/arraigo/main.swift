import AdapterHost
import AdapterProtocol
import IntegrationModel

let host = AdapterHost(runner: CommandLine.arguments[1])
let catalogue = AdapterCatalogue(folders: [CommandLine.arguments[2]])
for finding in catalogue.findings { print(finding) }
let adapter = catalogue.adapters[0]
print(try host.describe(adapter).rules.count)
let clock = ContinuousClock()
for path in CommandLine.arguments.dropFirst(3) {
  let start = clock.now
  let run = try host.run(adapter, [try RunInput(path: path)])
  var rows = [0, 0]
  var weight = [0.0, 0.0]
  while let (unit, batch) = try run.next() {
    let at = unit == .person ? 0 : 1
    rows[at] += batch.rowCount
    if case .numbers(let w)? = batch[.weight]?.storage { weight[at] += w.reduce(0, +) }
  }
  print(path, rows, weight, clock.now - start)
  for p in run.summary!.problems { print("  ", p.code, p.place, p.found ?? "", p.expected ?? "", p.count) }
  print("  ", run.summary!.sources)
}
