import Numerics

/// The trajectories of one country under way: the state of all of them, moved on step by step.
struct CountryRun {
  private let inputs: CountryRates
  private let settings: TrajectorySettings
  private let deviation: Double
  private let process: MigrationProcess
  let count: Int
  /// The net migrants of this step by trajectory, in thousands.
  var totals: [Double]
  private var streams: [RandomStream]
  private var fertilityPaths: [Double]
  private var lifePaths: [Double]
  private var migrationPaths: [Double]
  /// Women then men by trajectory.
  private var population: [Double]
  private var cells: [Double] = []
  private var migration: [Double] = []

  private static let width = 2 * AgeGroups.count

  init(
    _ inputs: CountryRates, _ settings: TrajectorySettings, deviation: Double,
    stream: RandomStream, process: MigrationProcess
  ) {
    self.inputs = inputs
    self.settings = settings
    self.deviation = deviation
    self.process = process
    let count = max(settings.count, 1)
    self.count = count
    totals = [Double](repeating: 0, count: count)
    streams = (0..<count).map { stream.split($0) }
    fertilityPaths = [Double](repeating: 0, count: count)
    lifePaths = fertilityPaths
    migrationPaths = fertilityPaths
    let start = inputs.population.women + inputs.population.men
    population = (0..<count).flatMap { _ in start }
    cells.reserveCapacity(count * inputs.stepCount * Self.width)
  }

  var result: CountryTrajectories {
    CountryTrajectories(
      country: inputs.country, startYear: inputs.startYear, count: count,
      stepCount: inputs.stepCount, start: inputs.population, cells: cells, migration: migration)
  }

  /// Draws everything of a step and with it the net migrants, which a closed region may still change.
  mutating func drawMigration(_ step: Int) {
    // The first deviation is a whole one: published bounds of the first step are its own.
    let keep = step == 0 ? 0 : 1.0
    let fertility = keep * settings.fertilityPersistence
    let life = keep * settings.lifePersistence
    for trajectory in 0..<count {
      let fertilityShock = streams[trajectory].normal()
      let lifeShock = streams[trajectory].normal()
      let migrationShock = process.shock(&streams[trajectory])
      fertilityPaths[trajectory] =
        fertility * fertilityPaths[trajectory]
        + (1 - fertility * fertility).squareRoot() * fertilityShock
      lifePaths[trajectory] =
        life * lifePaths[trajectory] + (1 - life * life).squareRoot() * lifeShock
      migrationPaths[trajectory] =
        process.persistence * migrationPaths[trajectory] + deviation * migrationShock
      let base = trajectory * Self.width
      let people = population[base..<(base + Self.width)].reduce(0, +)
      let wandering = settings.varying.migration ? migrationPaths[trajectory] * people / 1000 : 0
      totals[trajectory] = inputs.migration[step] + wandering
    }
  }

  /// Moves all trajectories on by one step.
  mutating func advance(_ step: Int) {
    let grid = MortalityGrid(inputs, step: step)
    let bounds = inputs.fertilityBounds?[step]
    let (above, below) = bounds.map { spreads(median: inputs.fertility[step], $0) } ?? (0, 0)
    let parts = settings.schedule.parts.women + settings.schedule.parts.men
    let kernel = StepKernel(
      pattern: inputs.fertilityPattern[step], sexRatioAtBirth: inputs.sexRatioAtBirth[step],
      early: settings.timing == .even ? 0.5 : 0, parts: parts)
    var survival = [Double](repeating: 0, count: Self.width)
    var next = survival
    for trajectory in 0..<count {
      let path = settings.varying.fertility ? fertilityPaths[trajectory] : 0
      let fertility = max(inputs.fertility[step] + path * (path > 0 ? above : below), 0.3)
      let life = settings.varying.mortality ? lifePaths[trajectory] : 0
      survival.withUnsafeMutableBufferPointer { grid.read(life, into: $0) }
      let base = trajectory * Self.width
      migration.append(
        kernel.step(
          population[base..<(base + Self.width)], survival, fertility: fertility,
          migrants: totals[trajectory], into: &next))
      cells.append(contentsOf: next)
      population.replaceSubrange(base..<(base + Self.width), with: next)
    }
  }
}

/// One step of one trajectory, as ``CohortComponent`` does it, without allocating.
struct StepKernel {
  let pattern: [Double]
  let sexRatioAtBirth: Double
  let early: Double
  let parts: [Double]

  /// Fills the next population and gives the net migrants that there were.
  func step(
    _ start: ArraySlice<Double>, _ survival: [Double], fertility: Double, migrants: Double,
    into next: inout [Double]
  ) -> Double {
    let groups = AgeGroups.count
    let first = start.startIndex
    var moved = 0.0
    var births = 0.0
    // Nobody can leave who is not there: at most 80 % of a group does.
    let leaving = { (cell: Int) in max(migrants * parts[cell], -0.8 * start[first + cell]) }
    for offset in [0, groups] {
      var before = start[first + offset] + early * leaving(offset)
      for group in 1..<groups {
        let here = start[first + offset + group] + early * leaving(offset + group)
        let people = group == groups - 1 ? before + here : before
        next[offset + group] = people * survival[offset + group]
        before = here
      }
    }
    for (place, group) in AgeGroups.childbearing.enumerated() {
      let early = early * leaving(group)
      births += fertility * pattern[place] * (start[first + group] + next[group] + 2 * early) / 2
    }
    let boys = births * sexRatioAtBirth / (1 + sexRatioAtBirth)
    next[0] = (births - boys) * survival[0]
    next[groups] = boys * survival[groups]
    for cell in 0..<(2 * groups) {
      let migrants = leaving(cell)
      next[cell] += (1 - early) * migrants
      moved += migrants
    }
    return moved
  }
}
