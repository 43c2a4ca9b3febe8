using ILDiff.GradBench.Derivatives;
using ILDiff.GradBench.Functions;
using ILDiff.GradBench.Inputs;

namespace ILDiff.GradBench.Evals;

/// <summary>A determinant by minors.</summary>
internal static class DetEval
{
    internal static Eval Eval { get; } = Evals.Eval.Of<DetInput>(
        "det",
        ("primal", input => () => Det.Determinant(input.A, input.Ell)),
        ("gradient", input => new DetGradient(input).Compute),
        ("l=5", () => DetInput.Of(5, seed: 1)),
        ("l=7", () => DetInput.Of(7, seed: 2)),
        ("l=9", () => DetInput.Of(9, seed: 3)));
}
