namespace ILDiff.Batches;

/// <summary>
/// An operation on one lane: a row of the table repeated where the choice of the row would take longer than what it does.
/// </summary>
internal interface ILaneOperation
{
    /// <summary>z of a lane; unary operations ignore <paramref name="y"/>.</summary>
    public static abstract double Of(double x, double y);
}

internal readonly struct Exponential : ILaneOperation
{
    public static double Of(double x, double y) => Math.Exp(x);
}

internal readonly struct Logarithm : ILaneOperation
{
    public static double Of(double x, double y) => Math.Log(x);
}

internal readonly struct Sine : ILaneOperation
{
    public static double Of(double x, double y) => Math.Sin(x);
}

internal readonly struct Cosine : ILaneOperation
{
    public static double Of(double x, double y) => Math.Cos(x);
}

internal readonly struct Power : ILaneOperation
{
    public static double Of(double x, double y) => Math.Pow(x, y);
}

internal readonly struct HyperbolicTangent : ILaneOperation
{
    public static double Of(double x, double y) => Math.Tanh(x);
}

internal readonly struct Larger : ILaneOperation
{
    public static double Of(double x, double y) => Math.Max(x, y);
}

internal readonly struct Smaller : ILaneOperation
{
    public static double Of(double x, double y) => Math.Min(x, y);
}
