using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using ILDiff.Operations;

namespace ILDiff.Batches;

/// <summary>
/// Values of all lanes of a block, step by step: which operation it is is asked once for all of them. Every lane gets the
/// bits that <see cref="Sweeps.Evaluation"/> computes; one that leaves the path goes on, with values that nobody reads.
/// </summary>
internal static class ForwardBlock
{
    /// <summary>Runs the steps; the inputs are in their rows.</summary>
    /// <param name="plan">The steps.</param>
    /// <param name="block">Has the rows, and learns which lanes leave.</param>
    /// <param name="lanes">How many lanes are computed; a multiple of four.</param>
    internal static void Run(Plan plan, Block block, int lanes)
    {
        block.Begin();
        Rows rows = block.Rows;
        foreach (ref readonly Step step in plan.Shared.AsSpan())
            Run(step.Operation, ref rows.Constant(~step.Z), rows[step.X], rows[step.Y], Rows.Copies);
        foreach (ref readonly Step step in plan.Forward.AsSpan())
        {
            ref double z = ref rows.Start(step.Z);
            Run(step.Operation, ref z, rows[step.X], rows[step.Y], lanes);
            if (step.Decision >= 0)
                block.Decide(step.Decision, ref z, plan.Program.Values[step.Decision], lanes);
        }
    }

    private static void Run(Elementary operation, ref double z, Row x, Row y, nint lanes)
    {
        switch (operation)
        {
            case Elementary.Add: Vectors<Sum>(ref z, x, y, lanes); break;
            case Elementary.Subtract: Vectors<Difference>(ref z, x, y, lanes); break;
            case Elementary.Multiply: Vectors<Product>(ref z, x, y, lanes); break;
            case Elementary.Divide: Vectors<Quotient>(ref z, x, y, lanes); break;
            case Elementary.Negate: Vectors<Opposite>(ref z, x, y, lanes); break;
            case Elementary.Sqrt: Vectors<SquareRoot>(ref z, x, y, lanes); break;
            case Elementary.Abs: Vectors<Magnitude>(ref z, x, y, lanes); break;
            case Elementary.Equal: Vectors<Equality>(ref z, x, y, lanes); break;
            case Elementary.Less: Vectors<Less>(ref z, x, y, lanes); break;
            case Elementary.LessOrUnordered: Vectors<LessOrUnordered>(ref z, x, y, lanes); break;
            case Elementary.Greater: Vectors<Greater>(ref z, x, y, lanes); break;
            case Elementary.GreaterOrUnordered: Vectors<GreaterOrUnordered>(ref z, x, y, lanes); break;
            case Elementary.Exp: Lanes<Exponential>(ref z, x, y, lanes); break;
            case Elementary.Log: Lanes<Logarithm>(ref z, x, y, lanes); break;
            case Elementary.Sin: Lanes<Sine>(ref z, x, y, lanes); break;
            case Elementary.Cos: Lanes<Cosine>(ref z, x, y, lanes); break;
            case Elementary.Pow: Lanes<Power>(ref z, x, y, lanes); break;
            case Elementary.Tanh: Lanes<HyperbolicTangent>(ref z, x, y, lanes); break;
            case Elementary.Max: Lanes<Larger>(ref z, x, y, lanes); break;
            case Elementary.Min: Lanes<Smaller>(ref z, x, y, lanes); break;
            default: Table(operation, ref z, x, y, lanes); break;
        }
    }

    private static void Vectors<T>(ref double z, Row x, Row y, nint lanes)
        where T : IVectorOperation
    {
        for (nint lane = 0; lane < lanes; lane += Vector256<double>.Count)
            T.Of(x.Vector(lane), y.Vector(lane)).StoreUnsafe(ref z, (nuint)lane);
    }

    private static void Lanes<T>(ref double z, Row x, Row y, nint lanes)
        where T : ILaneOperation
    {
        for (nint lane = 0; lane < lanes; lane++)
            Unsafe.Add(ref z, lane) = T.Of(x[lane], y[lane]);
    }

    private static void Table(Elementary operation, ref double z, Row x, Row y, nint lanes)
    {
        for (nint lane = 0; lane < lanes; lane++)
            Unsafe.Add(ref z, lane) = Values.Of(operation, x[lane], y[lane]);
    }
}
