using ILDiff.Compiled;

namespace ILDiff.Benchmarks.Competitors;

/// <summary>Value and gradient recorded each time: what functions have that do not compile.</summary>
internal static class TapeGradient
{
    internal static double Of(Func<double[], double> f, ReadOnlySpan<double> x, Span<double> gradient)
    {
        CompiledFunctions.Use = false;
        try
        {
            return AD.Gradient(f, x, gradient);
        }
        finally
        {
            CompiledFunctions.Use = true;
        }
    }
}
