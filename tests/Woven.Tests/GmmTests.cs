using System.Reflection;
using ILDiff.Woven.Tests.Harness;
using ILDiff.Woven.Tests.Oracle;
using Microsoft.CodeAnalysis;

namespace ILDiff.Woven.Tests;

/// <summary>The log-likelihood of a mixture of Gaussians, d = 10, k = 25, n = 1000: plain C# over arrays.</summary>
public sealed class GmmTests
{
    private const int Dimensions = 10, Components = 25, Points = 1000;

    [Fact]
    public void Gradient_is_the_analytic_one()
    {
        var (function, theta, points) = Problem(woven: true);
        var (value, gradient) = BothWays.ValueAndGradient(function, theta);

        Comparison.SameBits(Problem(woven: false).Function(theta), value, "recorded");
        Comparison.SameGradient(new AnalyticGmm(Dimensions, Components, points).Gradient(theta), gradient, 1e-10);
    }

    [Fact]
    public void Second_call_allocates_what_the_function_allocates()
    {
        var (function, theta, _) = Problem(woven: true);
        double[] gradient = new double[theta.Length];
        void Differentiate() => AD.Gradient(function, theta, gradient);
        for (int i = 0; i < 2; i++)
        {
            function(theta);
            Differentiate();
            BothWays.OnTheTape(() => AD.Gradient(function, theta, gradient));
        }

        // The least of some calls: a collection in between moves arrays, which are then noted twice.
        long own = Allocated(() => function(theta));
        Assert.Equal(own, BothWays.OnTheTape(() => Allocated(Differentiate)));
        Assert.Equal(Writing.IsStressed ? own : 2 * own, Allocated(Differentiate)); // compiled: each array has a shadow
    }

    private static long Allocated(Action action)
    {
        long least = long.MaxValue;
        for (int i = 0; i < 5; i++)
        {
            long start = GC.GetAllocatedBytesForCurrentThread();
            action();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - start);
        }

        return least;
    }

    private static (Func<double[], double> Function, double[] Theta, double[] Points) Problem(bool woven)
    {
        using var reader = new StreamReader(
            typeof(GmmTests).Assembly.GetManifestResourceStream("Programs/Gmm.cs")!);
        Program program = Program.Compile(
            "Gmm", [new SourceFile("Programs/Gmm.cs", reader.ReadToEnd())], OptimizationLevel.Release);
        LoadedProgram loaded = woven ? LoadedProgram.Weave(program) : LoadedProgram.Load(program);

        var random = new Random(1);
        double[] points = [.. Enumerable.Range(0, Points * Dimensions).Select(_ => random.NextDouble())];
        int entries = Dimensions * (Dimensions + 1) / 2;
        double[] theta =
            [.. Enumerable.Range(0, Components * (1 + Dimensions + entries)).Select(_ => random.NextDouble() - 0.3)];
        Type type = loaded.Assembly.GetType("Programs.Gmm", throwOnError: true)!;
        object gmm = Activator.CreateInstance(type, Dimensions, Components, points)!;
        MethodInfo method = type.GetMethod("LogLikelihood")!;
        return (method.CreateDelegate<Func<double[], double>>(gmm), theta, points);
    }
}
