namespace ILDiff;

/// <summary>
/// A place where the function may not be differentiable, or jumps, as near to the point as the tolerance of a report says.
/// </summary>
/// <param name="Operation">What is computed or compared there, with its numbers where it was nearest.</param>
/// <param name="Method">The method; empty if it is not known.</param>
/// <param name="Location">File and line; empty if they are not known.</param>
/// <param name="Distance">How near: the difference of what is compared, or the distance to the kink.</param>
/// <param name="Count">How often it was within the tolerance.</param>
public sealed record NearbyKink(string Operation, string Method, string Location, double Distance, int Count);
