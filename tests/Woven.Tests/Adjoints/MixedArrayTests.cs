using ILDiff.Woven.Tests.Harness;
using ILDiff.Woven.Tests.Oracle;
using Microsoft.CodeAnalysis;

namespace ILDiff.Woven.Tests.Adjoints;

/// <summary>Arrays of active values and arrays that live outside, in one variable or one row: compiled or not, derivatives are right.</summary>
public sealed class MixedArrayTests
{
    private const string Source = """
        using System;
        using System.Collections.Generic;
        namespace Mixed;

        public static class Program
        {
            public static double[] Kept = [0.5, 1.5, 2.5];
            static readonly double[][] rows = [[1, 2, 3], [4, 5, 6]];
            static readonly double[] none = null!;

            public static double Chosen(double[] x)
            {
                double[] a = x[0] > 1 ? x : Kept;
                return a[0] * a[1] + x[2];
            }

            public static double InRow(double[] x)
            {
                double[][] m = [x, Kept, [x[1], x[0], 1]];
                double s = 0;
                for (int i = 0; i < m.Length; i++)
                    s += m[i][i] * m[2 - i][1];
                return s;
            }

            public static double FromRows(double[] x)
            {
                double s = 0;
                foreach (double[] row in rows)
                {
                    for (int i = 0; i < row.Length; i++)
                        s += row[i] * x[i] * x[0];
                }
                return s;
            }

            public static double Recursive(double[] x) => Sum(x, 2) * Sum(Kept, 2) + Sum(x, 1);

            static double Sum(double[] a, int i) => i < 0 ? 0 : a[i] * a[i] + Sum(a, i - 1);

            public static double Nothing(double[] x)
            {
                double[] a = x[0] > 1 ? x : none;
                return a == null ? x[1] : a[0] * a[0];
            }

            public static double Constant(double[] x) => Kept[1] * Kept[2];

            public static double Unread(double[] x)
            {
                double[] a = [x[0] * x[1], x[2]];
                a[0] = x[1];
                return 3;
            }

            public static double Copied(double[] x)
            {
                double[] a = new double[3];
                Array.Copy(Kept, a, 3);
                Array.Copy(x, 1, a, 0, 2);
                return a[0] * a[1] * a[2];
            }

            // Others change numbers after they were read, and nobody puts them back for the reverse.

            sealed class Weights : IDisposable
            {
                public double Factor = 2;
                public double[] Values = [0.5, 1.5, 2.5];

                public void Dispose()
                {
                    Factor *= 2;
                    (Values[0], Values[1], Values[2]) = (7, 8, 9);
                }
            }

            static readonly List<Weights> made = [];

            static Weights Unknown()
            {
                made.Clear();
                made.Add(new Weights());
                return made[0];
            }

            static void Change(IDisposable weights) => weights.Dispose();

            public static double FieldChanges(double[] x)
            {
                Weights weights = Unknown();
                double s = 0;
                for (int i = 0; i < x.Length; i++)
                    s += x[i] * x[i] * weights.Factor;
                Change(weights);
                return s * s;
            }

            public static double ArrayChanges(double[] x)
            {
                Weights weights = Unknown();
                double s = 0;
                for (int i = 0; i < x.Length; i++)
                    s += x[i] * x[i] * weights.Values[i];
                Change(weights);
                return s * s;
            }

            public static double ChangesAfterCalls(double[] x)
            {
                Weights weights = Unknown();
                double s = Weighted(x, weights, 2);
                Change(weights);
                return s * s;
            }

            static double Weighted(double[] x, Weights weights, int i) =>
                i < 0 ? 0 : x[i] * x[i] * weights.Values[i] * weights.Factor + Weighted(x, weights, i - 1);

            public static double ChangesInALoop(double[] x)
            {
                Weights weights = Unknown();
                double s = 1;
                for (int i = 0; i < x.Length; i++)
                {
                    s *= x[i] * weights.Values[i] * weights.Factor;
                    if (i == 1)
                        Change(weights);
                }
                return s * s;
            }

            public static double[] Own(double[] x) => x;

            public static double[] Either(double[] x) => x[0] > 1 ? x : Kept;

            public static double[] Outside(double[] x) => Kept;

            public static double[] Passive(double[] x) => [1, 2];

            public static double[] Empty(double[] x) => [];

            public static double[] Overwritten(double[] x)
            {
                x[0] = x[1] * x[2];
                x[1] = 3;
                return x;
            }

            public static double[] Twice(double[] x)
            {
                double[] y = [x[0], x[1] * x[1]];
                for (int i = 0; i < 3; i++)
                    y[i % 2] *= y[(i + 1) % 2];
                return y;
            }
        }
        """;

    private static readonly Lazy<LoadedProgram> Original = new(() => LoadedProgram.Load(Compile()));

    private static readonly Lazy<LoadedProgram> Woven = new(() => LoadedProgram.Weave(Compile()));

    private static readonly double[][] Points = [[1.1, 1.3, 0.7], [0.4, -0.6, 2.2]];

    [Theory]
    [InlineData("Chosen")]
    [InlineData("InRow")]
    [InlineData("FromRows")]
    [InlineData("Recursive")]
    [InlineData("Nothing")]
    [InlineData("Constant")]
    [InlineData("Unread")]
    [InlineData("Copied")]
    [InlineData("FieldChanges")]
    [InlineData("ArrayChanges")]
    [InlineData("ChangesAfterCalls")]
    [InlineData("ChangesInALoop")]
    public void Gradient_is_right(string name)
    {
        var original = Original.Value.Function<Func<double[], double>>("Mixed.Program", name);
        var woven = Woven.Value.Function<Func<double[], double>>("Mixed.Program", name);
        foreach (double[] x in Points)
        {
            var (value, gradient) = BothWays.ValueAndGradient(woven, x);
            Comparison.SameBits(original([.. x]), value, "recorded");
            Comparison.SameGradient(Differences.Gradient(original, x), gradient, 1e-9);
        }
    }

    [Theory]
    [InlineData("Own")]
    [InlineData("Either")]
    [InlineData("Outside")]
    [InlineData("Passive")]
    [InlineData("Empty")]
    [InlineData("Overwritten")]
    [InlineData("Twice")]
    public void Jacobian_is_right(string name)
    {
        var woven = Woven.Value.Function<Func<double[], double[]>>("Mixed.Program", name);
        foreach (double[] x in Points)
            BothWays.CompareJacobian(woven, x);
    }

    private static Harness.Program Compile() =>
        Harness.Program.Compile("Mixed", [new SourceFile("Mixed.cs", Source)], OptimizationLevel.Release);
}
