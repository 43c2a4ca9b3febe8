using ILDiff.GradBench.Derivatives;
using ILDiff.GradBench.Functions;
using ILDiff.GradBench.Inputs;

namespace ILDiff.GradBench.Evals;

/// <summary>Bundle adjustment.</summary>
internal static class BaEval
{
    internal static Eval Eval { get; } = Evals.Eval.Of<BaInput>(
        "ba",
        ("objective", input =>
        {
            BaScene scene = input.Scene();
            return () => BaErrors.Of(Ba.Errors(scene));
        }
    ),
        ("jacobian", input =>
        {
            var jacobian = new BaJacobian(input.Scene());
            return () => new BaShortJacobian(jacobian.Compute());
        }
    ),
        ("n=49,m=7776,p=31843", () => BaInput.Of(49, 7776, 31_843, seed: 1)),
        ("n=21,m=11315,p=36455", () => BaInput.Of(21, 11_315, 36_455, seed: 2)),
        ("n=161,m=48126,p=182072", () => BaInput.Of(161, 48_126, 182_072, seed: 3)));
}
