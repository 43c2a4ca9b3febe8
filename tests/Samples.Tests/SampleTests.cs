using System.Diagnostics;
using System.Reflection;

namespace ILDiff.Samples.Tests;

/// <summary>Every sample runs to its end and prints what its output.txt says. ILDIFF_WRITE_DOCS=1 writes these files.</summary>
public sealed class SampleTests
{
    public static TheoryData<string> Names =>
        [.. Directory.GetFiles(Metadata("Samples"), "*.csproj", SearchOption.AllDirectories).Select(file => Path.GetFileNameWithoutExtension(file)).Order()];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_sample_prints_what_its_page_says(string name)
    {
        string folder = Path.Combine(Metadata("Samples"), name);
        var (exitCode, printed, errors) = Run(Path.Combine(folder, "bin", Metadata("Configuration"), "net10.0", name + ".dll"));
        Assert.True(exitCode == 0, printed + errors);
        Assert.Empty(errors);

        string page = Path.Combine(folder, "output.txt");
        if (Environment.GetEnvironmentVariable("ILDIFF_WRITE_DOCS") == "1")
            File.WriteAllText(page, printed);
        Assert.Equal(File.ReadAllText(page).ReplaceLineEndings("\n"), printed);
    }

    private static (int ExitCode, string Printed, string Errors) Run(string assembly)
    {
        var start = new ProcessStartInfo("dotnet", [assembly]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        string printed = process.StandardOutput.ReadToEnd().ReplaceLineEndings("\n");
        process.WaitForExit();
        return (process.ExitCode, printed, errors.Result);
    }

    private static string Metadata(string key) =>
        typeof(SampleTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == key).Value!;
}
