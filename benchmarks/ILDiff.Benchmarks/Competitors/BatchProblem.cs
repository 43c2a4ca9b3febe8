extern alias Plain;

using ILDiff.Benchmarks.Problems;
using Unwoven = Plain::ILDiff.Benchmarks.Problems;

namespace ILDiff.Benchmarks.Competitors;

/// <summary>A small problem that is wanted at many points.</summary>
/// <param name="Plain">The problem as C# compiles it.</param>
/// <param name="Woven">The same, woven.</param>
/// <param name="Start">Near which the points are.</param>
internal sealed record BatchProblem(Func<double[], double> Plain, Func<double[], double> Woven, double[] Start)
{
    /// <summary>The names of all.</summary>
    internal static readonly string[] Names = ["33 steps", "166 steps", "666 steps", "option price", "two paths"];

    /// <summary>The problem of a name.</summary>
    internal static BatchProblem Of(string name) => name switch
    {
        "33 steps" => Steps(33),
        "166 steps" => Steps(166),
        "666 steps" => Steps(666),
        "option price" => new BatchProblem(Unwoven.BlackScholes.Value, BlackScholes.Value, BlackScholes.Start(1)),
        "two paths" => new BatchProblem(Unwoven.TwoPaths.Value, TwoPaths.Value, SumsAndProducts.Start()),
        _ => throw new ArgumentException($"There is no problem {name}; there are {string.Join(", ", Names)}.", nameof(name)),
    };

    /// <summary>Points within a sixth of the start, from a seed.</summary>
    internal double[][] Points(int count)
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, count).Select(_ => Start.Select(x => x * (1 + ((random.NextDouble() - 0.5) / 3))).ToArray())];
    }

    private static BatchProblem Steps(int steps) =>
        new(new Unwoven.SumsAndProducts(steps).Value, new SumsAndProducts(steps).Value, SumsAndProducts.Start());
}
