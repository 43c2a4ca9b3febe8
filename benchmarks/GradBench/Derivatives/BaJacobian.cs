using ILDiff.GradBench.Functions;

namespace ILDiff.GradBench.Derivatives;

/// <summary>
/// The Jacobian of all errors, by compressed rows. All observations are the same function of other numbers: it is recorded for
/// one, and differentiated for all in batches.
/// </summary>
internal sealed class BaJacobian
{
    // Camera, point and weight; the feature is a parameter.
    private const int Variables = Ba.CameraNumbers + 3 + 1, Numbers = Variables + 2;

    // Others that are measured have one thread too.
    private static readonly BatchOptions OneThread = new() { Threads = 1 };

    private readonly BaScene scene;
    private readonly RecordedFunction across;
    private readonly RecordedFunction down;
    private readonly RecordedFunction weightError;
    private readonly double[] observations;
    private readonly double[] errors;
    private readonly double[] acrossGradients;
    private readonly double[] downGradients;

    internal BaJacobian(BaScene scene)
    {
        this.scene = scene;
        int count = scene.Weights.Length;
        double[] x = [.. scene.Cameras[scene.CameraOf[0]], .. scene.Points[scene.PointOf[0]], scene.Weights[0]];
        across = AD.Record((x, feature) => Error(x, feature).X, x, scene.Features[0]);
        down = AD.Record((x, feature) => Error(x, feature).Y, x, scene.Features[0]);
        weightError = AD.Record(x => Ba.WeightError(x[0]), [scene.Weights[0]]);
        observations = new double[count * Numbers];
        errors = new double[count];
        acrossGradients = new double[count * Variables];
        downGradients = new double[count * Variables];
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
        int count = errors.Length;
        for (int i = 0; i < count; i++)
        {
            Span<double> observation = observations.AsSpan(i * Numbers, Numbers);
            scene.Cameras[scene.CameraOf[i]].CopyTo(observation);
            scene.Points[scene.PointOf[i]].CopyTo(observation[Ba.CameraNumbers..]);
            observation[Variables - 1] = scene.Weights[i];
            scene.Features[i].CopyTo(observation[Variables..]);
        }

        across.GradientBatch(observations, errors, acrossGradients, OneThread);
        down.GradientBatch(observations, errors, downGradients, OneThread);
        for (int i = 0; i < count; i++)
        {
            acrossGradients.AsSpan(i * Variables, Variables).CopyTo(Values.AsSpan(2 * i * Variables));
            downGradients.AsSpan(i * Variables, Variables).CopyTo(Values.AsSpan(((2 * i) + 1) * Variables));
        }

        weightError.GradientBatch(scene.Weights, errors, Values.AsSpan(2 * count * Variables), OneThread);
        return this;
    }

    private static (double X, double Y) Error(double[] x, double[] feature) => Ba.ReprojectionError(
        x.AsSpan(0, Ba.CameraNumbers), x.AsSpan(Ba.CameraNumbers, 3), x[Variables - 1], feature);

    private void FillPattern()
    {
        int count = errors.Length, points = Ba.CameraNumbers * scene.Cameras.Length, weights = points + (3 * scene.Points.Length);
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
