using ILDiff.GradBench.Derivatives;
using ILDiff.GradBench.Functions;
using ILDiff.GradBench.Inputs;

namespace ILDiff.GradBench.Evals;

/// <summary>A smooth maximum.</summary>
internal static class LseEval
{
    internal static Eval Eval { get; } = Evals.Eval.Of<LseInput>(
        "lse",
        ("primal", input => () => Lse.LogSumExp(input.X)),
        ("gradient", input => new LseGradient(input).Compute),
        ("n=10000", () => LseInput.Of(10_000, seed: 1)),
        ("n=160000", () => LseInput.Of(160_000, seed: 2)),
        ("n=1280000", () => LseInput.Of(1_280_000, seed: 3)));
}
