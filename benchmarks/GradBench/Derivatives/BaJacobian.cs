using ILDiff.GradBench.Functions;

namespace ILDiff.GradBench.Derivatives;

/// <summary>
/// The Jacobian of all errors, by compressed rows. Each row depends on one observation: the sum of errors, each of variables of
/// its own, has in its gradient one row after the other.
/// </summary>
internal sealed class BaJacobian
{
    // Camera, point and weight.
    private const int Variables = Ba.CameraNumbers + 3 + 1;

    // Few enough for what the reverse needs of them to stay in the cache.
    private const int MostObservations = 32;

    private readonly BaScene scene;
    private readonly double[] x = new double[2 * MostObservations * Variables];
    private int first;

    internal BaJacobian(BaScene scene)
    {
        this.scene = scene;
        int count = scene.Weights.Length;
        RowStarts = new int[(3 * count) + 1];
        Columns = new int[(2 * count * Variables) + count];
        Values = new double[Columns.Length];
        FillPattern();
    }

    /// <summary>Where the entries of each row start, and the number of all.</summary>
    internal int[] RowStarts { get; }

    /// <summary>The column of each entry: cameras, points, weights.</summary>
    internal int[] Columns { get; }

    /// <summary>Each entry: two rows an observation, and then a row a weight.</summary>
    internal double[] Values { get; }

    internal BaJacobian Compute()
    {
        int count = scene.Weights.Length;
        Func<double[], double> errors = Errors;
        for (first = 0; first < count; first += MostObservations)
        {
            int numbers = Gather(Math.Min(MostObservations, count - first));
            AD.Gradient(errors, x.AsSpan(0, numbers), Values.AsSpan(2 * first * Variables, numbers));
        }

        AD.Gradient(WeightErrors, scene.Weights, Values.AsSpan(2 * count * Variables));
        return this;
    }

    /// <summary>The variables of some observations, twice: an observation has two errors.</summary>
    private int Gather(int count)
    {
        int next = 0;
        for (int i = first; i < first + count; i++, next += 2 * Variables)
        {
            Span<double> variables = x.AsSpan(next, Variables);
            scene.Cameras[scene.CameraOf[i]].CopyTo(variables);
            scene.Points[scene.PointOf[i]].CopyTo(variables[Ba.CameraNumbers..]);
            variables[Variables - 1] = scene.Weights[i];
            variables.CopyTo(x.AsSpan(next + Variables));
        }

        return next;
    }

    private double Errors(double[] z)
    {
        double sum = 0;
        int observation = first;
        for (int next = 0; next < z.Length; next += 2 * Variables, observation++)
        {
            double[] feature = scene.Features[observation];
            sum += Error(z, next, feature).X + Error(z, next + Variables, feature).Y;
        }

        return sum;
    }

    private static (double X, double Y) Error(double[] z, int start, double[] feature) => Ba.ReprojectionError(
        z.AsSpan(start, Ba.CameraNumbers), z.AsSpan(start + Ba.CameraNumbers, 3), z[start + Variables - 1], feature);

    private static double WeightErrors(double[] weights)
    {
        double sum = 0;
        foreach (double weight in weights)
            sum += Ba.WeightError(weight);
        return sum;
    }

    private void FillPattern()
    {
        int count = scene.Weights.Length, points = Ba.CameraNumbers * scene.Cameras.Length, weights = points + (3 * scene.Points.Length);
        int entry = 0;
        for (int row = 0; row < 2 * count; row++)
        {
            int i = row / 2;
            RowStarts[row] = entry;
            for (int j = 0; j < Ba.CameraNumbers; j++)
                Columns[entry++] = (Ba.CameraNumbers * scene.CameraOf[i]) + j;
            for (int j = 0; j < 3; j++)
                Columns[entry++] = points + (3 * scene.PointOf[i]) + j;
            Columns[entry++] = weights + i;
        }

        for (int i = 0; i < count; i++)
        {
            RowStarts[(2 * count) + i] = entry;
            Columns[entry++] = weights + i;
        }

        RowStarts[^1] = entry;
    }
}
