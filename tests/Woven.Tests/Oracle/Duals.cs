using ILDiff.Woven.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace ILDiff.Woven.Tests.Oracle;

/// <summary>Gradients by running a program's source over dual numbers.</summary>
internal static class Duals
{
    /// <summary>Compiles a program with <see cref="Dual"/> for <c>double</c>.</summary>
    internal static Harness.Program Compile(string name, IEnumerable<SourceFile> files, OptimizationLevel level)
    {
        SourceFile usings = SourceFile.Usings with
        {
            Text = SourceFile.Usings.Text + "\nglobal using ILDiff.Woven.Tests.Oracle;",
        };
        IEnumerable<SyntaxTree> trees = files.Select(file => file.Parse()).Select(tree =>
            tree.WithRootAndOptions(new DualRewriter().Visit(tree.GetRoot()), tree.Options));
        return Harness.Program.Compile(name, trees.Prepend(usings.Parse()), level);
    }

    /// <summary>∇f(x); fails if the value is not about the one expected, since then another branch was differentiated.</summary>
    internal static double[] Gradient(LoadedProgram program, Fixture fixture, double[] x, double value)
    {
        Dual y = program.Function<Func<Dual[], Dual>>(fixture.Type, fixture.Method)(Independent(x));
        Assert.True(
            y.Value.Equals(value) || Math.Abs(y.Value - value) <= 1e-12 * Math.Max(1, Math.Abs(value)),
            $"the oracle computes {y.Value:R}, the program {value:R}");
        return [.. Enumerable.Range(0, x.Length).Select(i => y.Gradient[i])];
    }

    private static Dual[] Independent(double[] x) => [.. x.Select((value, index) => Dual.Variable(value, index))];
}
