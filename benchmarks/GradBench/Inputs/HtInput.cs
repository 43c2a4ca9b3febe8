using ILDiff.GradBench.Functions;

namespace ILDiff.GradBench.Inputs;

/// <summary>A pose, a hand with measured points, and, unless it is empty, the places of these on triangles.</summary>
internal sealed record HtInput(double[] Theta, HtData Data, double[][] Us) : IInput
{
    /// <summary>Whether points belong to triangles, and not to corners.</summary>
    internal bool HasPlaces => Us.Length > 0;

    /// <summary>An input from a seed: a skin that follows a few bones here and there, around a hand of random bones.</summary>
    internal static HtInput Of(int corners, int points, bool hasPlaces, int seed)
    {
        var random = new Random(seed);
        const int triangles = 1084;
        return new HtInput(
            random.Normal(Ht.PoseNumbers),
            new HtData(
                HtModel.Of(corners, triangles, random),
                [.. Enumerable.Range(0, points).Select(_ => random.Next(hasPlaces ? triangles : corners))],
                random.NormalRows(points, 3)),
            hasPlaces ? random.UniformRows(points, 2) : []);
    }

    public void Check()
    {
        Shapes.DemandLength(Theta, Ht.PoseNumbers, "theta");
        Data.Check(HasPlaces);
        if (HasPlaces)
            Shapes.DemandRows(Us, Data.Points.Length, 2, "us");
    }

    /// <summary>The function.</summary>
    internal Ht Function() => new(Data.Model.Hand(), Data.Correspondences, Data.Points);
}
