namespace ILDiff.GradBench.Inputs;

/// <summary>The parameters of a network, its state, and a sequence of characters.</summary>
internal sealed record LstmInput(double[][] MainParams, double[][] ExtraParams, double[][] State, double[][] Sequence) : IInput
{
    /// <summary>An input from a seed: characters are one bit of many.</summary>
    internal static LstmInput Of(int layers, int characters, int width, int seed)
    {
        var random = new Random(seed);
        return new LstmInput(
            random.UniformRows(2 * layers, 4 * width), random.UniformRows(3, width), random.UniformRows(2 * layers, width),
            [.. Enumerable.Range(0, characters).Select(_ => Character(random.Next(width), width))]);
    }

    public void Check()
    {
        Shapes.Demand(Sequence.Length > 1 && Sequence[0]?.Length > 0, "sequence", "two characters or more");
        int width = Sequence[0].Length;
        Shapes.DemandRows(Sequence, Sequence.Length, width, "sequence");
        Shapes.Demand(State.Length > 0 && State.Length % 2 == 0, "state", "two rows a layer");
        Shapes.DemandRows(State, State.Length, width, "state");
        Shapes.DemandRows(MainParams, State.Length, 4 * width, "main_params");
        Shapes.DemandRows(ExtraParams, 3, width, "extra_params");
    }

    private static double[] Character(int bit, int width)
    {
        double[] bits = new double[width];
        bits[bit] = 1;
        return bits;
    }
}
