using MathNet.Numerics.Statistics;

namespace Hmc;

/// <summary>Whether chains can be trusted, from what they drew (Vehtari and others, Rank-normalization, folding, and localization, 2021).</summary>
internal static class Diagnostics
{
    /// <summary>The variance between half chains over that within: 1 when they agree.</summary>
    public static double SplitRHat(double[][] chains)
    {
        double[][] halves = Halves(chains);
        var (within, total) = Variances(halves);
        return Math.Sqrt(total / within);
    }

    /// <summary>How many independent draws would know the mean as well.</summary>
    public static double EffectiveSampleSize(double[][] chains)
    {
        double[][] halves = Halves(chains);
        int length = halves[0].Length;
        var (within, total) = Variances(halves);
        double Correlation(int lag) => 1 - ((within - halves.Average(half => Autocovariance(half, lag))) / total);

        // Geyer's rule: sums of neighbours are positive and fall; where they do not, what follows is noise.
        double time = -1, previous = double.MaxValue;
        for (int lag = 0; lag + 1 < length; lag += 2)
        {
            double pair = Math.Min(previous, Correlation(lag) + Correlation(lag + 1));
            if (pair <= 0)
                break;
            time += 2 * pair;
            previous = pair;
        }

        return halves.Length * length / time;
    }

    /// <summary>How much of the energy's spread one push covers (Betancourt, 2016); below 0.3 a chain explores too slowly.</summary>
    public static double EnergyFraction(IReadOnlyList<double> energies)
    {
        double steps = energies.Zip(energies.Skip(1), (before, after) => (after - before) * (after - before)).Sum();
        double mean = energies.Average();
        return steps / energies.Sum(energy => (energy - mean) * (energy - mean));
    }

    private static double[][] Halves(double[][] chains) =>
        [.. chains.SelectMany(chain => new[] { chain[..(chain.Length / 2)], chain[(chain.Length / 2)..] })];

    private static (double Within, double Total) Variances(double[][] chains)
    {
        double length = chains[0].Length;
        double within = chains.Average(chain => chain.Variance());
        double between = chains.Select(chain => chain.Mean()).Variance();
        return (within, (within * (length - 1) / length) + between);
    }

    private static double Autocovariance(double[] chain, int lag)
    {
        double mean = chain.Mean(), sum = 0;
        for (int i = 0; i + lag < chain.Length; i++)
            sum += (chain[i] - mean) * (chain[i + lag] - mean);
        return sum / chain.Length;
    }
}
