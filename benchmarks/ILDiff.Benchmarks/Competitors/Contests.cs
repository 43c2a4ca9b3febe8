extern alias Plain;

using ILDiff.Benchmarks.Problems;
using Unwoven = Plain::ILDiff.Benchmarks.Problems;

namespace ILDiff.Benchmarks.Competitors;

/// <summary>The problems that everyone solves.</summary>
internal static class Contests
{
    private const int Features = 10;

    /// <summary>The names of all.</summary>
    internal static readonly string[] Names =
        ["TenOperations", "BlackScholes", "Lorenz", "DotProduct", "Mlp", "Rosenbrock", "LuDeterminant"];

    /// <summary>A problem as it is measured.</summary>
    internal static Contest Of(string name) => name switch
    {
        "TenOperations" => TenOperations(),
        "BlackScholes" => BlackScholes(10_000),
        "Lorenz" => Lorenz(10_000),
        "DotProduct" => DotProduct(100_000),
        "Mlp" => Mlp(samples: 64, hidden: 50),
        "Rosenbrock" => Rosenbrock(10_000),
        "LuDeterminant" => LuDeterminant(50),
        _ => throw Unknown(name),
    };

    /// <summary>The same problem with less of everything, where it is not small already.</summary>
    internal static Contest Small(string name) => name switch
    {
        "TenOperations" => TenOperations(),
        "BlackScholes" => BlackScholes(20),
        "Lorenz" => Lorenz(100),
        "DotProduct" => DotProduct(30),
        "Mlp" => Mlp(samples: 3, hidden: 4),
        "Rosenbrock" => Rosenbrock(20),
        "LuDeterminant" => LuDeterminant(7),
        _ => throw Unknown(name),
    };

    private static ArgumentException Unknown(string name) =>
        new($"There is no problem {name}; there are {string.Join(", ", Names)}.", nameof(name));

    private static Contest TenOperations() => Of(
        Problems.TenOperations.Start(), Unwoven.TenOperations.Value, Problems.TenOperations.Value,
        Adjoints.TenOperations, ActiveProblems.TenOperations, nameof(TenOperations));

    private static Contest BlackScholes(int calls) => Of(
        Problems.BlackScholes.Start(calls), Unwoven.BlackScholes.Value, Problems.BlackScholes.Value,
        AdjointOfBlackScholes.Gradient, ActiveBlackScholes.Value, nameof(BlackScholes));

    private static Contest Lorenz(int steps) => Of(
        Problems.Lorenz.Start(), new Unwoven.Lorenz(steps).Value, new Lorenz(steps).Value,
        new AdjointOfLorenz(steps).Gradient, new ActiveLorenz(steps).Value, nameof(Lorenz)) with
    {
        Data = [steps],
    };

    private static Contest DotProduct(int length) => Of(
        Problems.DotProduct.Start(length), Unwoven.DotProduct.Value, Problems.DotProduct.Value,
        Adjoints.DotProduct, ActiveProblems.DotProduct, nameof(DotProduct));

    private static Contest Mlp(int samples, int hidden)
    {
        var network = new Mlp(samples, Features, hidden);
        return Of(
            network.Start(), new Unwoven.Mlp(samples, Features, hidden).Value, network.Value,
            Adjoints.Mlp(network, Features, hidden), ActiveProblems.Mlp(network, Features, hidden), nameof(Mlp)) with
        {
            Data = [samples, Features, hidden, .. network.Samples.SelectMany(sample => sample), .. network.Targets],
        };
    }

    private static Contest Rosenbrock(int inputs) => Of(
        Problems.Rosenbrock.Start(inputs), Unwoven.Rosenbrock.Value, Problems.Rosenbrock.Value,
        Adjoints.Rosenbrock, ActiveProblems.Rosenbrock, nameof(Rosenbrock));

    private static Contest LuDeterminant(int rows) => Of(
        Problems.LuDeterminant.Start(rows), Unwoven.LuDeterminant.Value, Problems.LuDeterminant.Value,
        new AdjointOfLuDeterminant(rows).Gradient, ActiveLuDeterminant.Value, nameof(LuDeterminant));

    private static Contest Of(
        double[] x, Func<double[], double> plain, Func<double[], double> woven, GradientWay byHand, Func<Active[], Active> active,
        string name) =>
        new(name, x, plain, woven, byHand, new ActiveFunction(active, x.Length));
}
