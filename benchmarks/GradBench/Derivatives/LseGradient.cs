using ILDiff.GradBench.Functions;
using ILDiff.GradBench.Inputs;

namespace ILDiff.GradBench.Derivatives;

/// <summary>The gradient of a smooth maximum: reverse mode, into an array that is kept.</summary>
internal sealed class LseGradient(LseInput input)
{
    private readonly double[] gradient = new double[input.X.Length];

    internal double[] Compute()
    {
        AD.Gradient(Lse.LogSumExp, input.X, gradient);
        return gradient;
    }
}
