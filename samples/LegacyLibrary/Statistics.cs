using ILDiff;
using MathNet.Numerics.Statistics;

namespace LegacyLibrary;

/// <summary>How does a sample's summary change when one of its members does?</summary>
[Differentiable]
internal static class Statistics
{
    internal static Question[] Questions =>
    [
        new("Standard deviation", x => x.StandardDeviation(), Sample),
        new("Skewness", x => x.Skewness(), Sample),
        new("Quantile at 0.37", x => x.Quantile(0.37), Sample),
        new("Correlation of the first two with the last two and their squares",
            x => Correlation.Pearson([x[0], x[1], x[2]], [x[3], x[2] * x[2], x[3] * x[0]]), Sample),
    ];

    private static (string, double)[] Sample => [("x1", 1.3), ("x2", 0.7), ("x3", 2.1), ("x4", 5.2)];
}
