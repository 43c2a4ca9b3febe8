namespace ILDiff.GradBench.Functions;

/// <summary>Tracking a hand: how far points that were measured are from the skin of a hand in a pose.</summary>
/// <param name="model">The hand.</param>
/// <param name="correspondences">The corner, or triangle, that each point belongs to.</param>
/// <param name="points">The points that were measured.</param>
internal sealed class Ht(HandModel model, int[] correspondences, double[][] points)
{
    /// <summary>The numbers of a pose: rotation (axis times angle), translation, and for each finger four angles.</summary>
    internal const int PoseNumbers = 26;

    private const int Fingers = 5, FirstFingerBone = 2, BonesOfFinger = 4;

    // Below it there is no axis.
    private const double SmallestAngle = 1e-4;

    /// <summary>From points to corners of the skin, three numbers each.</summary>
    internal double[] Residuals(double[] pose)
    {
        double[] skin = Skin(pose), residuals = new double[3 * points.Length];
        for (int i = 0; i < points.Length; i++)
        {
            double[] point = points[i];
            int corner = 3 * correspondences[i];
            for (int axis = 0; axis < 3; axis++)
                residuals[(3 * i) + axis] = point[axis] - skin[corner + axis];
        }

        return residuals;
    }

    /// <summary>From points to places on triangles of the skin, three numbers each.</summary>
    /// <param name="pose">The pose.</param>
    /// <param name="places">For each point how much of the first and of the second corner is in its place.</param>
    internal double[] Residuals(double[] pose, double[] places)
    {
        double[] skin = Skin(pose), residuals = new double[3 * points.Length];
        for (int i = 0; i < points.Length; i++)
        {
            double[] point = points[i];
            int[] corners = model.Triangles[correspondences[i]];
            double u = places[2 * i], v = places[(2 * i) + 1];
            int first = 3 * corners[0], second = 3 * corners[1], third = 3 * corners[2];
            for (int axis = 0; axis < 3; axis++)
            {
                double place = (u * skin[first + axis]) + (v * skin[second + axis]) + ((1 - u - v) * skin[third + axis]);
                residuals[(3 * i) + axis] = point[axis] - place;
            }
        }

        return residuals;
    }

    /// <summary>Where the corners of the skin are, three numbers each.</summary>
    private double[] Skin(double[] pose)
    {
        double[][] transforms = BoneTransforms(pose);
        double[] rotation = Rotation(pose[0], pose[1], pose[2]);
        double[] skin = new double[3 * model.BasePositions.Length];
        for (int corner = 0; corner < model.BasePositions.Length; corner++)
        {
            double[] position = model.BasePositions[corner], weights = model.Weights[corner];
            double x = 0, y = 0, z = 0;
            for (int bone = 0; bone < transforms.Length; bone++)
            {
                double[] t = transforms[bone];
                double weight = weights[bone];
                x += weight * ((t[0] * position[0]) + (t[1] * position[1]) + (t[2] * position[2]) + (t[3] * position[3]));
                y += weight * ((t[4] * position[0]) + (t[5] * position[1]) + (t[6] * position[2]) + (t[7] * position[3]));
                z += weight * ((t[8] * position[0]) + (t[9] * position[1]) + (t[10] * position[2]) + (t[11] * position[3]));
            }

            if (model.IsMirrored)
                x = -x;
            skin[3 * corner] = (rotation[0] * x) + (rotation[1] * y) + (rotation[2] * z) + pose[3];
            skin[(3 * corner) + 1] = (rotation[3] * x) + (rotation[4] * y) + (rotation[5] * z) + pose[4];
            skin[(3 * corner) + 2] = (rotation[6] * x) + (rotation[7] * y) + (rotation[8] * z) + pose[5];
        }

        return skin;
    }

    /// <summary>From rest to the pose, for each bone.</summary>
    private double[][] BoneTransforms(double[] pose)
    {
        int bones = model.Parents.Length;
        double[] bends = new double[bones], spreads = new double[bones];
        int next = 6;
        for (int finger = 0; finger < Fingers; finger++)
        {
            int first = FirstFingerBone + (BonesOfFinger * finger);
            bends[first] = pose[next++];
            spreads[first] = pose[next++];
            bends[first + 1] = pose[next++];
            bends[first + 2] = pose[next++];
        }

        double[][] absolutes = new double[bones][], transforms = new double[bones][];
        for (int bone = 0; bone < bones; bone++)
        {
            double[] relative = Multiply(model.BaseRelatives[bone], Joint(bends[bone], spreads[bone]));
            int parent = model.Parents[bone];
            absolutes[bone] = parent < 0 ? relative : Multiply(absolutes[parent], relative);
            transforms[bone] = Multiply(absolutes[bone], model.InverseBaseAbsolutes[bone]);
        }

        return transforms;
    }

    /// <summary>A turn about the first axis and then one about the third.</summary>
    private static double[] Joint(double bend, double spread)
    {
        double cx = Math.Cos(bend), sx = Math.Sin(bend), cz = Math.Cos(spread), sz = Math.Sin(spread);
        return
        [
            cz, -sz * cx, sz * sx, 0,
            sz, cz * cx, -cz * sx, 0,
            0, sx, cx, 0,
            0, 0, 0, 1,
        ];
    }

    /// <summary>The rotation of an axis times an angle: 3 × 3 numbers.</summary>
    private static double[] Rotation(double a, double b, double c)
    {
        double angle = Math.Sqrt((a * a) + (b * b) + (c * c));
        if (angle < SmallestAngle)
            return [1, 0, 0, 0, 1, 0, 0, 0, 1];
        double x = a / angle, y = b / angle, z = c / angle;
        double cosine = Math.Cos(angle), sine = Math.Sin(angle), rest = 1 - cosine;
        return
        [
            (x * x) + ((1 - (x * x)) * cosine), (x * y * rest) - (z * sine), (x * z * rest) + (y * sine),
            (x * y * rest) + (z * sine), (y * y) + ((1 - (y * y)) * cosine), (y * z * rest) - (x * sine),
            (x * z * rest) - (y * sine), (z * y * rest) + (x * sine), (z * z) + ((1 - (z * z)) * cosine),
        ];
    }

    /// <summary>The product of two matrices of 4 × 4 numbers.</summary>
    private static double[] Multiply(double[] a, double[] b)
    {
        double[] product = new double[16];
        for (int row = 0; row < 4; row++)
        {
            for (int column = 0; column < 4; column++)
            {
                double sum = 0;
                for (int i = 0; i < 4; i++)
                    sum += a[(4 * row) + i] * b[(4 * i) + column];
                product[(4 * row) + column] = sum;
            }
        }

        return product;
    }
}
