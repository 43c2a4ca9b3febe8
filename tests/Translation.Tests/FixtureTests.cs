using System.Reflection;
using ILDiff.Woven.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace ILDiff.Translation.Tests;

/// <summary>Every fixture that translates gives, as a procedure, what it gives as a method.</summary>
public abstract class FixtureTests(OptimizationLevel level, Xunit.Abstractions.ITestOutputHelper output)
{
    private static readonly Dictionary<OptimizationLevel, TranslatedProgram> Programs = [];

    public static IEnumerable<object[]> Names() => Fixtures.Names(refused: false);

    [Theory]
    [MemberData(nameof(Names))]
    public void Procedure_gives_the_same_bits(string name)
    {
        TranslatedProgram program;
        lock (Programs)
        {
            if (!Programs.TryGetValue(level, out program!))
                Programs.Add(level, program = TranslatedProgram.Compile("Fixtures", Fixtures.Sources, level));
        }

        MethodInfo method = program.Loaded.Function(Fixtures.Named(name)).Method;
        double[] x = Fixtures.PointOf(method.DeclaringType!);
        var translation = program.Translate(method);
        if (translation.Root == null)
        {
            output.WriteLine($"OBSTACLE {name}: {translation.Obstacle!.Why} at {translation.Obstacle.Origin?.Instruction} in {translation.Obstacle.Origin?.Method.Name}");
            return;
        }

        foreach (var call in translation.Procedures.SelectMany(p => p.Operations).Where(o => o.Detail is ILDiff.Weaving.Representation.Callee && o.Derivative == null))
            output.WriteLine($"CALL {name}: {((ILDiff.Weaving.Representation.Callee)call.Detail!).Method.FullName} {((ILDiff.Weaving.Representation.Callee)call.Detail!).Reason}");
        output.WriteLine(string.Join("\n", translation.Procedures));
        Assert.Equal(
            Outcomes.Of(arguments => Outcomes.Invoke(method, null, arguments), x),
            Outcomes.Of(arguments => program.Interpret(translation, null, arguments), x));
    }
}

/// <summary>As a debug build compiles them.</summary>
public sealed class DebugFixtureTests(Xunit.Abstractions.ITestOutputHelper output) : FixtureTests(OptimizationLevel.Debug, output);

/// <summary>As a release build compiles them.</summary>
public sealed class ReleaseFixtureTests(Xunit.Abstractions.ITestOutputHelper output) : FixtureTests(OptimizationLevel.Release, output);
