using System.Diagnostics;
using System.Reflection;

namespace ILDiff.Samples.Tests;

/// <summary>
/// Every sample runs to its end, prints what its output.txt says, and draws the pictures beside it. ILDIFF_WRITE_DOCS=1 writes these
/// files.
/// </summary>
public sealed class SampleTests
{
    public static TheoryData<string> Names =>
        [.. Directory.GetFiles(Metadata("Samples"), "*.csproj", SearchOption.AllDirectories).Select(file => Path.GetFileNameWithoutExtension(file)).Order()];

    public static TheoryData<string> NamesOfThoseThatDraw =>
        [.. Directory.GetFiles(Metadata("Samples"), "*.csproj", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains("<DrawsPictures>true", StringComparison.Ordinal))
            .Select(file => Path.GetFileNameWithoutExtension(file)).Order()];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_sample_prints_what_its_page_says(string name)
    {
        string folder = Path.Combine(Metadata("Samples"), name);
        var (exitCode, printed, errors) = Run(Program(name));
        Assert.True(exitCode == 0, printed + errors);
        Assert.Empty(errors);

        string page = Path.Combine(folder, "output.txt");
        if (IsWriting)
            File.WriteAllText(page, printed);
        Assert.Equal(File.ReadAllText(page).ReplaceLineEndings("\n"), printed);
    }

    [Theory]
    [MemberData(nameof(NamesOfThoseThatDraw))]
    public void A_sample_draws_what_its_page_shows(string name)
    {
        string folder = Path.Combine(Metadata("Samples"), name);
        using var drawn = new TemporaryFolder();
        var (exitCode, printed, errors) = Run(Program(name), "--pictures", drawn.Path);
        Assert.True(exitCode == 0, printed + errors);

        string[] pictures = Pictures(drawn.Path);
        Assert.NotEmpty(pictures);
        if (IsWriting)
        {
            foreach (string picture in pictures)
                File.Copy(Path.Combine(drawn.Path, picture), Path.Combine(folder, picture), overwrite: true);
        }

        Assert.Equal(Pictures(folder), pictures);
        foreach (string picture in pictures)
        {
            Assert.Equal(Content(Path.Combine(folder, picture)), Content(Path.Combine(drawn.Path, picture)));
            Assert.Contains($"]({picture})", File.ReadAllText(Path.Combine(folder, "README.md")));
        }
    }

    private static bool IsWriting => Environment.GetEnvironmentVariable("ILDIFF_WRITE_DOCS") == "1";

    private static string[] Pictures(string folder) =>
        [.. Directory.GetFiles(folder).Select(file => Path.GetFileName(file)).Where(file => Path.GetExtension(file) is ".svg" or ".png").Order()];

    private static byte[] Content(string picture) =>
        Path.GetExtension(picture) == ".png" ? PngPixels.Of(File.ReadAllBytes(picture)) : File.ReadAllBytes(picture);

    private static string Program(string name) => Path.Combine(Metadata("Samples"), name, "bin", Metadata("Configuration"), "net10.0", name + ".dll");

    private static (int ExitCode, string Printed, string Errors) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        string printed = process.StandardOutput.ReadToEnd().ReplaceLineEndings("\n");
        process.WaitForExit();
        return (process.ExitCode, printed, errors.Result);
    }

    private static string Metadata(string key) =>
        typeof(SampleTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == key).Value!;
}
