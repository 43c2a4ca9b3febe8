using ILDiff.GradBench.Derivatives;
using ILDiff.GradBench.Functions;
using ILDiff.GradBench.Inputs;

namespace ILDiff.GradBench.Evals;

/// <summary>The objective of linear least squares.</summary>
internal static class LlsqEval
{
    internal static Eval Eval { get; } = Evals.Eval.Of<LlsqInput>(
        "llsq",
        ("primal", input => () => Llsq.SumOfSquares(input.X, input.N)),
        ("gradient", input => new LlsqGradient(input).Compute),
        input => new LlsqByHand(input).Compute,
        ("n=1024,m=128", () => LlsqInput.Of(1024, 128, seed: 1)),
        ("n=16392,m=128", () => LlsqInput.Of(16392, 128, seed: 2)));
}
