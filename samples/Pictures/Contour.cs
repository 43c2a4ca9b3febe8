namespace Pictures;

/// <summary>Lines of equal height, for a map.</summary>
internal static class Contour
{
    private const int Cells = 150;

    /// <summary>The line as many short ones, each followed by NaN: marching triangles, two to a cell of a grid.</summary>
    internal static (List<double> X, List<double> Y) Of(
        Func<double[], double> f, double height, (double From, double To) rangeX, (double From, double To) rangeY)
    {
        List<double> xs = [], ys = [];
        double[] At(int i, int j)
        {
            double x = rangeX.From + (i * (rangeX.To - rangeX.From) / Cells), y = rangeY.From + (j * (rangeY.To - rangeY.From) / Cells);
            return [x, y, f([x, y]) - height];
        }

        for (int i = 0; i < Cells; i++)
        {
            for (int j = 0; j < Cells; j++)
            {
                AddCrossings(xs, ys, [At(i, j), At(i + 1, j), At(i, j + 1)]);
                AddCrossings(xs, ys, [At(i + 1, j), At(i, j + 1), At(i + 1, j + 1)]);
            }
        }

        return (xs, ys);
    }

    private static void AddCrossings(List<double> xs, List<double> ys, double[][] corners)
    {
        int before = xs.Count;
        for (int k = 0; k < corners.Length; k++)
        {
            double[] a = corners[k], b = corners[(k + 1) % corners.Length];
            if (a[2] < 0 == b[2] < 0)
                continue;
            double part = a[2] / (a[2] - b[2]);
            xs.Add(a[0] + (part * (b[0] - a[0])));
            ys.Add(a[1] + (part * (b[1] - a[1])));
        }

        if (xs.Count == before)
            return;
        xs.Add(double.NaN);
        ys.Add(double.NaN);
    }
}
