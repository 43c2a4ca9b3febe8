namespace ILDiff.Benchmarks.Results;

/// <summary>What a tool of another language takes for a problem.</summary>
/// <param name="Problem">The name of the problem.</param>
/// <param name="PrimalNanoseconds">One evaluation in that language.</param>
/// <param name="GradientNanoseconds">A gradient that is recorded.</param>
/// <param name="ReplayNanoseconds">A gradient of what was recorded before.</param>
internal sealed record PeerResult(string Problem, double PrimalNanoseconds, double GradientNanoseconds, double ReplayNanoseconds)
{
    internal double Ratio => GradientNanoseconds / PrimalNanoseconds;

    internal double ReplayRatio => ReplayNanoseconds / PrimalNanoseconds;
}
