using System.Reflection;
using ILDiff.Woven.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace ILDiff.Translation.Tests;

/// <summary>Every fixture gives, as a procedure, what it gives as a method; those that are not translated are listed, with the reason.</summary>
public abstract class FixtureTests(OptimizationLevel level)
{
    private static readonly Dictionary<OptimizationLevel, TranslatedProgram> Programs = [];

    private static readonly Lazy<Dictionary<string, string>> Obstacles = new(() => File.ReadLines(
        Path.Combine(AppContext.BaseDirectory, "obstacles.txt")).Select(line => line.Split(": ", 2)).ToDictionary(words => words[0], words => words[1]));

    public static IEnumerable<object[]> Names() => Fixtures.Names(refused: false);

    [Theory]
    [MemberData(nameof(Names))]
    public void Procedure_gives_the_same_bits(string name)
    {
        TranslatedProgram program = ProgramOf(level);
        MethodInfo method = program.Loaded.Function(Fixtures.Named(name)).Method;
        double[] x = Fixtures.PointOf(method.DeclaringType!);
        var translation = program.Translate(method);
        Assert.Equal(Obstacles.Value.GetValueOrDefault(name), translation.Obstacle?.Why);
        if (translation.Root == null)
            return;
        Assert.Equal(
            Outcomes.Of(arguments => Outcomes.Invoke(method, null, arguments), x),
            Outcomes.Of(arguments => program.Interpret(translation, null, arguments), x));
    }

    private static TranslatedProgram ProgramOf(OptimizationLevel level)
    {
        lock (Programs)
        {
            if (!Programs.TryGetValue(level, out TranslatedProgram? program))
                Programs.Add(level, program = TranslatedProgram.Compile("Fixtures", Fixtures.Sources, level));
            return program;
        }
    }
}

/// <summary>As a debug build compiles them.</summary>
public sealed class DebugFixtureTests() : FixtureTests(OptimizationLevel.Debug);

/// <summary>As a release build compiles them.</summary>
public sealed class ReleaseFixtureTests() : FixtureTests(OptimizationLevel.Release);
