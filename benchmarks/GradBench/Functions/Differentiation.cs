namespace ILDiff.GradBench.Functions;

/// <summary>A way to the gradient of a function.</summary>
internal delegate Func<double[], double[]> Differentiation(Func<double[], double> f);
