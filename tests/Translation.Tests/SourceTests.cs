using System.Reflection;
using ILDiff.Woven.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace ILDiff.Translation.Tests;

/// <summary>What becomes of the method F of each source file is what the comment at the end of the file says.</summary>
public sealed class SourceTests(Xunit.Abstractions.ITestOutputHelper output)
{
    private const string Mark = "// ⇒";

    public static IEnumerable<object[]> Names() => Fixtures.Read("Sources").Select(file => new object[] { Path.GetFileNameWithoutExtension(file.Name) });

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_translated_as_its_comment_says(string name)
    {
        SourceFile file = Fixtures.Read("Sources").Single(file => file.Name == $"Sources/{name}.cs");
        TranslatedProgram program = TranslatedProgram.Compile(name, [file], OptimizationLevel.Release);
        MethodInfo method = program.Loaded.Assembly.GetType(name)!.GetMethod("F")!;
        string actual = Actual(program.Translate(method));
        output.WriteLine($"{Mark}\n{actual}");
        Assert.Equal(Expected(file.Text), actual);
    }

    private static string Actual(Weaving.Translation.Translation translation)
    {
        string[] lines = translation.Obstacle is { } obstacle
            ? [$"{obstacle.Why} in line {obstacle.Origin?.Point?.StartLine}"]
            : string.Concat(translation.Procedures).TrimEnd().Split('\n');
        return string.Join("\n", lines.Select(line => $"// {line}"));
    }

    private static string Expected(string text)
    {
        int at = text.IndexOf(Mark, StringComparison.Ordinal);
        return at < 0 ? "" : text[(at + Mark.Length)..].Trim();
    }
}
