using System.Text;

namespace ILDiff.Woven.Tests.RandomPrograms;

/// <summary>
/// Writes a random C# class with functions over loops and arrays: F of an array, G that returns one, H of three scalars. Objects
/// of it have passive data. The same seed gives the same class.
/// </summary>
internal sealed class LoopProgramWriter
{
    /// <summary>How many variables F and G have.</summary>
    internal const int Variables = 5;

    private readonly Random random;
    private readonly LoopExpressions expressions;
    private readonly StringBuilder text = new();

    private LoopProgramWriter(int seed)
    {
        random = new Random(seed);
        expressions = new LoopExpressions(random, IsWild(seed));
    }

    /// <summary>Whether infinities and the like are to be expected.</summary>
    internal static bool IsWild(int seed) => seed % 5 == 4;

    /// <summary>The source of class P(seed).</summary>
    internal static string Write(int seed) => new LoopProgramWriter(seed).Write($"P{seed}");

    private string Write(string name)
    {
        text.AppendLine($"public sealed class {name}\n{{");
        text.AppendLine(Prelude);
        List<string> functions = [];
        for (int i = 0; i < 2; i++)
        {
            LoopScope scope = Arrays(new ArrayName("a", 3, true), new ArrayName("b", 3, true));
            scope.Add("s");
            scope.Functions.AddRange(functions);
            Function($"static double F{i}(double[] a, double[] b, double s)", scope, 3, Result);
            functions.Add($"F{i}");
        }

        LoopScope root = Arrays(new ArrayName("x", Variables, true), new ArrayName("data", 4, false));
        root.Doubles.Add("scale");
        root.Functions.AddRange(functions);
        Function("public double F(double[] x)", root, 8, Result);
        LoopScope several = Arrays(new ArrayName("x", Variables, true));
        several.Functions.AddRange(functions);
        Function("public static double[] G(double[] x)", several, 5, Returned);
        LoopScope scalars = Arrays(new ArrayName("fixedData", 3, false));
        scalars.Functions.AddRange(functions);
        foreach (string variable in (string[])["u", "v", "w"])
            scalars.Add(variable);
        Function("public static double H(double u, double v, double w)", scalars, 5, Result, "double[] own = [u, v * w, 0.3];", new ArrayName("own", 3, true));
        return text.AppendLine("}").ToString();
    }

    private static LoopScope Arrays(params IEnumerable<ArrayName> arrays)
    {
        var scope = new LoopScope();
        scope.Arrays.AddRange(arrays);
        return scope;
    }

    private const string Prelude = """
        public readonly double[] data = [0.3, -0.7, 1.1, 0.45];
        public readonly double scale = 0.8;
        static readonly double[] fixedData = [0.25, 0.9, -0.4];
        struct Pair(double a, double b)
        {
            public double A = a, B = b;
            public readonly double Dot(Pair p) => A * p.A + B * p.B;
            public void Scale(double s) { A *= s; B = B * s + A; }
            public static Pair operator +(Pair p, Pair q) => new(p.A + q.A, Half(p.B + q.B));
        }
        static double Half(double v) => v / (1 + v * v);
        static double Share(double v, double w) => (v + 0.25 * w) / (2 + v * v);
        static (double A, double B) Turn((double A, double B) p, double s) => (Share(p.A * s - p.B, s), Share(p.A + s * p.B, p.A));
        static double Dot(double[] a, double[] b) { double s = 0; for (int i = 0; i < a.Length && i < b.Length; i++) s += a[i] * b[i]; return Half(s); }
        static double Total(ReadOnlySpan<double> s) { double t = 0.1; foreach (double v in s) t = t * 0.7 + v * v; return Half(t); }
        static void Axpy(double s, double[] a, double[] b) { for (int i = 0; i < Math.Min(a.Length, b.Length); i++) a[i] = Half(a[i] + s * b[i]); }
        static double[] Scaled(double[] a, double s) { var r = new double[a.Length]; for (int i = r.Length - 1; i >= 0; i--) r[i] = Half(a[i] * s); return r; }
        static double[] Either(double[] a, double[] b, double s) { if (s > 0.1) return a; b[0] *= s; return b; }
        static void Fill(Span<double> s, double v) { for (int i = 0; i < s.Length; i++) { v = Half(v + 0.3); s[i] = v; } }
        static void Smooth(double[] a, int n) { if (n <= 0) return; a[n] = Half(a[n] + a[n - 1] * 0.5); Smooth(a, n - 1); a[0] *= Math.Cos(a[n]); }
        static double Folded(double[] a, int from, int to) => from > to ? 0.3 : Half(a[from] * Folded(a, from + 1, to) + a[to] * Folded(a, from, to - 1));
        static void Swap(ref double a, ref double b) { (a, b) = (b, a); }
        static double Update(ref double a, double b, out double old) { old = a; a = Half(a + b); return a * old; }
        """;

    private void Function(string signature, LoopScope scope, int statements, Func<string> result, string? first = null, ArrayName? own = null)
    {
        expressions.Scope = scope;
        var body = new LoopStatements(random, expressions, text);
        text.AppendLine($"    {signature}\n    {{");
        if (first != null)
            text.AppendLine($"        {first}");
        if (own != null)
            scope.Arrays.Add(own);
        scope.Result = result;
        body.Write(statements);
        text.AppendLine($"        return {result()};\n    }}");
    }

    /// <summary>Something of everything in scope, so that little of what was computed is for nothing.</summary>
    private string Result()
    {
        LoopScope scope = expressions.Scope;
        IEnumerable<string> terms = scope.Assignable.Concat(scope.Arrays.TakeLast(3).Select(array => $"Total({array.Name})"))
            .Concat(scope.Matrices.TakeLast(1).Select(expressions.Element)).Concat(scope.PairArrays.TakeLast(1).Select(expressions.Field));
        return string.Join(" + ", terms.Prepend(expressions.Bounded()));
    }

    private string Returned() => random.Next(3) switch
    {
        0 => expressions.Array().Name,
        1 => $"Scaled({expressions.Array().Name}, {expressions.Bounded()})",
        _ => $"new double[] {{ {string.Join(", ", expressions.Scope.Assignable.TakeLast(3).Append(expressions.Bounded()).Append(expressions.Leaf()))} }}",
    };
}
