using System.Globalization;
using ILDiff.Benchmarks.Competitors;

namespace ILDiff.Benchmarks.Peers;

/// <summary>
/// The inputs of problems as text, one file a problem: how many numbers, then the numbers, one a line; first where to
/// differentiate, then what is not differentiated.
/// </summary>
internal static class InputFiles
{
    /// <summary>Problems that programs in other languages solve too.</summary>
    internal static readonly string[] Names = ["BlackScholes", "Lorenz", "DotProduct", "Mlp", "Rosenbrock", "LuDeterminant"];

    /// <summary>Writes those of all problems at full size.</summary>
    internal static void Write(string folder) => Write(folder, Names.Select(Contests.Of));

    /// <summary>Writes those of some problems.</summary>
    internal static void Write(string folder, IEnumerable<Contest> contests)
    {
        Directory.CreateDirectory(folder);
        foreach (Contest contest in contests)
            File.WriteAllLines(Path.Combine(folder, $"{contest.Name}.txt"), [.. Lines(contest.X), .. Lines(contest.Data)]);
    }

    private static IEnumerable<string> Lines(double[] numbers) =>
        [numbers.Length.ToString(CultureInfo.InvariantCulture), .. numbers.Select(number => number.ToString("R", CultureInfo.InvariantCulture))];
}
