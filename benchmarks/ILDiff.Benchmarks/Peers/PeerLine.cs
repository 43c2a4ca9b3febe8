using System.Globalization;
using ILDiff.Benchmarks.Competitors;
using ILDiff.Benchmarks.Results;

namespace ILDiff.Benchmarks.Peers;

/// <summary>What a program in another language prints for a problem.</summary>
/// <param name="Result">The times.</param>
/// <param name="Checksum">Its gradient, added up with weights.</param>
/// <param name="Magnitude">The sum of the magnitudes of its gradient.</param>
internal sealed record PeerLine(PeerResult Result, double Checksum, double Magnitude)
{
    private const int Weights = 7;
    private const double Tolerance = 1e-9;

    internal static PeerLine Parse(string line)
    {
        string[] parts = line.Split(' ');
        double[] numbers = [.. parts.Skip(1).Select(part => double.Parse(part, CultureInfo.InvariantCulture))];
        return new PeerLine(new PeerResult(parts[0], numbers[0], numbers[1], numbers[2]), numbers[3], numbers[4]);
    }

    /// <summary>Whether a gradient of ours is the same.</summary>
    internal bool Agrees(Contest contest)
    {
        double[] gradient = new double[contest.X.Length];
        contest.Gradient(contest.X, gradient);
        double sum = gradient.Select((component, i) => component * (1 + (i % Weights))).Sum();
        return Math.Abs(sum - Checksum) <= Tolerance * Magnitude && Math.Abs(gradient.Sum(Math.Abs) - Magnitude) <= Tolerance * Magnitude;
    }
}
