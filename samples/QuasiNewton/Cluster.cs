namespace QuasiNewton;

/// <summary>Atoms that attract and repel each other after Lennard and Jones, in units where a pair at rest has the energy -1.</summary>
internal static class Cluster
{
    private const double Side = 2.4, Apart = 0.95;

    /// <summary>The energy of atoms at (x, y, z) each, one after the other: Σ 4 (r⁻¹² - r⁻⁶) over all pairs.</summary>
    internal static double Energy(double[] places)
    {
        double energy = 0;
        for (int i = 0; i < places.Length; i += 3)
        {
            for (int j = 0; j < i; j += 3)
            {
                double dx = places[i] - places[j], dy = places[i + 1] - places[j + 1], dz = places[i + 2] - places[j + 2];
                double near = 1 / ((dx * dx) + (dy * dy) + (dz * dz));
                double near6 = near * near * near;
                energy += 4 * near6 * (near6 - 1);
            }
        }

        return energy;
    }

    /// <summary>Atoms anywhere in a cube, none on top of another.</summary>
    internal static double[] Scattered(int atoms, Random random)
    {
        List<double> places = [];
        while (places.Count < 3 * atoms)
        {
            double[] place = [Side * random.NextDouble(), Side * random.NextDouble(), Side * random.NextDouble()];
            if (Enumerable.Range(0, places.Count / 3).All(i => Distance(places, 3 * i, place) > Apart))
                places.AddRange(place);
        }

        return [.. places];
    }

    private static double Distance(List<double> places, int at, double[] place) =>
        Math.Sqrt(Enumerable.Range(0, 3).Sum(k => (places[at + k] - place[k]) * (places[at + k] - place[k])));
}
