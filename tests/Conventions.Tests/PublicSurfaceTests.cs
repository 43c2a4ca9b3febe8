using System.Reflection;

namespace ILDiff.Conventions.Tests;

/// <summary>The public face of the packages changes on purpose only.</summary>
public sealed class PublicSurfaceTests
{
    public static TheoryData<string, string> Packages() => new()
    {
        { "ILDiff", "src/Runtime/PublicSurface.txt" },
        { "ILDiff.MathNet", "src/MathNet/PublicSurface.txt" },
    };

    [Theory]
    [MemberData(nameof(Packages))]
    public void What_people_see_is_what_is_written_down(string package, string file)
    {
        string now = PublicSurface.Of(Assembly.Load(package));
        if (Environment.GetEnvironmentVariable("ILDIFF_WRITE_DOCS") == "1")
            Sources.Write(file, now);
        string[] written = Sources.Exists(file) ? Sources.Text(file).ReplaceLineEndings("\n").Split('\n') : [];
        string[] found = now.Split('\n');
        Assert.True(
            found.SequenceEqual(written),
            $"The public face of {package} is not that of {file}. If that is on purpose, run this test with ILDIFF_WRITE_DOCS=1.\n" +
            $"Gone:\n{string.Join('\n', written.Except(found))}\nNew:\n{string.Join('\n', found.Except(written))}");
    }
}
