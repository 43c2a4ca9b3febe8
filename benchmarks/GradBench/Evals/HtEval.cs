using ILDiff.GradBench.Derivatives;
using ILDiff.GradBench.Functions;
using ILDiff.GradBench.Inputs;
using ILDiff.GradBench.Ratios;

namespace ILDiff.GradBench.Evals;

/// <summary>Tracking a hand.</summary>
internal static class HtEval
{
    internal static Eval Eval { get; } = Evals.Eval.Of<HtInput>(
        "ht",
        new()
        {
            ["objective"] = Residuals,
            ["jacobian"] = input => new HtJacobian(input).Compute,
        },
        Replayed("simple, 544 corners", () => HtInput.Of(544, 100, false, seed: 1)),
        Replayed("complicated, 544 corners", () => HtInput.Of(544, 100, true, seed: 2)),
        Replayed("simple, 10000 corners", () => HtInput.Of(10_000, 100, false, seed: 3)),
        Replayed("complicated, 10000 corners", () => HtInput.Of(10_000, 100, true, seed: 4)),
        Recorded("simple, 544 corners, recorded each time", () => HtInput.Of(544, 100, false, seed: 1)));

    private static Func<object> Residuals(HtInput input)
    {
        Ht hand = input.Function();
        double[] places = Packing.Flat(input.Us);
        return () => input.HasPlaces ? hand.Residuals(input.Theta, places) : hand.Residuals(input.Theta);
    }

    private static Instance Replayed(string name, Func<HtInput> input) => new(name, () => Sides(input(), jacobian => jacobian.Compute()));

    private static Instance Recorded(string name, Func<HtInput> input) => new(name, () => Sides(input(), jacobian => jacobian.ComputeAnew()));

    private static Sides Sides(HtInput input, Action<HtJacobian> compute)
    {
        Func<object> residuals = Residuals(input);
        var jacobian = new HtJacobian(input);
        return new Sides(() => residuals(), () => compute(jacobian));
    }
}
