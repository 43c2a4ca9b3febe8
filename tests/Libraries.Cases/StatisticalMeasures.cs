using MathNet.Numerics.Statistics;

namespace ILDiff.Libraries.Cases;

/// <summary>The variables are samples.</summary>
public static class StatisticalMeasures
{
    [Case("Statistics.Mean", "samples", 1.3, 0.7, 2.1, 5.2, 3.3, Gradient = nameof(MeanGradient))]
    public static double Mean(double[] x) => x.Mean();

    public static double[] MeanGradient(double[] x) => [.. x.Select(_ => 1.0 / x.Length)];

    [Case("Statistics.Variance", "samples", 1.3, 0.7, 2.1, 5.2, 3.3, Gradient = nameof(VarianceGradient))]
    public static double Variance(double[] x) => x.Variance();

    public static double[] VarianceGradient(double[] x) => [.. x.Select(v => 2 * (v - x.Mean()) / (x.Length - 1))];

    [Case("Statistics: means and deviations", "samples", 1.3, 0.7, 2.1, 5.2, 3.3)]
    public static double Means(double[] x) => Outputs.Mix(
    [
        x.GeometricMean(), x.HarmonicMean(), x.StandardDeviation(), x.PopulationVariance(), x.PopulationStandardDeviation(),
        x.RootMeanSquare(), x.MeanVariance().Variance, x.MeanStandardDeviation().StandardDeviation,
    ]);

    [Case("Statistics.Skewness, Kurtosis", "samples", 1.3, 0.7, 2.1, 5.2, 3.3)]
    public static double Moments(double[] x) =>
        Outputs.Mix([x.Skewness(), x.Kurtosis(), x.PopulationSkewness(), x.PopulationKurtosis(), x.SkewnessKurtosis().Skewness]);

    [Case("Statistics.Covariance", "both samples", 1.3, 0.7, 2.1, 5.2, 3.3, 0.1)]
    public static double Covariance(double[] x) => x[..3].Covariance(x[3..]) + x[..3].PopulationCovariance(x[3..]);

    [Case("Statistics.Median, even count", "samples", 1.3, 0.7, 2.1, 5.2)]
    public static double Median(double[] x) => x.Median();

    [Case("Statistics.Median, ties", "samples", 1.3, 2.1, 2.1, 5.2, 2.1, Gradient = nameof(TiesGradient),
        Remark = "a kink: the derivative is that of the element which the selection puts into the middle")]
    public static double MedianOfTies(double[] x) => x.Median();

    public static double[] TiesGradient(double[] _) => [0, 1, 0, 0, 0];

    [Case("Statistics.Quantile, Percentile, quartiles", "samples", 1.3, 0.7, 2.1, 5.2, 3.3)]
    public static double Quantiles(double[] x) => Outputs.Mix(
        [x.Quantile(0.37), x.Percentile(81), x.LowerQuartile(), x.UpperQuartile(), x.InterquartileRange(), .. x.FiveNumberSummary()]);

    [Case("Statistics.Quantile", "tau, samples", 0.37, 0.7, 2.1, 5.2, 3.3)]
    public static double QuantileOfTau(double[] x) => x[1..].Quantile(x[0]);

    [Case("Statistics.QuantileCustom", "samples", 1.3, 0.7, 2.1, 5.2, 3.3)]
    public static double QuantileCustom(double[] x) => Outputs.Mix(
        [x.QuantileCustom(0.37, QuantileDefinition.Excel), x.QuantileCustom(0.61, QuantileDefinition.R9), x.QuantileCustom(0.2, QuantileDefinition.R5)]);

    [Case("Statistics.OrderStatistic, Minimum, Maximum", "samples", 1.3, 0.7, -2.1, 5.2, 3.3)]
    public static double Orders(double[] x) => Outputs.Mix(
        [Statistics.OrderStatistic(x, 2), x.Minimum(), x.Maximum(), x.MinimumAbsolute(), x.MaximumAbsolute()]);

    [Case("Statistics.Ranks, passive", "samples", 1.3, 0.7, 2.1, 5.2, 3.3)]
    public static double Ranks(double[] x) => x[0] * Outputs.Mix(x.Ranks());

    [Case("Statistics.QuantileRank, EmpiricalCDF, passive", "samples", 1.3, 0.7, 2.1, 5.2, 3.3)]
    public static double EmpiricalCDF(double[] x) => x[0] * (x.EmpiricalCDF(2.2) + x.QuantileRank(1.6));

    [Case("Statistics.EmpiricalInvCDF", "samples", 1.3, 0.7, 2.1, 5.2, 3.3)]
    public static double EmpiricalInvCDF(double[] x) => x.EmpiricalInvCDF(0.37);

