using System.Globalization;
using System.Xml.Linq;
using ILDiff.Benchmarks.Charts;
using ILDiff.Benchmarks.Commands;
using ILDiff.Benchmarks.Results;

namespace ILDiff.Benchmarks.Tests;

/// <summary>The chart of the ratios.</summary>
public sealed class ChartTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void A_bar_is_as_high_as_the_logarithm_of_its_ratio()
    {
        XDocument chart = RatioChart.Of(WithRatios(byHand: 2, gradient: 16, peer: 4)).Draw();
        double byHand = Height(chart, "by hand"), gradient = Height(chart, "ILDiff, compiled"), peer = Height(chart, "ADOL-C in C++, recorded");
        Assert.Equal(4, gradient / byHand, 0.01);
        Assert.Equal(2, peer / byHand, 0.01);
    }

    [Fact]
    public void Who_was_not_measured_has_no_bar()
    {
        Findings findings = WithRatios(byHand: 2, gradient: 16, peer: 4) with { Peers = [] };
        XDocument chart = RatioChart.Of(findings).Draw();
        Assert.DoesNotContain(chart.Descendants(Svg + "title"), title => title.Value.StartsWith("P, ADOL-C", StringComparison.Ordinal));
        Assert.Contains(chart.Descendants(Svg + "title"), title => title.Value.StartsWith("P, by hand", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0.3, 40, 0.2, 50)]
    [InlineData(2, 300, 1, 500)]
    [InlineData(1, 1000, 1, 1000)]
    public void The_axis_holds_all_values(double least, double most, double first, double last)
    {
        var axis = new LogAxis([least, most], 100);
        Assert.Equal(first, axis.Ticks[0], 1e-12);
        Assert.Equal(last, axis.Ticks[^1], 1e-9);
        Assert.InRange(axis.Of(least), 0, axis.Of(most));
        Assert.InRange(axis.Of(most), 0, 100);
    }

    [Fact]
    public void Without_results_there_is_no_chart()
    {
        string folder = Directory.CreateTempSubdirectory("chart").FullName;
        string output = Path.Combine(folder, "chart.svg");
        Assert.Equal(2, BenchmarkCommands.Run(["chart", "--results", Path.Combine(folder, "none.json"), "--output", output]));
        Assert.False(File.Exists(output));
        Directory.Delete(folder, recursive: true);
    }

    private static Findings WithRatios(double byHand, double gradient, double peer) => new()
    {
        Gradients =
        [
            new GradientResult
            {
                Problem = "P",
                Inputs = 1,
                Operations = 1,
                PrimalNanoseconds = 1,
                TapeBytes = 1,
                AllocatedBytes = 0,
                IsExtrapolated = false,
                Ratios = Columns.All.ToDictionary(column => column, column => column == Columns.ByHand ? byHand : gradient),
            },
        ],
        Peers = [new PeerResult("P", 1, peer, peer)],
    };

    private static double Height(XDocument chart, string series) => double.Parse(
        chart.Descendants(Svg + "title").Single(title => title.Value.StartsWith($"P, {series}:", StringComparison.Ordinal))
            .Parent!.Attribute("height")!.Value,
        CultureInfo.InvariantCulture);
}
