using ILDiff.Compiled;
using ILDiff.Woven.Tests.Harness;
using ILDiff.Woven.Tests.Oracle;
using Microsoft.CodeAnalysis;

namespace ILDiff.Woven.Tests.Adjoints;

/// <summary>
/// Loops that add up and carry something plain beside it: the reverse runs them again instead of keeping what they carried. And loops
/// that may not be run again, since what they read has changed, or they do more than add up.
/// </summary>
public sealed class RepeatedLoopTests
{
    private const string Source = """
        namespace Loops;

        public static class Program
        {
            static readonly double[] data = [0.7, -1.2, 0.4, 0.9];

            /// <summary>The polynomial of which x are the coefficients.</summary>
            public static double Powers(double[] x)
            {
                double sum = 0.5, power = 1;
                for (int i = 0; i < x.Length; i++)
                {
                    sum -= x[i] * power;
                    power *= -0.99;
                }
                return sum * sum;
            }

            public static double Nested(double[] x)
            {
                double total = 0;
                for (int k = 0; k < data.Length; k++)
                {
                    double sum = x[k % x.Length], power = 1;
                    for (int i = 0; i < x.Length; i++)
                    {
                        sum += x[i] * power;
                        power *= data[k];
                    }
                    total += Math.Sin(sum) * x[0];
                }
                return Math.Exp(0.1 * total);
            }

            /// <summary>The inner loop runs 0, 1, 2, 3 times.</summary>
            public static double Triangle(double[] x)
            {
                double s = x[1];
                for (int k = 0; k < 4; k++)
                {
                    double sum = 0, power = 0.3;
                    for (int i = 0; i < k; i++)
                    {
                        sum += power * x[i % x.Length] * x[i % x.Length];
                        power = 0.2 - power * power;
                    }
                    s = Math.Sin(s + sum);
                }
                return s;
            }

            public static double ActiveFactors(double[] x)
            {
                double s = 0.2;
                for (int k = 0; k < 3; k++)
                {
                    double factor = Math.Exp(0.3 * s), sum = 0, power = 1;
                    for (int i = 0; i < data.Length; i++)
                    {
                        sum += factor * power * x[k % x.Length];
                        power *= data[i];
                    }
                    s += Math.Cos(sum);
                }
                return s;
            }

            public static double TwoSums(double[] x)
            {
                double s = 1;
                for (int k = 0; k < 3; k++)
                {
                    double a = s, b = 0, power = 1;
                    for (int i = 0; i < x.Length; i++)
                    {
                        if (power > 0)
                            a += x[i] * power;
                        else
                            b -= Math.Sin(x[i]) * power;
                        if (x[i] > 1)
                            b += x[i] * x[0];
                        power = 0.3 - 1.3 * power;
                    }
                    s = Math.Atan(a * b);
                }
                return s;
            }

            /// <summary>What the inner loop reads is stored over each time, so that the last contents are not those that were read.</summary>
            public static double Changed(double[] x)
            {
                double[] weights = new double[3];
                double total = 0;
                for (int k = 0; k < 3; k++)
                {
                    for (int i = 0; i < 3; i++)
                        weights[i] = Math.Sin(x[i % x.Length] * (k + 1));
                    double sum = 0, power = 1;
                    for (int i = 0; i < 3; i++)
                    {
                        sum += weights[i] * weights[i] * power;
                        power *= 0.8;
                    }
                    total += Math.Exp(sum);
                }
                return total;
            }

            public static double ChangedPlain(double[] x)
            {
                double[] weights = [1, 2, 3];
                double total = 0;
                for (int k = 0; k < 3; k++)
                {
                    double sum = 0, power = 1;
                    for (int i = 0; i < 3; i++)
                    {
                        sum += x[i % x.Length] * power;
                        power *= weights[i];
                    }
                    weights[k] = 0.5 + k;
                    total += Math.Sin(sum);
                }
                return total;
            }

            public static double LeftEarly(double[] x)
            {
                double total = 0;
                for (int k = 0; k < 4; k++)
                {
                    double sum = 0, power = 1;
                    for (int i = 0; i < x.Length; i++)
                    {
                        sum += x[i] * x[i] * power;
                        power *= data[k];
                        if (power < -1)
                            break;
                    }
                    total += Math.Sin(sum);
                }
                return total;
            }

            public static double NoSum(double[] x)
            {
                double s = 1, power = 1;
                for (int i = 0; i < x.Length; i++)
                {
                    s = s * x[i] * power + s;
                    power *= 0.7;
                }
                return s;
            }

            /// <summary>A place in an array that is the same each time round, in loops that may not run at all.</summary>
            public static double SamePlace(double[] x)
            {
                double[] t = [x[0] * x[1], x[2], x[0]];
                double[] y = new double[4];
                for (int k = 0; k < 6; k++)
                {
                    for (int i = 0; i < k % 3; i++)
                        y[i] += t[k < 3 ? k : 0] * x[i] * (i + 1);
                    for (int i = 4 - k; i < 0; i++)
                        y[3] = Math.Sin(y[3] + x[k - 5 + i + 1] * t[1]);
                    for (int i = 0; i < k - 6; i++)
                        y[0] += t[k + 7];
                }
                return y[0] * y[1] + y[3] * y[2] + y[1];
            }

            /// <summary>What was before the last that was selected does not matter.</summary>
            public static double Selected(double[] x)
            {
                double total = 0;
                for (int k = 0; k < data.Length; k++)
                {
                    double closest = 10, largest = x[0] * data[0];
                    for (int j = 0; j < 5; j++)
                    {
                        double distance = 0;
                        for (int i = 0; i < x.Length; i++)
                            distance += (x[i] - data[(i + j) % 4]) * (x[i] - data[(j + k) % 4]);
                        closest = Math.Min(closest, distance);
                    }
                    for (int j = 0; j < x.Length; j++)
                    {
                        double product = Math.Sin(x[j]) * data[k];
                        if (product > largest)
                            largest = product;
                    }
                    total += closest * closest + Math.Exp(largest);
                }
                return total;
            }

            /// <summary>The place is stored to in the same loop.</summary>
            public static double SamePlaceStored(double[] x)
            {
                double[] y = [x[0], x[1], x[2]];
                for (int k = 0; k < 2; k++)
                {
                    for (int i = 0; i < 3; i++)
                        y[i] = Math.Sin(y[k] * x[i]);
                }
                return y[0] + y[1] * y[2];
            }
        }
        """;

