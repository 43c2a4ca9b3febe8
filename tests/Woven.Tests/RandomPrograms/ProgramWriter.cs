using System.Text;

namespace ILDiff.Woven.Tests.RandomPrograms;

/// <summary>Writes a random C# class with a function F of three doubles. The same seed gives the same class.</summary>
internal sealed class ProgramWriter
{
    private readonly Random random;
    private readonly ExpressionWriter expressions;
    private readonly StringBuilder text = new();
    private int names;
    private int depth;

    private ProgramWriter(int seed)
    {
        random = new Random(seed);
        expressions = new ExpressionWriter(random);
    }

    /// <summary>The source of class P(seed).</summary>
    internal static string Write(int seed)
    {
        var writer = new ProgramWriter(seed);
        writer.text.AppendLine($"public static class P{seed}\n{{");
        writer.text.AppendLine(Prelude);
        for (int i = 0; i < 2; i++)
            writer.Override($"Law{i}", i == 0 ? "Law" : writer.random.Next(2) == 0 ? "Law" : "Law0");
        for (int i = 0; i < 3; i++)
        {
            writer.Function($"static double F{i}(double a, double b)", ["a", "b"], 2);
            writer.expressions.Callable.Add($"F{i}");
        }

        writer.Function("public static double F(double[] x)", ["x[0]", "x[1]", "x[2]"], 10);
        writer.text.AppendLine("}");
        return writer.text.ToString();
    }

    private const string Prelude = """
        struct Pair(double a, double b)
        {
            public double A = a, B = b;
            public readonly double Dot(Pair p) => A * p.A + B * p.B;
            public readonly double Sum => A + B;
            public void Scale(double s) { A *= s; B = B * s + A; }
            public static Pair operator +(Pair p, Pair q) => new(p.A + q.A, p.B + q.B);
            public static Pair operator *(double s, Pair p) => new(s * p.A, s * p.B);
            public static explicit operator Pair(double d) => new(d, 0.5);
        }
        class Node { public double Value; public Node? Next; public Pair Pair; }
        class Law(double k) { protected double k = k; public virtual double Eval(double v) => v * k; }
        static double stat;
        static double Half(double v) => v / (1 + v * v);
        static double Update(ref double a, double b, out double old) { old = a; a = Half(a + b); return a * old; }
        static IEnumerable<double> Sequence(double a, int n) { for (int i = 0; i < n; i++) { yield return a; a = Half(a * 1.3 + i); } }
        static T Second<T>(T a, T b) => b;
        static double Bend(double v, double w) { double t = v * w; double u = t - v; return Half(t * u + 0.5 * w); }
        static double Share(double v, double w) => (v + 0.25 * w) / (2 + v * v);
        static (double A, double B) Turn((double A, double B) p, double s) => (Share(p.A * s - p.B, s), Share(p.A + s * p.B, p.A));
        """;

    private void Override(string name, string parent)
    {
        expressions.Readable.AddRange(["v", "k"]);
        Line($"class {name}(double k) : {parent}(k * 0.9) {{ public override double Eval(double v) => Half({expressions.Double(2)}) + base.Eval(v); }}");
        expressions.Readable.Clear();
    }

    private void Function(string signature, string[] variables, int statements)
    {
        expressions.Readable.AddRange(variables);
        expressions.Assignable.AddRange(variables);
        Line(signature);
        Block(() =>
        {
            Statements(statements);
            Line($"return {expressions.Bounded()} + {expressions.Double(1)} + {string.Join(" + ", expressions.Assignable)};");
        });
        expressions.Readable.Clear();
        expressions.Assignable.Clear();
    }

    private void Block(Action body)
    {
        int readable = expressions.Readable.Count, assignable = expressions.Assignable.Count;
        Line("{");
        depth++;
        body();
        depth--;
        Line("}");
        expressions.Readable.RemoveRange(readable, expressions.Readable.Count - readable);
        expressions.Assignable.RemoveRange(assignable, expressions.Assignable.Count - assignable);
    }

    private void Statements(int count)
    {
        for (int i = 0; i < count; i++)
            Statement();
    }

