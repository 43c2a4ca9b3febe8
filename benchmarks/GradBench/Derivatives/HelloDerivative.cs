using ILDiff.GradBench.Functions;

namespace ILDiff.GradBench.Derivatives;

/// <summary>The derivative of the square.</summary>
internal static class HelloDerivative
{
    internal static double Double(double x) => AD.Derivative(Hello.Square, x);
}
