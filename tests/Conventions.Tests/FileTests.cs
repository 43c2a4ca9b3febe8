using System.Text.RegularExpressions;

namespace ILDiff.Conventions.Tests;

/// <summary>What a source file may be like.</summary>
public sealed class FileTests
{
    private const int MostLines = 400;

    // This file says the words that it forbids.
    private static IEnumerable<Source> Checked => Sources.All.Where(source => source.Path != "tests/Conventions.Tests/FileTests.cs");

    [Fact]
    public void The_tree_was_found() => Assert.True(Sources.Under("src").Count() > 100);

    [Fact]
    public void Files_are_short()
    {
        Assert.Equal([], Sources.All.Where(source => source.Lines.Length > MostLines).Select(source => source.Path));
        int[] lengths = [.. Sources.Under("src").Select(source => source.Lines.Length).Order()];
        Assert.InRange(lengths[lengths.Length / 2], 1, 70);
    }

    [Theory]
    [InlineData(@"^\s*#region", "a smaller type")]
    [InlineData(@"\bgoto\s+(case|default|\w+;)", "a method")]
    [InlineData(@"\bTODO\b|\bFIXME\b|\bHACK\b", "an issue")]
    [InlineData(@"\bNotImplementedException\b", "the code")]
    [InlineData(@"\bpartial\s+(class|struct|record|interface)\b", "a smaller type")]
    public void Files_do_without(string pattern, string instead)
    {
        var forbidden = new Regex(pattern);
        string[] found =
        [
            .. from source in Checked
               where !IsProgram(source)
               from line in source.Lines.Select((text, i) => (text, number: i + 1))
               where forbidden.IsMatch(line.text)
               select $"{source.Path}({line.number}): {line.text.Trim()}; write {instead}",
        ];
        Assert.Equal([], found);
    }

    [Fact]
    public void Namespaces_follow_folders()
    {
        string[] wrong =
        [
            .. from source in Sources.Under("src")
               where source.Namespace is { } name && !Fits(source.Path, name)
               select $"{source.Path}: {source.Namespace}",
        ];
        Assert.Equal([], wrong);
    }

    [Fact]
    public void Every_file_of_source_has_a_file_scoped_namespace() => Assert.Equal(
        [],
        Sources.Under("src").Where(source => !source.Lines.Any(line => line.StartsWith("namespace ", StringComparison.Ordinal) && line.EndsWith(';')))
            .Select(source => source.Path));

    [Fact]
    public void Every_fixture_is_run()
    {
        // The harness takes the files of this folder, by what their first line says, and these functions of them.
        Source[] fixtures = [.. Sources.Under("tests/Fixtures")];
        Assert.NotEmpty(fixtures);
        Assert.Equal(
            [],
            fixtures.Where(source => source.Path.Count(letter => letter == '/') != 2 ||
                source.Lines[0].Trim() is not ("// oracle: dual" or "// oracle: differences" or "// oracle: refused") ||
                !source.Lines.Any(line => Regex.IsMatch(line, @"public static (unsafe )?double \w+\(double\[\] \w+\)"))).Select(source => source.Path));
    }

    // Programs that are woven show what compilers make of C#, also of what we do not write.
    private static bool IsProgram(Source source) =>
        source.Path.StartsWith("tests/Fixtures/", StringComparison.Ordinal) || source.Path.Contains("/Sources/", StringComparison.Ordinal) ||
        source.Path.StartsWith("tests/Programs/", StringComparison.Ordinal) || source.Path.EndsWith("/ProgramWriter.cs", StringComparison.Ordinal);

    private static bool Fits(string path, string name)
    {
        string folder = path[..path.LastIndexOf('/')];
        if (name == "ILDiff" && (folder == "src/Runtime/Drivers" || (folder.StartsWith("src/Runtime/", StringComparison.Ordinal) && IsForPeople(path))))
            return true;
        if (name == "System.Runtime.CompilerServices")
            return path.EndsWith("/IsExternalInit.cs", StringComparison.Ordinal);
        string expected = folder
            .Replace("src/Runtime", "ILDiff", StringComparison.Ordinal)
            .Replace("src/Weaver.Fody", "ILDiff.Fody", StringComparison.Ordinal)
            .Replace("src/Weaver.Build", "ILDiff.Build", StringComparison.Ordinal)
            .Replace("src/MathNet", "ILDiff.MathNet", StringComparison.Ordinal)
            .Replace("src/Tool", "ILDiff.Tool", StringComparison.Ordinal)
            .Replace("src/Weaver", "ILDiff.Weaving", StringComparison.Ordinal)
            .Replace('/', '.');
        return name == expected;
    }

    // Attributes and exceptions that people write or catch are in the namespace of the drivers, whatever their folder.
    private static bool IsForPeople(string path) => Regex.IsMatch(path, "(Attribute|Exceptions?)\\.cs$");
}
