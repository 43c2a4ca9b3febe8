using ILDiff.Woven.Tests.Harness;
using ILDiff.Woven.Tests.Oracle;
using Microsoft.CodeAnalysis;

namespace ILDiff.Woven.Tests.Adjoints;

/// <summary>Functions that throw half way, call themselves deeply, or go round a million times: a thread can go on after all of them.</summary>
public sealed class ThrowingTests
{
    private const string Source = """
        namespace Throwing;

        public static class Program
        {
            static readonly int[] order = [0, 1, 2, 1];

            /// <summary>Throws in the fourth round if x[0] is greater than 2.</summary>
            public static double Index(double[] x)
            {
                double s = 0.3;
                for (int i = 0; i < 6; i++)
                {
                    s = Math.Sin(s * x[i % 3]) + s;
                    x[order[i % 4] + (x[0] > 2 && i > 2 ? i : 0)] *= s;
                }
                return s * x[1];
            }

            public static double Thrown(double[] x)
            {
                double s = 1;
                while (s < 50)
                {
                    s = s * x[1] + Inner(x, s);
                    if (s > 20 && x[0] > 2)
                        throw new InvalidOperationException("too much");
                }
                return s;
            }

            static double Inner(double[] x, double s)
            {
                if (s > 10 && x[2] > 2)
                    throw new ArgumentException("inner");
                return Math.Exp(0.1 * x[0]) + s * 0.1;
            }

            public static double Null(double[] x)
            {
                double[][] rows = new double[2][];
                rows[x[0] > 2 ? 1 : 0] = [x[1], x[2]];
                double s = 0;
                for (int i = 0; i < 2; i++)
                    s += rows[0][i] * x[0];
                return s;
            }

            public static double Divided(double[] x)
            {
                double s = x[0];
                for (int i = 4; i > (x[0] > 2 ? -2 : 0); i--)
                    s = s * x[1] + 12 / i;
                return s;
            }

            public static double Negative(double[] x)
            {
                double s = 0;
                for (int i = 0; i < 3; i++)
                {
                    double[] a = new double[x[0] > 2 ? 1 - (2 * i) : 3];
                    a[0] = x[i] * x[i];
                    s += a[0];
                }
                return s;
            }

            public static double Part(double[] x)
            {
                Span<double> part = x.AsSpan(1, x[0] > 2 ? 5 : 2);
                part[0] *= part[1];
                return x[1] * x[0];
            }

            public static double Recursive(double[] x) => Down(x, 3000) + (x[0] > 2 ? x[5] : 0);

            static double Down(double[] x, int n)
            {
                if (n == 0)
                    return x[1];
                x[2] = Math.Sin(x[2] + x[0]);
                return Down(x, n - 1) * 0.999 + x[2];
            }

            public static double Long(double[] x)
            {
                double s = 0;
                for (int i = 0; i < 1000000; i++)
                    s = Math.Sin(s) * 0.5 + x[i % 3] * s * 1e-3 + x[0];
                return x[0] > 2 ? x[5] : s;
            }
        }
        """;

    private static readonly Lazy<LoadedProgram> Original = new(() => LoadedProgram.Load(Compiled()));

    private static readonly Lazy<LoadedProgram> Woven = new(() => LoadedProgram.Weave(Compiled()));

    private static readonly double[] Good = [1.1, 1.3, 0.7], Bad = [2.5, 1.3, 0.7];

    [Theory]
    [InlineData("Index", typeof(IndexOutOfRangeException))]
    [InlineData("Thrown", typeof(InvalidOperationException))]
    [InlineData("Null", typeof(NullReferenceException))]
    [InlineData("Divided", typeof(DivideByZeroException))]
    [InlineData("Negative", typeof(OverflowException))]
    [InlineData("Part", typeof(ArgumentOutOfRangeException))]
    [InlineData("Recursive", typeof(IndexOutOfRangeException))]
    [InlineData("Long", typeof(IndexOutOfRangeException))]
    public void Exception_comes_through_and_the_next_gradient_is_right(string name, Type exception)
    {
        var original = Original.Value.Function<Func<double[], double>>("Throwing.Program", name);
        var woven = Woven.Value.Function<Func<double[], double>>("Throwing.Program", name);
        Assert.True(Writing.IsStressed || BothWays.IsCompiled(woven), string.Join("\n", Woven.Value.Report!.Compiled));
        var (value, gradient) = BothWays.ValueAndGradient(woven, Good);
        Comparison.SameBits(original([.. Good]), value, "recorded");
        for (int i = 0; i < 3; i++)
        {
            Exception expected = Assert.Throws(exception, () => original([.. Bad]));
            Assert.Equal(expected.Message, Assert.Throws(exception, () => AD.Gradient(woven, Bad)).Message);
            BothWays.Same(gradient, AD.Gradient(woven, Good), "after the exception");
        }
    }

    [Fact]
    public void Threads_do_not_meet()
    {
        var woven = Woven.Value.Function<Func<double[], double>>("Throwing.Program", "Divided");
        double[][] points = [.. Enumerable.Range(0, 200).Select(i => (double[])[0.5 + (0.003 * i), 1.3, 0.7])];
        double[][] expected = Array.ConvertAll(points, x => AD.Gradient(woven, x)), found = new double[points.Length][];
        Parallel.For(0, points.Length, i => found[i] = AD.Gradient(woven, points[i]));
        Assert.Equal(expected, found);
    }

    private static Harness.Program Compiled() =>
        Harness.Program.Compile("Throwing", [new SourceFile("Throwing.cs", Source)], OptimizationLevel.Release);
}
