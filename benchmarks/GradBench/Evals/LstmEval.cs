using ILDiff.GradBench.Derivatives;
using ILDiff.GradBench.Functions;
using ILDiff.GradBench.Inputs;

namespace ILDiff.GradBench.Evals;

/// <summary>Training a recurrent network.</summary>
internal static class LstmEval
{
    internal static Eval Eval { get; } = Evals.Eval.Of<LstmInput>(
        "lstm",
        ("objective", input =>
        {
            var lstm = new Lstm(input.State, input.Sequence);
            return () => lstm.Loss(input.MainParams, input.ExtraParams);
        }
    ),
        ("jacobian", input => new LstmGradient(input).Compute),
        ("l=2,c=1024", () => LstmInput.Of(2, 1024, 14, seed: 1)),
        ("l=4,c=1024", () => LstmInput.Of(4, 1024, 14, seed: 2)),
        ("l=4,c=4096", () => LstmInput.Of(4, 4096, 14, seed: 3)));
}
