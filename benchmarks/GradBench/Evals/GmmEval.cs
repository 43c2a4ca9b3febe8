using ILDiff.GradBench.Derivatives;
using ILDiff.GradBench.Functions;
using ILDiff.GradBench.Inputs;

namespace ILDiff.GradBench.Evals;

/// <summary>Fitting a mixture of Gaussians.</summary>
internal static class GmmEval
{
    internal static Eval Eval { get; } = Evals.Eval.Of<GmmInput>(
        "gmm",
        ("objective", input =>
        {
            var gmm = new Gmm(input.X, input.Gamma, input.M);
            return () => gmm.LogPosterior(input.Alpha, input.Mu, input.Q, input.L);
        }
    ),
        ("jacobian", input => new GmmGradient(input).Compute),
        input => new GmmByHand(input).Compute,
        ("d=2,k=5,n=1000", () => GmmInput.Of(2, 5, 1000, seed: 1)),
        ("d=10,k=25,n=1000", () => GmmInput.Of(10, 25, 1000, seed: 2)),
        ("d=20,k=50,n=1000", () => GmmInput.Of(20, 50, 1000, seed: 3)));
}
