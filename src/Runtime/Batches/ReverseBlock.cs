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
    private static readonly double[] Zeros = new double[Rows.Copies];

    /// <summary>Runs the steps; the values are in their rows.</summary>
    /// <param name="plan">The steps.</param>
    /// <param name="block">Has the rows.</param>
    /// <param name="lanes">How many lanes are computed; a multiple of four.</param>
    internal static void Run(Plan plan, Block block, int lanes)
    {
        if (plan.Seed < 0)
            return;
        Rows rows = block.Rows;
        ref double seed = ref rows.Start(plan.Seed);
        for (nint lane = 0; lane < lanes; lane += Vector256<double>.Count)
            Vector256<double>.One.StoreUnsafe(ref seed, (nuint)lane);
        foreach (ref readonly ReverseStep step in plan.Reverse.AsSpan())
            Run(in step, in rows, lanes);
    }

    private static void Run(in ReverseStep step, in Rows rows, nint lanes)
    {
        var zBar = new Row(ref rows.Start(step.ZBar), -1);
        switch (step.Operation)
        {
            case Elementary.Add:
                Increase(in rows, step.XBar, zBar, lanes);
                Increase(in rows, step.YBar, zBar, lanes);
                break;
            case Elementary.Subtract:
                Increase(in rows, step.XBar, zBar, lanes);
                Decrease(in rows, step.YBar, zBar, lanes);
                break;
            case Elementary.Negate:
                Decrease(in rows, step.XBar, zBar, lanes);
                break;
            case Elementary.Multiply when !step.XBar.IsNone && !step.YBar.IsNone && step.X != step.Y:
                PropagateBoth(in step, in rows, zBar, lanes);
                break;
            case Elementary.Multiply:
                Propagate(in rows, step.XBar, zBar, rows[step.Y], lanes);
                Propagate(in rows, step.YBar, zBar, rows[step.X], lanes);
                break;
            case Elementary.Exp:
                Propagate(in rows, step.XBar, zBar, rows[step.Z], lanes);
                break;
            default:
                ref double dx = ref rows.PartialX, dy = ref rows.PartialY;
                PartialRows.Of(in step, rows[step.X], rows[step.Y], rows[step.Z], ref dx, ref dy, lanes);
                Propagate(in rows, step.XBar, zBar, new Row(ref dx, -1), lanes);
                Propagate(in rows, step.YBar, zBar, new Row(ref dy, -1), lanes);
                break;
        }
    }

    private static void Increase(in Rows rows, Target target, Row zBar, nint lanes)
    {
        if (target.IsNone)
            return;
        Row before = Before(in rows, target);
        ref double adjoint = ref rows.Start(target.Row);
        for (nint lane = 0; lane < lanes; lane += Vector256<double>.Count)
            (before.Vector(lane) + zBar.Vector(lane)).StoreUnsafe(ref adjoint, (nuint)lane);
    }

    private static void Decrease(in Rows rows, Target target, Row zBar, nint lanes)
    {
        if (target.IsNone)
            return;
        Row before = Before(in rows, target);
        ref double adjoint = ref rows.Start(target.Row);
        for (nint lane = 0; lane < lanes; lane += Vector256<double>.Count)
            (before.Vector(lane) - zBar.Vector(lane)).StoreUnsafe(ref adjoint, (nuint)lane);
    }

    private static void Propagate(in Rows rows, Target target, Row zBar, Row partial, nint lanes)
    {
        if (target.IsNone)
            return;
        Row before = Before(in rows, target);
        ref double adjoint = ref rows.Start(target.Row);
        for (nint lane = 0; lane < lanes; lane += Vector256<double>.Count)
            (before.Vector(lane) + Contribution(zBar.Vector(lane), partial.Vector(lane))).StoreUnsafe(ref adjoint, (nuint)lane);
    }

    /// <summary>To both factors of a product in one pass, half of the reverse steps of many functions.</summary>
    private static void PropagateBoth(in ReverseStep step, in Rows rows, Row zBar, nint lanes)
    {
        Row x = rows[step.X], y = rows[step.Y], beforeX = Before(in rows, step.XBar), beforeY = Before(in rows, step.YBar);
        ref double xBar = ref rows.Start(step.XBar.Row), yBar = ref rows.Start(step.YBar.Row);
        for (nint lane = 0; lane < lanes; lane += Vector256<double>.Count)
        {
            Vector256<double> handed = zBar.Vector(lane);
            (beforeX.Vector(lane) + Contribution(handed, y.Vector(lane))).StoreUnsafe(ref xBar, (nuint)lane);
            (beforeY.Vector(lane) + Contribution(handed, x.Vector(lane))).StoreUnsafe(ref yBar, (nuint)lane);
        }
    }

    /// <summary>What an adjoint is before it receives.</summary>
    private static Row Before(in Rows rows, Target target) =>
        target.IsFirst ? new Row(ref Zeros[0], 0) : rows[target.Row];

    private static Vector256<double> Contribution(Vector256<double> zBar, Vector256<double> partial) => Vector256.AndNot(
        zBar * partial,
        Vector256.Equals(zBar, Vector256<double>.Zero) | Vector256.Equals(partial, Vector256<double>.Zero));
}
