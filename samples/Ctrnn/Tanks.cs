namespace Ctrnn;

/// <summary>The plant: two tanks, one above the other, each emptying through a hole (Torricelli): h' = inflow - a √h.</summary>
internal static class Tanks
{
    public const double TimeStep = 0.2;

    /// <summary>The level of the lower tank after each step, for an inflow at each.</summary>
    public static double[] Levels(double[] inflow)
    {
        const int Fine = 50;
        double upper = 1, lower = 1;
        double[] levels = new double[inflow.Length];
        for (int k = 0; k < inflow.Length; k++)
        {
            for (int i = 0; i < Fine; i++)
            {
                double between = Math.Sqrt(upper);
                upper += TimeStep / Fine * (inflow[k] - between);
                lower += TimeStep / Fine * (between - Math.Sqrt(lower));
            }

            levels[k] = lower;
        }

        return levels;
    }

    /// <summary>An inflow that jumps, by chance, every three seconds.</summary>
    public static double[] Jumps(int seed, int steps)
    {
        var random = new Random(seed);
        double[] inflow = new double[steps];
        for (int k = 0; k < steps; k++)
            inflow[k] = k % 15 == 0 ? 0.6 + (0.8 * random.NextDouble()) : inflow[k - 1];
        return inflow;
    }
}
