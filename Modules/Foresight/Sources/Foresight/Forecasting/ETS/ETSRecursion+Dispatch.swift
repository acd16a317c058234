extension ETSRecursion {
  /// The forward pass of a model; the switch stands outside the loop.
  func criterion(_ model: ETSModel, _ n: ETSNumbers) -> Double {
    switch (model.error, model.trend, model.season) {
    case (.multiplicative, .none, .none):
      forward(n, MultiplicativeRule.self, AbsentRule.self, AbsentRule.self)
    case (.multiplicative, .none, .additive):
      forward(n, MultiplicativeRule.self, AbsentRule.self, AdditiveRule.self)
    case (.multiplicative, .none, .multiplicative):
      forward(n, MultiplicativeRule.self, AbsentRule.self, MultiplicativeRule.self)
    case (.multiplicative, .additive, .none):
      forward(n, MultiplicativeRule.self, AdditiveRule.self, AbsentRule.self)
    case (.multiplicative, .additive, .additive):
      forward(n, MultiplicativeRule.self, AdditiveRule.self, AdditiveRule.self)
    case (.multiplicative, .additive, .multiplicative):
      forward(n, MultiplicativeRule.self, AdditiveRule.self, MultiplicativeRule.self)
    case (.multiplicative, .multiplicative, .none):
      forward(n, MultiplicativeRule.self, MultiplicativeRule.self, AbsentRule.self)
    case (.multiplicative, .multiplicative, .additive):
      forward(n, MultiplicativeRule.self, MultiplicativeRule.self, AdditiveRule.self)
    case (.multiplicative, .multiplicative, .multiplicative):
      forward(n, MultiplicativeRule.self, MultiplicativeRule.self, MultiplicativeRule.self)
    case (_, .none, .none): forward(n, AdditiveRule.self, AbsentRule.self, AbsentRule.self)
    case (_, .none, .additive): forward(n, AdditiveRule.self, AbsentRule.self, AdditiveRule.self)
    case (_, .none, .multiplicative):
      forward(n, AdditiveRule.self, AbsentRule.self, MultiplicativeRule.self)
    case (_, .additive, .none): forward(n, AdditiveRule.self, AdditiveRule.self, AbsentRule.self)
    case (_, .additive, .additive):
      forward(n, AdditiveRule.self, AdditiveRule.self, AdditiveRule.self)
    case (_, .additive, .multiplicative):
      forward(n, AdditiveRule.self, AdditiveRule.self, MultiplicativeRule.self)
    case (_, .multiplicative, .none):
      forward(n, AdditiveRule.self, MultiplicativeRule.self, AbsentRule.self)
    case (_, .multiplicative, .additive):
      forward(n, AdditiveRule.self, MultiplicativeRule.self, AdditiveRule.self)
    case (_, .multiplicative, .multiplicative):
      forward(n, AdditiveRule.self, MultiplicativeRule.self, MultiplicativeRule.self)
    }
  }

  /// The backward pass of a model.
  func slopes(_ model: ETSModel, _ n: ETSNumbers) -> ETSSlopes {
    switch (model.error, model.trend, model.season) {
    case (.multiplicative, .none, .none):
      backward(n, MultiplicativeRule.self, AbsentRule.self, AbsentRule.self)
    case (.multiplicative, .none, .additive):
      backward(n, MultiplicativeRule.self, AbsentRule.self, AdditiveRule.self)
    case (.multiplicative, .none, .multiplicative):
      backward(n, MultiplicativeRule.self, AbsentRule.self, MultiplicativeRule.self)
    case (.multiplicative, .additive, .none):
      backward(n, MultiplicativeRule.self, AdditiveRule.self, AbsentRule.self)
    case (.multiplicative, .additive, .additive):
      backward(n, MultiplicativeRule.self, AdditiveRule.self, AdditiveRule.self)
    case (.multiplicative, .additive, .multiplicative):
      backward(n, MultiplicativeRule.self, AdditiveRule.self, MultiplicativeRule.self)
    case (.multiplicative, .multiplicative, .none):
      backward(n, MultiplicativeRule.self, MultiplicativeRule.self, AbsentRule.self)
    case (.multiplicative, .multiplicative, .additive):
      backward(n, MultiplicativeRule.self, MultiplicativeRule.self, AdditiveRule.self)
    case (.multiplicative, .multiplicative, .multiplicative):
      backward(n, MultiplicativeRule.self, MultiplicativeRule.self, MultiplicativeRule.self)
    case (_, .none, .none): backward(n, AdditiveRule.self, AbsentRule.self, AbsentRule.self)
    case (_, .none, .additive): backward(n, AdditiveRule.self, AbsentRule.self, AdditiveRule.self)
    case (_, .none, .multiplicative):
      backward(n, AdditiveRule.self, AbsentRule.self, MultiplicativeRule.self)
    case (_, .additive, .none): backward(n, AdditiveRule.self, AdditiveRule.self, AbsentRule.self)
    case (_, .additive, .additive):
      backward(n, AdditiveRule.self, AdditiveRule.self, AdditiveRule.self)
    case (_, .additive, .multiplicative):
      backward(n, AdditiveRule.self, AdditiveRule.self, MultiplicativeRule.self)
    case (_, .multiplicative, .none):
      backward(n, AdditiveRule.self, MultiplicativeRule.self, AbsentRule.self)
    case (_, .multiplicative, .additive):
      backward(n, AdditiveRule.self, MultiplicativeRule.self, AdditiveRule.self)
    case (_, .multiplicative, .multiplicative):
      backward(n, AdditiveRule.self, MultiplicativeRule.self, MultiplicativeRule.self)
    }
  }
}
