namespace ILDiff.GradBench.Functions;

/// <summary>Cameras, points, and observations: which camera saw which point, where in its picture, and how much that counts.</summary>
internal sealed record BaScene(
    double[][] Cameras, double[][] Points, double[] Weights, int[] CameraOf, int[] PointOf, double[][] Features);
