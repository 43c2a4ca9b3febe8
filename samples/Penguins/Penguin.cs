using System.Globalization;

namespace Penguins;

/// <summary>A penguin that was measured.</summary>
/// <param name="Species">Adelie, Chinstrap or Gentoo.</param>
/// <param name="Measures">Length and depth of its bill and length of its flippers, in mm, and its mass, in g.</param>
/// <param name="Sex">female, male, or nothing where it is not known.</param>
internal sealed record Penguin(string Species, double[] Measures, string Sex)
{
    internal static string[] AllSpecies => ["Adelie", "Chinstrap", "Gentoo"];

    /// <summary>All of them, in the order of the table.</summary>
    internal static Penguin[] All()
    {
        using var file = new StreamReader(typeof(Penguin).Assembly.GetManifestResourceStream("penguins.csv")!);
        return
        [
            .. from line in file.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
               let cells = line.TrimEnd('\r').Split(',')
               select new Penguin(cells[0], [.. cells[1..5].Select(cell => double.Parse(cell, CultureInfo.InvariantCulture))], cells[5]),
        ];
    }

    /// <summary>The same penguins in an order without meaning, to be parted in two.</summary>
    internal static Penguin[] Shuffled(Penguin[] penguins, int seed)
    {
        Penguin[] shuffled = [.. penguins];
        new Random(seed).Shuffle(shuffled);
        return shuffled;
    }

    /// <summary>The same penguins, with each measure moved and scaled to mean 0 and deviation 1.</summary>
    internal static Penguin[] Standardised(Penguin[] penguins)
    {
        int count = penguins[0].Measures.Length;
        double[] means = [.. Enumerable.Range(0, count).Select(i => penguins.Average(penguin => penguin.Measures[i]))];
        double[] deviations = [.. means.Select((mean, i) => Math.Sqrt(penguins.Average(penguin => Math.Pow(penguin.Measures[i] - mean, 2))))];
        return [.. penguins.Select(penguin => penguin with { Measures = [.. penguin.Measures.Select((value, i) => (value - means[i]) / deviations[i])] })];
    }
}
