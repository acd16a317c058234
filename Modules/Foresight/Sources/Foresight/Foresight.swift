/// What the module's parts share: forecasting, projection, scenarios and prospective analysis.
public enum Foresight {}
