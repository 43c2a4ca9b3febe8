using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace ILDiff.Benchmarks.Peers;

/// <summary>The program in benchmarks/peers: built by CMake in a folder of its own, and run there.</summary>
/// <param name="sources">Where its sources are.</param>
internal sealed class PeerProgram(string sources)
{
    /// <summary>The program that configures and builds.</summary>
    public string CMake { get; init; } = "cmake";

    /// <summary>What it is told besides.</summary>
    public string[] Options { get; init; } = [];

    /// <summary>Solves the problems whose inputs are in a folder.</summary>
    /// <param name="inputs">The folder.</param>
    /// <param name="seconds">How long each is measured.</param>
    /// <exception cref="PeerUnavailableException">It cannot be built here; the message says why.</exception>
    internal PeerLine[] Run(string inputs, double seconds)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("peers");
        try
        {
            Execute(CMake, ["-S", sources, "-B", folder.FullName, .. Options], folder);
            Execute(CMake, ["--build", folder.FullName, "--config", "Release"], folder);
            string program = folder.EnumerateFiles("adolc*", SearchOption.AllDirectories)
                .First(file => file.Name is "adolc" or "adolc.exe").FullName;
            string printed = Execute(program, [Path.GetFullPath(inputs), seconds.ToString(CultureInfo.InvariantCulture)], folder);
            return [.. printed.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(PeerLine.Parse)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Execute(string program, string[] arguments, DirectoryInfo folder)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using Process process = Process.Start(start)!;
            Task<string> output = process.StandardOutput.ReadToEndAsync(), errors = process.StandardError.ReadToEndAsync();
            process.WaitForExit();
            return process.ExitCode == 0
                ? output.Result
                : throw new PeerUnavailableException($"{Path.GetFileName(program)} failed. {Reason(errors.Result)}");
        }
        catch (Win32Exception exception)
        {
            throw new PeerUnavailableException($"{program} does not start: {exception.Message}.");
        }
    }

    /// <summary>What CMake says is indented below where it says so; of others, everything.</summary>
    private static string Reason(string errors)
    {
        string[] lines = errors.Split('\n');
        string[] indented = [.. lines.Where(line => line.StartsWith("  ", StringComparison.Ordinal))];
        return string.Join(' ', (indented.Length > 0 ? indented : lines).Select(line => line.Trim())).Trim();
    }
}
