using System.Runtime.Intrinsics;
using ILDiff.Operations;

namespace ILDiff.Batches;

/// <summary>
/// Adjoints of all lanes of a block, step by step from the last: what <see cref="Sweeps.ReverseSweep"/> does, with the
/// same bits in every lane.
/// </summary>
/// <remarks>
/// Adjoints start with 0 and are sums: never -0, to which 0 could be added with another result. So zero wins by adding
/// a 0 where a sweep of one lane adds nothing.
/// </remarks>
internal static class ReverseBlock
{
    /// <summary>Runs the steps; the values are in their rows.</summary>
    /// <param name="plan">The steps.</param>
    /// <param name="block">Has the rows.</param>
    /// <param name="lanes">How many lanes are computed; a multiple of four.</param>
    internal static void Run(Plan plan, Block block, int lanes)
    {
        if (plan.Seed < 0)
            return;
        ref double seed = ref block.Start(plan.Seed);
        for (nint lane = 0; lane < lanes; lane += Vector256<double>.Count)
            Vector256<double>.One.StoreUnsafe(ref seed, (nuint)lane);
        foreach (ref readonly ReverseStep step in plan.Reverse.AsSpan())
            Run(in step, block, lanes);
    }

    private static void Run(in ReverseStep step, Block block, nint lanes)
    {
        Row zBar = block.At(step.ZBar);
        switch (step.Operation)
        {
            case Elementary.Add:
                Increase(block, step.XBar, zBar, lanes);
                Increase(block, step.YBar, zBar, lanes);
                break;
            case Elementary.Subtract:
                Increase(block, step.XBar, zBar, lanes);
                Decrease(block, step.YBar, zBar, lanes);
                break;
            case Elementary.Negate:
                Decrease(block, step.XBar, zBar, lanes);
                break;
            case Elementary.Multiply:
                Propagate(block, step.XBar, zBar, block.At(step.Y), lanes);
                Propagate(block, step.YBar, zBar, block.At(step.X), lanes);
                break;
            case Elementary.Exp:
                Propagate(block, step.XBar, zBar, block.At(step.Z), lanes);
                break;
            default:
                ref double dx = ref block.PartialX, dy = ref block.PartialY;
                PartialRows.Of(in step, block.At(step.X), block.At(step.Y), block.At(step.Z), ref dx, ref dy, lanes);
                Propagate(block, step.XBar, zBar, new Row(ref dx, -1), lanes);
                Propagate(block, step.YBar, zBar, new Row(ref dy, -1), lanes);
                break;
        }
    }

    private static void Increase(Block block, Target target, Row zBar, nint lanes)
    {
        if (target.IsNone)
            return;
        ref double adjoint = ref block.Start(target.Row);
        if (target.IsFirst)
        {
            for (nint lane = 0; lane < lanes; lane += Vector256<double>.Count)
                zBar.Vector(lane).StoreUnsafe(ref adjoint, (nuint)lane);
            return;
        }

        for (nint lane = 0; lane < lanes; lane += Vector256<double>.Count)
            (Vector256.LoadUnsafe(ref adjoint, (nuint)lane) + zBar.Vector(lane)).StoreUnsafe(ref adjoint, (nuint)lane);
    }

    private static void Decrease(Block block, Target target, Row zBar, nint lanes)
    {
        if (target.IsNone)
            return;
        ref double adjoint = ref block.Start(target.Row);
        if (target.IsFirst)
        {
            for (nint lane = 0; lane < lanes; lane += Vector256<double>.Count)
                (Vector256<double>.Zero - zBar.Vector(lane)).StoreUnsafe(ref adjoint, (nuint)lane);
            return;
        }

        for (nint lane = 0; lane < lanes; lane += Vector256<double>.Count)
            (Vector256.LoadUnsafe(ref adjoint, (nuint)lane) - zBar.Vector(lane)).StoreUnsafe(ref adjoint, (nuint)lane);
    }

    private static void Propagate(Block block, Target target, Row zBar, Row partial, nint lanes)
    {
        if (target.IsNone)
            return;
        ref double adjoint = ref block.Start(target.Row);
        if (target.IsFirst)
        {
            // 0 is added, since a product may be -0.
            for (nint lane = 0; lane < lanes; lane += Vector256<double>.Count)
                (Vector256<double>.Zero + Contribution(zBar.Vector(lane), partial.Vector(lane))).StoreUnsafe(ref adjoint, (nuint)lane);
            return;
        }

        for (nint lane = 0; lane < lanes; lane += Vector256<double>.Count)
        {
            Vector256<double> contribution = Contribution(zBar.Vector(lane), partial.Vector(lane));
            (Vector256.LoadUnsafe(ref adjoint, (nuint)lane) + contribution).StoreUnsafe(ref adjoint, (nuint)lane);
        }
    }

    private static Vector256<double> Contribution(Vector256<double> zBar, Vector256<double> partial) => Vector256.AndNot(
        zBar * partial,
        Vector256.Equals(zBar, Vector256<double>.Zero) | Vector256.Equals(partial, Vector256<double>.Zero));
}
