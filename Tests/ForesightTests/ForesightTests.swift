import Foresight
import Testing

@Suite("Foresight")
struct ForesightTests {
  @Test("stands") func stands() { _ = Foresight.self }
}
