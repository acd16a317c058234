import Strategy
import Testing

@Suite("Strategy")
struct StrategyTests {
  @Test("stands") func stands() { _ = Strategy.self }
}
