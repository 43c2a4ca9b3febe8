using System.Runtime.Intrinsics;

namespace ILDiff.Batches;

/// <summary>An operation on four lanes, with the bits that <see cref="Operations.Values"/> computes in each.</summary>
internal interface IVectorOperation
{
    /// <summary>z of four lanes; unary operations ignore <paramref name="y"/>.</summary>
    public static abstract Vector256<double> Of(Vector256<double> x, Vector256<double> y);
}

internal readonly struct Sum : IVectorOperation
{
    public static Vector256<double> Of(Vector256<double> x, Vector256<double> y) => x + y;
}

internal readonly struct Difference : IVectorOperation
{
    public static Vector256<double> Of(Vector256<double> x, Vector256<double> y) => x - y;
}

internal readonly struct Product : IVectorOperation
{
    public static Vector256<double> Of(Vector256<double> x, Vector256<double> y) => x * y;
}

internal readonly struct Quotient : IVectorOperation
{
    public static Vector256<double> Of(Vector256<double> x, Vector256<double> y) => x / y;
}

internal readonly struct Opposite : IVectorOperation
{
    // The sign alone: 0 - x would be 0 for 0.
    public static Vector256<double> Of(Vector256<double> x, Vector256<double> y) => x ^ Vector256.Create(-0.0);
}

internal readonly struct SquareRoot : IVectorOperation
{
    public static Vector256<double> Of(Vector256<double> x, Vector256<double> y) => Vector256.Sqrt(x);
}

internal readonly struct Magnitude : IVectorOperation
{
    public static Vector256<double> Of(Vector256<double> x, Vector256<double> y) => Vector256.Abs(x);
}

internal readonly struct Equality : IVectorOperation
{
    public static Vector256<double> Of(Vector256<double> x, Vector256<double> y) =>
        Vector256.Equals(x, y) & Vector256<double>.One;
}

internal readonly struct Less : IVectorOperation
{
    public static Vector256<double> Of(Vector256<double> x, Vector256<double> y) =>
        Vector256.LessThan(x, y) & Vector256<double>.One;
}

internal readonly struct LessOrUnordered : IVectorOperation
{
    public static Vector256<double> Of(Vector256<double> x, Vector256<double> y) =>
        Vector256.AndNot(Vector256<double>.One, Vector256.GreaterThanOrEqual(x, y));
}

internal readonly struct Greater : IVectorOperation
{
    public static Vector256<double> Of(Vector256<double> x, Vector256<double> y) =>
        Vector256.GreaterThan(x, y) & Vector256<double>.One;
}

internal readonly struct GreaterOrUnordered : IVectorOperation
{
    public static Vector256<double> Of(Vector256<double> x, Vector256<double> y) =>
        Vector256.AndNot(Vector256<double>.One, Vector256.LessThanOrEqual(x, y));
}
