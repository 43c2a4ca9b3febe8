using ILDiff.GradBench.Functions;
using ILDiff.GradBench.Inputs;

namespace ILDiff.GradBench.Derivatives;

/// <summary>The gradient of the last component of a solution: reverse mode, into an array that is kept.</summary>
internal sealed class OdeGradient(OdeInput input)
{
    private readonly double[] gradient = new double[input.X.Length];

    internal double[] Compute()
    {
        AD.Gradient(x => Ode.Solve(x, input.S)[^1], input.X, gradient);
        return gradient;
    }
}
