namespace ILDiff.Benchmarks.Competitors;

/// <summary>Some way to value and gradient: the value is returned, the gradient goes into memory of the caller.</summary>
internal delegate double GradientWay(ReadOnlySpan<double> x, Span<double> gradient);