    private void Statement()
    {
        string name = $"v{names++}", target = expressions.Pick(expressions.Assignable), bounded = expressions.Bounded();
        switch (random.Next(depth > 3 ? 17 : 25))
        {
            case 0 or 1 or 2:
                Declare("double", name, bounded);
                break;
            case 3 or 4:
                Line($"{target} = {bounded};");
                break;
            case 5:
                Line($"{target} {expressions.Pick(["+=", "-=", "*="])} {bounded}; {target} = Math.Sin({target});");
                break;
            case 6:
                Line($"double[] {name} = [{expressions.Double(1)}, {bounded}, {target}];");
                Line($"{name}[{expressions.Integer()} % 3] += {bounded};");
                Add($"{name}[0]", $"{name}[{random.Next(1, 3)}]");
                break;
            case 7:
                Line($"var {name} = new List<double> {{ {bounded}, {target} }}; {name}.Add({bounded}); {name}[1] *= {bounded};");
                expressions.Readable.AddRange([$"{name}[0]", $"{name}[1]"]); // not assignable: no reference to it exists
                break;
            case 8:
                Line($"var {name} = new Pair({bounded}, {target}); {name}.Scale({bounded});");
                Add($"{name}.A", $"{name}.B");
                break;
            case 9:
                Line($"Law {name} = {expressions.Condition(1)} ? new Law0({bounded}) : new Law1({target});");
                Line($"{target} = Math.Sin({name}.Eval({bounded}));");
                break;
            case 10:
                Line($"{target} = Update(ref {target}, {bounded}, out double {name});");
                Add(name);
                break;
            case 11:
                Line($"var {name} = new Node {{ Value = {bounded}, Next = new Node {{ Value = {target} }} }};");
                Line($"{name}.Next.Pair.A = {name}.Value * {bounded}; stat = {name}.Next.Value;");
                Add($"{name}.Value", $"{name}.Next.Value", $"{name}.Next.Pair.A", "stat");
                break;
            case 12:
                Line($"(double {name}, {target}) = ({target}, {bounded});");
                Add(name);
                break;
            case 13:
                Line($"double? {name} = {expressions.Condition(1)} ? {bounded} : null; {target} = Math.Cos({name} ?? {target}) + Second(2.0, {target});");
                break;
            case 14:
                // Straight-line arithmetic: what is fused.
                Line($"double {name}a = {expressions.Double(1)}; double {name}b = {name}a * 0.3 + {expressions.Leaf()} * {expressions.Leaf()};");
                Line($"{target} = Half({name}a * {name}b - {target}); double {name} = Math.Tanh({name}b - {name}a * {target});");
                Add(name);
                break;
            case 15:
                Line($"var {name} = Turn(({bounded}, {target}), {expressions.Leaf()}); {target} = {name}.A * 0.5 - {name}.B * {name}.B;");
                Line($"{name} = Turn({name}, 0.7); {target} = Math.Sin({target} + {name}.B);");
                expressions.Readable.AddRange([$"{name}.A", $"{name}.B"]);
                break;
            case 16:
                Line($"double {name} = Share(Bend({bounded}, {target}), {expressions.Leaf()} - {target} * 0.5);");
                Add(name);
                break;
            default:
                Compound(name, target, bounded);
                break;
        }
    }

    private void Compound(string name, string target, string bounded)
    {
        switch (random.Next(8))
        {
            case 0:
                Line($"if ({expressions.Condition(2)})");
                Block(() => Statements(2));
                Line("else");
                Block(() => Statements(1));
                break;
            case 1:
                Line($"for (int {name} = 0; {name} < {random.Next(2, 5)}; {name}++)");
                Block(() =>
                {
                    Line($"{target} = Math.Sin({target} * 1.1 + {name});");
                    Statements(2);
                    if (random.Next(2) == 0)
                        Line($"if ({expressions.Condition(1)}) {expressions.Pick(["break", "continue"])};");
                    Statements(1);
                });
                break;
            case 2:
                Line($"int {name} = 0; while ({name}++ < {random.Next(1, 5)} && {expressions.Condition(1)})");
                Block(() => Statements(2));
                break;
            case 3:
                Line($"switch ({expressions.Integer()})");
                Line($"{{ case 0: {target} = {bounded}; break; case 1: {target} *= 0.7; goto default; case 2: break; default: {target} = Half({target}); break; }}");
                break;
            case 4:
                Closure(name, bounded);
                break;
            case 5:
                Line("try");
                Block(() =>
                {
                    Statements(1);
                    Line($"if ({expressions.Condition(1)}) throw new InvalidOperationException();");
                    Line($"{expressions.Pick(expressions.Assignable)} = {expressions.Bounded()};");
                });
                Line($"catch (InvalidOperationException) when ({expressions.Condition(1)} || {random.Next(2)} < 2) {{ {target} = {bounded}; }}");
                Line($"finally {{ {target} *= 0.8; }}");
                break;
            case 6:
                Line($"foreach (double {name} in Sequence({bounded}, {random.Next(1, 5)}))");
                Block(() =>
                {
                    expressions.Readable.Add(name);
                    Line($"{target} = Math.Sin({target} + {name});");
                    Statements(1);
                });
                break;
            default:
                Line($"double {name} = Sequence({bounded}, 4).Where(w => w < {LiteralOrLess()}).Select(w => w * w * 0.5).Sum();");
                Add(name);
                break;
        }
    }

    /// <summary>A lambda that captures what is in scope and changes one variable of its own, called twice.</summary>
    private void Closure(string name, string bounded)
    {
        Line($"double {name}s = {bounded};");
        expressions.Readable.Add("w");
        string body = expressions.Bounded();
        expressions.Readable.Remove("w");
        Line($"Func<double, double> {name} = w => {{ {name}s = Half({name}s + w); return {body} * {name}s; }};");
        Line($"double {name}r = {name}({expressions.Leaf()}) - {name}({bounded});");
        Add($"{name}s", $"{name}r");
    }

    private string LiteralOrLess() => random.Next(2) == 0 ? "0.45" : "5.0";

    private void Declare(string type, string name, string value)
    {
        Line($"{type} {name} = {value};");
        Add(name);
    }

    private void Add(params string[] variables)
    {
        expressions.Readable.AddRange(variables);
        expressions.Assignable.AddRange(variables);
    }

    private void Line(string line) => text.Append(' ', 4 * (depth + 1)).AppendLine(line);
}
