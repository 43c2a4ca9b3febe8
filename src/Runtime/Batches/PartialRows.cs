using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using ILDiff.Operations;

namespace ILDiff.Batches;

/// <summary>
/// Partial derivatives of all lanes of a block, with the bits of <see cref="Partials"/>: its rows repeated where vectors,
/// or the choice of the row once for all lanes, make a difference.
/// </summary>
internal static class PartialRows
{
    internal static void Of(in ReverseStep step, Row x, Row y, Row z, ref double dx, ref double dy, nint lanes)
    {
        switch (step.Operation)
        {
            case Elementary.Divide:
                if (!step.XBar.IsNone)
                    Reciprocal(y, ref dx, lanes);
                if (!step.YBar.IsNone)
                    OfDivisor(y, z, ref dy, lanes);
                break;
            case Elementary.Sqrt: OfSquareRoot(z, ref dx, lanes); break;
            case Elementary.Abs: OfMagnitude(x, ref dx, lanes); break;
            case Elementary.Log: OfLogarithm(x, ref dx, lanes); break;
            case Elementary.Sin: OfSine(x, ref dx, lanes); break;
            case Elementary.Cos: OfCosine(x, ref dx, lanes); break;
            case Elementary.Pow:
                if (!step.XBar.IsNone)
                    OfBase(x, y, z, ref dx, lanes);
                if (!step.YBar.IsNone)
                    OfExponent(x, y, z, ref dy, lanes);
                break;
            default: Table(step.Operation, x, y, z, ref dx, ref dy, lanes); break;
        }
    }

    private static void Reciprocal(Row y, ref double dx, nint lanes)
    {
        for (nint lane = 0; lane < lanes; lane += Vector256<double>.Count)
            (Vector256<double>.One / y.Vector(lane)).StoreUnsafe(ref dx, (nuint)lane);
    }

    private static void OfDivisor(Row y, Row z, ref double dy, nint lanes)
    {
        for (nint lane = 0; lane < lanes; lane += Vector256<double>.Count)
            ((z.Vector(lane) ^ Vector256.Create(-0.0)) / y.Vector(lane)).StoreUnsafe(ref dy, (nuint)lane);
    }

    private static void OfSquareRoot(Row z, ref double dx, nint lanes)
    {
        for (nint lane = 0; lane < lanes; lane += Vector256<double>.Count)
            (Vector256.Create(0.5) / Vector256.Abs(z.Vector(lane))).StoreUnsafe(ref dx, (nuint)lane);
    }

    private static void OfMagnitude(Row x, ref double dx, nint lanes)
    {
        for (nint lane = 0; lane < lanes; lane += Vector256<double>.Count)
        {
            Vector256<double> at = x.Vector(lane);
            Vector256.ConditionalSelect(
                Vector256.GreaterThan(at, Vector256<double>.Zero),
                Vector256<double>.One,
                Vector256.ConditionalSelect(
                    Vector256.LessThan(at, Vector256<double>.Zero), Vector256.Create(-1.0), at - at)).StoreUnsafe(ref dx, (nuint)lane);
        }
    }

    private static void OfLogarithm(Row x, ref double dx, nint lanes)
    {
        for (nint lane = 0; lane < lanes; lane += Vector256<double>.Count)
        {
            Vector256<double> at = x.Vector(lane);
            Vector256.ConditionalSelect(
                Vector256.LessThan(at, Vector256<double>.Zero),
                Vector256.Create(double.NaN),
                Vector256<double>.One / Vector256.Abs(at)).StoreUnsafe(ref dx, (nuint)lane);
        }
    }

    private static void OfSine(Row x, ref double dx, nint lanes)
    {
        for (nint lane = 0; lane < lanes; lane++)
            Unsafe.Add(ref dx, lane) = Math.Cos(x[lane]);
    }

    private static void OfCosine(Row x, ref double dx, nint lanes)
    {
        for (nint lane = 0; lane < lanes; lane++)
            Unsafe.Add(ref dx, lane) = -Math.Sin(x[lane]);
    }

    private static void OfBase(Row x, Row y, Row z, ref double dx, nint lanes)
    {
        for (nint lane = 0; lane < lanes; lane++)
            Unsafe.Add(ref dx, lane) = Formulas.PowerSlope(x[lane], y[lane], z[lane]);
    }

    private static void OfExponent(Row x, Row y, Row z, ref double dy, nint lanes)
    {
        for (nint lane = 0; lane < lanes; lane++)
            Unsafe.Add(ref dy, lane) = Formulas.PowerGrowth(x[lane], y[lane], z[lane]);
    }

    private static void Table(Elementary operation, Row x, Row y, Row z, ref double dx, ref double dy, nint lanes)
    {
        for (nint lane = 0; lane < lanes; lane++)
            (Unsafe.Add(ref dx, lane), Unsafe.Add(ref dy, lane)) = Partials.Of(operation, x[lane], y[lane], z[lane]);
    }
}
