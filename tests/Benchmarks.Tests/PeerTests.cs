using ILDiff.Benchmarks.Commands;
using ILDiff.Benchmarks.Competitors;
using ILDiff.Benchmarks.Peers;

namespace ILDiff.Benchmarks.Tests;

/// <summary>Tools of other languages: measured where they are installed, left out with a message where they are not.</summary>
public sealed class PeerTests : IDisposable
{
    private static readonly string Sources = Folders.Peers;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("peers");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Without_CMake_one_message_says_so_and_nothing_is_written()
    {
        var program = new PeerProgram(Sources) { CMake = "no-such-cmake" };
        Assert.Contains("no-such-cmake does not start", Skipped(program));
    }

    [Fact]
    public void Without_ADOL_C_one_message_says_so_and_nothing_is_written()
    {
        // CMake looks for headers and libraries below this folder only, where there are none.
        var program = new PeerProgram(Sources)
        {
            Options =
            [
                $"-DCMAKE_FIND_ROOT_PATH={folder.FullName}", "-DCMAKE_FIND_ROOT_PATH_MODE_INCLUDE=ONLY", "-DCMAKE_FIND_ROOT_PATH_MODE_LIBRARY=ONLY",
            ],
        };
        string message = Skipped(program);
        Assert.True(message.Contains("ADOL-C was not found", StringComparison.Ordinal) || IsWithoutTools(message), message);
    }

    [Fact]
    public void Where_ADOL_C_is_installed_its_gradients_are_ours()
    {
        Contest[] contests = [.. InputFiles.Names.Select(Contests.Small)];
        InputFiles.Write(folder.FullName, contests);
        PeerLine[] lines;
        try
        {
            lines = new PeerProgram(Sources).Run(folder.FullName, seconds: 0);
        }
        catch (PeerUnavailableException exception)
        {
            Assert.True(IsWithoutTools(exception.Message) || exception.Message.Contains("ADOL-C was not found", StringComparison.Ordinal), exception.Message);
            return;
        }

        Assert.Equal(InputFiles.Names, lines.Select(line => line.Result.Problem));
        Assert.All(lines.Zip(contests), pair => Assert.True(pair.First.Agrees(pair.Second), pair.Second.Name));
    }

    [Fact]
    public void Another_gradient_does_not_agree()
    {
        Contest contest = Contests.Small("Rosenbrock");
        double[] gradient = new double[contest.X.Length];
        contest.Gradient(contest.X, gradient);
        double sum = gradient.Select((component, i) => component * (1 + (i % 7))).Sum(), magnitude = gradient.Sum(Math.Abs);
        string Line(double checksum) => FormattableString.Invariant($"Rosenbrock 1 2 3 {checksum:R} {magnitude:R}");
        Assert.True(PeerLine.Parse(Line(sum)).Agrees(contest));
        Assert.False(PeerLine.Parse(Line(sum + (1e-6 * magnitude))).Agrees(contest));
    }

    private static bool IsWithoutTools(string message) =>
        message.Contains("does not start", StringComparison.Ordinal) || message.Contains("CMAKE_CXX_COMPILER", StringComparison.Ordinal);

    private string Skipped(PeerProgram program)
    {
        string file = Path.Combine(folder.FullName, "results.json");
        var output = new StringWriter();
        Assert.Equal(0, PeersCommand.Run(program, seconds: 0, file, output));
        Assert.False(File.Exists(file));
        string line = Assert.Single(output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("ADOL-C is not measured.", line);
        return line;
    }
}
