using ILDiff.GradBench.Derivatives;
using ILDiff.GradBench.Functions;
using ILDiff.GradBench.Inputs;

namespace ILDiff.GradBench.Evals;

/// <summary>The solution of an ordinary differential equation.</summary>
internal static class OdeEval
{
    internal static Eval Eval { get; } = Evals.Eval.Of<OdeInput>(
        "ode",
        ("primal", input => () => Ode.Solve(input.X, input.S)),
        ("gradient", input => new OdeGradient(input).Compute),
        ("n=1000,s=10", () => OdeInput.Of(1000, 10, seed: 1)),
        ("n=10000,s=10", () => OdeInput.Of(10_000, 10, seed: 2)),
        ("n=50,s=1000", () => OdeInput.Of(50, 1000, seed: 3)),
        ("n=200,s=1000", () => OdeInput.Of(200, 1000, seed: 4)));
}
