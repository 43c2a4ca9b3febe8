namespace ILDiff.GradBench.Functions;

/// <summary>Adjusting a bundle of rays: how far points are, in the pictures of cameras, from where they were seen.</summary>
internal static class Ba
{
    /// <summary>
    /// The numbers of a camera: its rotation (axis times angle), where it is, its focal length, the principal point of its picture,
    /// and two coefficients of radial distortion.
    /// </summary>
    internal const int CameraNumbers = 11;

    /// <summary>The errors of all observations: in the pictures, two numbers each, and of their weights.</summary>
    internal static (double[] Reprojection, double[] Weights) Errors(BaScene scene)
    {
        double[] reprojection = new double[2 * scene.Weights.Length], weights = new double[scene.Weights.Length];
        for (int i = 0; i < weights.Length; i++)
        {
            double weight = scene.Weights[i];
            (reprojection[2 * i], reprojection[(2 * i) + 1]) =
                ReprojectionError(scene.Cameras[scene.CameraOf[i]], scene.Points[scene.PointOf[i]], weight, scene.Features[i]);
            weights[i] = WeightError(weight);
        }

        return (reprojection, weights);
    }

    /// <summary>How far a point is from its feature in a picture, weighted.</summary>
    internal static (double X, double Y) ReprojectionError(
        ReadOnlySpan<double> camera, ReadOnlySpan<double> point, double weight, ReadOnlySpan<double> feature)
    {
        var (x, y) = Project(camera, new Vector3(point[0], point[1], point[2]));
        return (weight * (x - feature[0]), weight * (y - feature[1]));
    }

    /// <summary>How far a weight is from 1.</summary>
    internal static double WeightError(double weight) => 1 - (weight * weight);

    private static (double X, double Y) Project(ReadOnlySpan<double> camera, Vector3 point)
    {
        var rotation = new Vector3(camera[0], camera[1], camera[2]);
        var centre = new Vector3(camera[3], camera[4], camera[5]);
        Vector3 seen = Rotate(rotation, point - centre);
        double x = seen.X / seen.Z, y = seen.Y / seen.Z;
        double squared = (x * x) + (y * y);
        double distortion = 1 + (camera[9] * squared) + (camera[10] * squared * squared);
        return ((camera[6] * x * distortion) + camera[7], (camera[6] * y * distortion) + camera[8]);
    }

    /// <summary>The formula of Rodrigues; without an angle what it tends to.</summary>
    private static Vector3 Rotate(Vector3 rotation, Vector3 point)
    {
        double squaredAngle = Vector3.Dot(rotation, rotation);
        if (squaredAngle == 0)
            return point + Vector3.Cross(rotation, point);
        double angle = Math.Sqrt(squaredAngle), cosine = Math.Cos(angle), sine = Math.Sin(angle);
        Vector3 axis = 1 / angle * rotation;
        double along = Vector3.Dot(axis, point) * (1 - cosine);
        return (cosine * point) + (sine * Vector3.Cross(axis, point)) + (along * axis);
    }
}