    [Case("Statistics.Entropy, passive", "samples", 1.3, 0.7, 2.1, 1.3, 3.3, Remark = "counts equal samples")]
    public static double Entropy(double[] x) => x[1] * Statistics.Entropy(x);

    [Case("Statistics of nullable samples", "samples", 1.3, 0.7, 2.1, 5.2, 3.3)]
    public static double Nullables(double[] x)
    {
        IEnumerable<double?> samples = x.Select(v => (double?)v).Append(null);
        return samples.Mean() + samples.Variance() + samples.Median() + samples.Maximum();
    }

    [Case("Correlation.Pearson", "both samples", 1.3, 0.7, 2.1, 5.2, 3.3, 0.1)]
    public static double Pearson(double[] x) => Correlation.Pearson(x[..3], x[3..]);

    [Case("Correlation.WeightedPearson", "samples, weights", 1.3, 0.7, 2.1, 5.2, 3.3, 0.1, 1, 2, 0.5)]
    public static double WeightedPearson(double[] x) => Correlation.WeightedPearson(x[..3], x[3..6], x[6..]);

    [Case("Correlation.Spearman, passive", "both samples", 1.3, 0.7, 2.1, 5.2, 3.3, 0.1)]
    public static double Spearman(double[] x) => x[0] * Correlation.Spearman(x[..3], x[3..]);

    [Case("Correlation.PearsonMatrix", "samples", 1.3, 0.7, 2.1, 5.2, 3.3, 0.1)]
    public static double PearsonMatrix(double[] x) => LinearSystems.Mix(Correlation.PearsonMatrix(x[..3], x[3..]));

    [Case("Correlation.Auto", "samples", 1.3, 0.7, 2.1, 5.2, 3.3, 0.1)]
    public static double Auto(double[] x) => Outputs.Mix(Correlation.Auto(x));

    [Case("DescriptiveStatistics", "samples", 1.3, 0.7, 2.1, 5.2, 3.3)]
    public static double Descriptive(double[] x)
    {
        var statistics = new DescriptiveStatistics(x);
        return Outputs.Mix([statistics.Mean, statistics.Variance, statistics.Skewness, statistics.Kurtosis, statistics.Maximum, statistics.Minimum]);
    }

    [Case("WeightedDescriptiveStatistics", "weights, samples", 1.3, 0.7, 2.1, 5.2, 3.3, 0.4)]
    public static double WeightedDescriptive(double[] x)
    {
        var statistics = new WeightedDescriptiveStatistics(x[..3].Zip(x[3..], (weight, value) => (weight, value)));
        return Outputs.Mix([statistics.Mean, statistics.Variance]);
    }

    [Case("RunningStatistics", "samples", 1.3, 0.7, 2.1, 5.2, 3.3)]
    public static double Running(double[] x)
    {
        RunningStatistics statistics = new RunningStatistics(x[..3]) + new RunningStatistics(x[3..]);
        return Outputs.Mix([statistics.Mean, statistics.Variance, statistics.Maximum]);
    }

    [Case("MovingStatistics", "samples", 1.3, 0.7, 2.1, 5.2, 3.3)]
    public static double Moving(double[] x)
    {
        var statistics = new MovingStatistics(3);
        double sum = 0;
        foreach (double sample in x)
        {
            statistics.Push(sample);
            sum += Outputs.Mix([statistics.Mean, statistics.Maximum, statistics.Minimum]);
        }

        return sum + statistics.StandardDeviation;
    }

    [Case("Statistics.MovingAverage", "samples", 1.3, 0.7, 2.1, 5.2, 3.3)]
    public static double MovingAverage(double[] x) => Outputs.Mix(x.MovingAverage(3));

    [Case("StreamingStatistics", "samples", 1.3, 0.7, 2.1, 5.2, 3.3)]
    public static double Streaming(double[] x) => Outputs.Mix(
        [StreamingStatistics.Variance(x.Select(v => v * v)), StreamingStatistics.GeometricMean(x), StreamingStatistics.Maximum(x)]);

    [Case("Histogram: bounds of buckets", "samples", 1.3, 0.7, 2.1, 5.2, 3.3, RefusedIfStrict = "the conversion cuts the derivative",
        Remark = "the lowest bound is the next double below a sample, found by its bits")]
    public static double HistogramBounds(double[] x)
    {
        var histogram = new Histogram(x, 4);
        return histogram[1].UpperBound + histogram.LowerBound;
    }

    [Case("KernelDensity", "x, bandwidth, samples", 1.2, 0.6, 1.3, 0.7, 2.1, 5.2, 3.3, VariesWithThreads = true)]
    public static double Kernel(double[] x) =>
        KernelDensity.EstimateGaussian(x[0], x[1], x[2..]) + KernelDensity.EstimateEpanechnikov(x[0], x[1], x[2..]) +
        KernelDensity.EstimateTriangular(x[0], x[1], x[2..]);
}
