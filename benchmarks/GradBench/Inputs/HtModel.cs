using ILDiff.GradBench.Functions;

namespace ILDiff.GradBench.Inputs;

/// <summary>A hand as it is sent.</summary>
internal sealed record HtModel(
    int BoneCount, string[] BoneNames, int[] Parents, double[][][] BaseRelatives, double[][][] InverseBaseAbsolutes,
    double[][] BasePositions, double[][] Weights, int[][] Triangles, bool IsMirrored)
{
    // A wrist and a palm, five fingers of four bones.
    private const int FewestBones = 22;

    /// <summary>Bones that hang on one another in chains, as fingers do.</summary>
    internal static HtModel Of(int corners, int triangles, Random random) => new(
        FewestBones,
        [.. Enumerable.Range(0, FewestBones).Select(bone => $"bone{bone}")],
        [.. Enumerable.Range(0, FewestBones).Select(bone => bone < 2 ? bone - 1 : bone % 4 == 2 ? 1 : bone - 1)],
        [.. Enumerable.Range(0, FewestBones).Select(_ => Motion(random))],
        [.. Enumerable.Range(0, FewestBones).Select(_ => Motion(random))],
        [.. Enumerable.Range(0, corners).Select(_ => (double[])[.. random.Normal(3), 1])],
        [.. Enumerable.Range(0, corners).Select(_ => Weighting(random))],
        [.. Enumerable.Range(0, triangles).Select(_ => (int[])[random.Next(corners), random.Next(corners), random.Next(corners)])],
        IsMirrored: false);

    internal void Check()
    {
        Shapes.Demand(BoneCount >= FewestBones, "bone_count", $"at least {FewestBones}");
        Shapes.DemandLength(Parents, BoneCount, "parents");
        Shapes.Demand(Parents.Select((parent, bone) => parent >= -1 && parent < bone).All(fits => fits), "parents", "earlier than their bones");
        DemandMatrices(BaseRelatives, "base_relatives");
        DemandMatrices(InverseBaseAbsolutes, "inverse_base_absolutes");
        Shapes.Demand(BasePositions.Length > 0, "base_positions", "one or more");
        Shapes.DemandRows(BasePositions, BasePositions.Length, 4, "base_positions");
        Shapes.DemandRows(Weights, BasePositions.Length, BoneCount, "weights");
        Shapes.Demand(
            Triangles.All(corners => corners is { Length: 3 } && corners.All(corner => corner >= 0 && corner < BasePositions.Length)),
            "triangles", "rows of three indices of base_positions");
    }

    internal HandModel Hand() => new(
        Parents, [.. BaseRelatives.Select(rows => Packing.Flat(rows))], [.. InverseBaseAbsolutes.Select(rows => Packing.Flat(rows))],
        BasePositions, Weights, Triangles, IsMirrored);

    private void DemandMatrices(double[][][] matrices, string field)
    {
        Shapes.DemandLength(matrices, BoneCount, field);
        foreach (double[][]? matrix in matrices)
            Shapes.DemandRows(matrix ?? [], 4, 4, field);
    }

    /// <summary>A turn about the third axis, and a shift.</summary>
    private static double[][] Motion(Random random)
    {
        double angle = 2 * Math.PI * random.NextDouble();
        double[] shift = random.Normal(3);
        return
        [
            [Math.Cos(angle), -Math.Sin(angle), 0, shift[0]], [Math.Sin(angle), Math.Cos(angle), 0, shift[1]], [0, 0, 1, shift[2]], [0, 0, 0, 1],
        ];
    }

    /// <summary>Weights of four bones, which add up to 1.</summary>
    private static double[] Weighting(Random random)
    {
        double[] weights = new double[FewestBones];
        for (int i = 0; i < 4; i++)
            weights[random.Next(FewestBones)] += 0.25;
        return weights;
    }
}
