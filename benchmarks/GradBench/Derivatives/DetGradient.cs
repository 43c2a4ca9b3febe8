using ILDiff.GradBench.Functions;
using ILDiff.GradBench.Inputs;

namespace ILDiff.GradBench.Derivatives;

/// <summary>The gradient of a determinant: reverse mode, into an array that is kept.</summary>
internal sealed class DetGradient(DetInput input)
{
    private readonly double[] gradient = new double[input.A.Length];

    internal double[] Compute()
    {
        AD.Gradient(a => Det.Determinant(a, input.Ell), input.A, gradient);
        return gradient;
    }
}
