namespace Crf;

/// <summary>
/// A casino that now and then takes a loaded die: the example of R. Durbin, S. Eddy, A. Krogh and G. Mitchison, Biological Sequence
/// Analysis (1998). Which die was it?
/// </summary>
internal static class Casino
{
    internal const int Fair = 0, Loaded = 1, Sides = 6;

    internal static (int[] Dice, int[] Sides) Throw(int times, int seed)
    {
        var random = new Random(seed);
        int[] dice = new int[times], sides = new int[times];
        int die = Fair;
        for (int t = 0; t < times; t++)
        {
            double change = die == Fair ? 0.05 : 0.1;
            if (random.NextDouble() < change)
                die = 1 - die;
            dice[t] = die;

            // The loaded die shows a six every other time.
            sides[t] = die == Loaded && random.NextDouble() < 0.4 ? Sides - 1 : random.Next(Sides);
        }

        return (dice, sides);
    }
}
