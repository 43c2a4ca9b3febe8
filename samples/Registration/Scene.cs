using MathNet.Numerics.Distributions;

namespace Registration;

/// <summary>The body, a knot of sixty points, and a picture of it.</summary>
internal static class Scene
{
    public const double Noise = 0.005;

    public static readonly double[] TruePose = [0.15, -0.12, 0.1, 0.15, -0.1, 0.3];

    /// <summary>A trefoil, of which every third is a little larger, so that it has one way to lie.</summary>
    public static double[][] Body { get; } = [.. Enumerable.Range(0, 60).Select(i =>
    {
        double t = 2 * Math.PI * i / 60, size = 0.4 * (1 + (0.25 * Math.Cos(t)));
        return new[]
        {
            size * (Math.Sin(t) + (2 * Math.Sin(2 * t))), size * (Math.Cos(t) - (2 * Math.Cos(2 * t))), -size * Math.Sin(3 * t),
        };
    })];

    /// <summary>Which points of the body the picture has, in its order.</summary>
    public static int[] Order { get; } = Shuffled(new Random(2), 48);

    /// <summary>The picture: 48 of the 60 points, shuffled and off by chance, and six that belong to something else.</summary>
    public static (double X, double Y)[] Picture()
    {
        var random = new Random(9);
        double Off() => Normal.Sample(random, 0, Noise);
        var seen = Order.Select(i => Camera.Seen(TruePose, Body[i])).Select(at => (at.X + Off(), at.Y + Off())).ToList();
        for (int i = 0; i < 6; i++)
            seen.Add(((2 * random.NextDouble()) - 1, (2 * random.NextDouble()) - 1));
        return [.. seen];
    }

    private static int[] Shuffled(Random random, int count)
    {
        int[] all = [.. Enumerable.Range(0, 60)];
        random.Shuffle(all);
        return all[..count];
    }
}
