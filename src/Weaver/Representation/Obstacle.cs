namespace ILDiff.Weaving.Representation;

/// <summary>What stands in the way of compiling the derivative of a method.</summary>
/// <param name="Origin">Where; null if it is the method as a whole.</param>
/// <param name="Why">What, for people: a clause that begins with a verb, without a full stop.</param>
internal sealed record Obstacle(Origin? Origin, string Why);
