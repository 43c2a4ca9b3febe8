using ILDiff.GradBench.Derivatives;
using ILDiff.GradBench.Functions;
using ILDiff.GradBench.Inputs;

namespace ILDiff.GradBench.Evals;

/// <summary>Tracking a hand.</summary>
internal static class HtEval
{
    internal static Eval Eval { get; } = Evals.Eval.Of<HtInput>(
        "ht",
        ("objective", Residuals),
        ("jacobian", input => new HtJacobian(input).Compute),
        ("simple, 544 corners", () => HtInput.Of(544, 100, false, seed: 1)),
        ("complicated, 544 corners", () => HtInput.Of(544, 100, true, seed: 2)),
        ("simple, 10000 corners", () => HtInput.Of(10_000, 100, false, seed: 3)),
        ("complicated, 10000 corners", () => HtInput.Of(10_000, 100, true, seed: 4)));

    private static Func<object> Residuals(HtInput input)
    {
        Ht hand = input.Function();
        double[] places = Packing.Flat(input.Us);
        return () => input.HasPlaces ? hand.Residuals(input.Theta, places) : hand.Residuals(input.Theta);
    }
}
