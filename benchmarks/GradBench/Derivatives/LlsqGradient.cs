using ILDiff.GradBench.Functions;
using ILDiff.GradBench.Inputs;

namespace ILDiff.GradBench.Derivatives;

/// <summary>The gradient with respect to the coefficients: reverse mode, into an array that is kept.</summary>
internal sealed class LlsqGradient(LlsqInput input)
{
    private readonly double[] gradient = new double[input.X.Length];

    internal double[] Compute()
    {
        AD.Gradient(x => Llsq.SumOfSquares(x, input.N), input.X, gradient);
        return gradient;
    }
}
