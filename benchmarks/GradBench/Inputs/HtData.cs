namespace ILDiff.GradBench.Inputs;

/// <summary>A hand, points that were measured, and the corner or triangle that each belongs to.</summary>
internal sealed record HtData(HtModel Model, int[] Correspondences, double[][] Points)
{
    internal void Check(bool hasPlaces)
    {
        Model.Check();
        Shapes.DemandRows(Points, Points.Length, 3, "points");
        Shapes.Demand(Points.Length > 0, "points", "one or more");
        Shapes.DemandLength(Correspondences, Points.Length, "correspondences");
        int limit = hasPlaces ? Model.Triangles.Length : Model.BasePositions.Length;
        Shapes.Demand(
            Correspondences.All(index => index >= 0 && index < limit), "correspondences", $"from 0 to {limit - 1}");
    }
}