    private static readonly Lazy<LoadedProgram> Original = new(() => LoadedProgram.Load(Compile()));

    private static readonly Lazy<LoadedProgram> Woven = new(() => LoadedProgram.Weave(Compile()));

    private static readonly double[][] Points = [[1.1, 1.3, 0.7], [0.4, -0.6, 2.2]];

    [Theory]
    [InlineData("Powers")]
    [InlineData("Nested")]
    [InlineData("Triangle")]
    [InlineData("ActiveFactors")]
    [InlineData("TwoSums")]
    [InlineData("Changed")]
    [InlineData("ChangedPlain")]
    [InlineData("LeftEarly")]
    [InlineData("NoSum")]
    [InlineData("Selected")]
    [InlineData("SamePlace")]
    [InlineData("SamePlaceStored")]
    public void Gradient_is_right(string name)
    {
        var original = Original.Value.Function<Func<double[], double>>("Loops.Program", name);
        var woven = Woven.Value.Function<Func<double[], double>>("Loops.Program", name);
        Assert.True(Writing.IsStressed || BothWays.IsCompiled(woven));
        foreach (double[] x in Points)
        {
            var (value, gradient) = BothWays.ValueAndGradient(woven, x);
            Comparison.SameBits(original([.. x]), value, "recorded");
            Comparison.SameGradient(Differences.Gradient(original, x), gradient, 1e-9);
            double[] direction = [0.3, -0.8, 0.5];
            double[] expected = BothWays.OnTheTape(() => AD.HessianVectorProduct(woven, x, direction));
            double[] product = AD.HessianVectorProduct(woven, x, direction);
            BothWays.Same(expected, product, "compiled product with the Hessian");
        }
    }

    [Fact]
    public void Loop_that_runs_no_times_has_a_gradient_without_entries()
    {
        var woven = Woven.Value.Function<Func<double[], double>>("Loops.Program", "Powers");
        var (value, gradient) = BothWays.ValueAndGradient(woven, []);
        Assert.Equal(0.25, value);
        Assert.Empty(gradient);
    }

    [Theory]
    [InlineData("Powers", false)]
    [InlineData("NoSum", true)]
    public void Nothing_is_kept_of_a_loop_that_is_run_again(string name, bool isKept)
    {
        if (Writing.IsStressed)
            return;
        var woven = Woven.Value.Function<Func<double[], double>>("Loops.Program", name);
        double[] x = [.. Enumerable.Range(0, 1000).Select(i => Math.Sin(i))];
        long bytes = -1;
        var thread = new Thread(() => // a thread that has kept nothing yet
        {
            AD.Gradient(woven, x);
            using CompiledWorkspace workspace = CompiledWorkspace.Rent();
            bytes = workspace.Stack.Bytes;
        });
        thread.Start();
        thread.Join();
        Assert.Equal(isKept, bytes > 0);
    }

    private static Harness.Program Compile() =>
        Harness.Program.Compile("Loops", [new SourceFile("Loops.cs", Source)], OptimizationLevel.Release);
}
