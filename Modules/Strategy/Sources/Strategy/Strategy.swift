/// What the module's parts share: interventions, plans and results frameworks.
public enum Strategy {}
