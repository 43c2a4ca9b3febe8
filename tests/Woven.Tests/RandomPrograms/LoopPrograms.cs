using System.Reflection;
using ILDiff.Woven.Tests.Harness;
using ILDiff.Woven.Tests.Oracle;
using Microsoft.CodeAnalysis;

namespace ILDiff.Woven.Tests.RandomPrograms;

/// <summary>Programs of <see cref="LoopProgramWriter"/>, as the compiler left them and woven.</summary>
internal sealed class LoopPrograms : IDisposable
{
    private readonly LoadedProgram original;
    private readonly LoadedProgram woven;

    internal LoopPrograms(IReadOnlyDictionary<string, string> sources, OptimizationLevel level)
    {
        Harness.Program program = Harness.Program.Compile(
            "RandomLoops", sources.Select(source => new SourceFile($"{source.Key}.cs", $"namespace Programs;\n{source.Value}")), level);
        original = LoadedProgram.Load(program, isCollectible: true);
        woven = LoadedProgram.Weave(program, isCollectible: true);
        Assert.Empty(woven.PrepareAll().Refused);
    }

    /// <summary>Why functions did not compile.</summary>
    internal IEnumerable<string> Obstacles => woven.Report!.Compiled.Where(outcome => !outcome.IsCompiled)
        .Select(outcome => $"{outcome.Method}: {outcome.Why} at {outcome.File}:{outcome.Line}");

    /// <summary>How many functions of a program compiled.</summary>
    internal int Compiled(string name) => new Delegate?[]
    {
        Find<Func<double[], double>>(woven, name, "F"), Find<Func<double[], double[]>>(woven, name, "G"),
        Find<Func<double, double, double, double>>(woven, name, "H"),
    }.Count(function => function != null && BothWays.IsCompiled(function));

    /// <summary>What is wrong with a program; null if nothing is.</summary>
    internal string? Failure(string name, double[][] points)
    {
        foreach (double[] x in points)
        {
            Exception? exception = Record.Exception(() => CompareF(name, x)) ?? Record.Exception(() => CompareG(name, x)) ??
                Record.Exception(() => CompareH(name, x));
            if (exception != null)
                return exception is Xunit.Sdk.XunitException ? exception.Message : exception.ToString();
        }

        return null;
    }

    private void CompareF(string name, double[] x)
    {
        if (Find<Func<double[], double>>(woven, name, "F") is { } f)
            SameValue(Find<Func<double[], double>>(original, name, "F")!([.. x]), BothWays.ValueAndGradient(f, x).Value);
    }

    private void CompareG(string name, double[] x)
    {
        if (Find<Func<double[], double[]>>(woven, name, "G") is not { } g)
            return;
        double[] plain = Find<Func<double[], double[]>>(original, name, "G")!([.. x]), recorded = AD.ValueAndJacobian(g, x).Value;
        Assert.Equal(plain.Length, recorded.Length);
        for (int i = 0; i < plain.Length; i++)
            SameValue(plain[i], recorded[i]);
        BothWays.CompareJacobian(g, x);
    }

    private void CompareH(string name, double[] x)
    {
        if (Find<Func<double, double, double, double>>(woven, name, "H") is not { } h)
            return;
        var (value, gradient) = BothWays.OnTheTape(() => AD.ValueAndGradient(h, x[0], x[1], x[2]));
        var (direct, compiled) = AD.ValueAndGradient(h, x[0], x[1], x[2]);
        SameValue(Find<Func<double, double, double, double>>(original, name, "H")!(x[0], x[1], x[2]), value);
        Comparison.SameBits(value, direct, "compiled");
        BothWays.Same(gradient, compiled, "compiled");
    }

    /// <summary>A tape knows one NaN.</summary>
    private static void SameValue(double expected, double recorded)
    {
        if (!double.IsNaN(expected) || !double.IsNaN(recorded))
            Comparison.SameBits(expected, recorded, "recorded");
    }

    /// <summary>A function of a program; null if it was taken out.</summary>
    private static T? Find<T>(LoadedProgram program, string name, string function)
        where T : Delegate
    {
        Type type = program.Assembly.GetType($"Programs.{name}", throwOnError: true)!;
        MethodInfo? method = type.GetMethod(function);
        return method == null ? null : method.CreateDelegate<T>(method.IsStatic ? null : Activator.CreateInstance(type));
    }

    public void Dispose()
    {
        original.Dispose();
        woven.Dispose();
    }
}
