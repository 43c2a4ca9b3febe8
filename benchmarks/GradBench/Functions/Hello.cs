namespace ILDiff.GradBench.Functions;

/// <summary>The first function anyone differentiates.</summary>
internal static class Hello
{
    internal static double Square(double x) => x * x;
}
