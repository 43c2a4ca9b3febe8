// oracle: dual
namespace Fixtures;

public static class Arrays
{
    public static double TwoDimensional(double[] x)
    {
        var m = new double[2, 3];
        m[0, 1] = x[0];
        m[1, 2] = m[0, 1] * x[1];
        m[1, 2] += x[2];
        ref double r = ref m[0, 0];
        r = x[2] * x[2];
        m[1, 0]++;
        double s = 0;
        foreach (double v in m) s += v * v;
        return s + m.GetLength(1);
    }

    public static double ThreeDimensional(double[] x)
    {
        var c = new double[2, 2, 2];
        for (int i = 0; i < 2; i++)
        {
            for (int j = 0; j < 2; j++)
            {
                for (int k = 0; k < 2; k++) c[i, j, k] = x[i] * x[j + 1] - x[k];
            }
        }

        return c[0, 0, 1] * c[1, 1, 0] + c[1, 0, 1];
    }

    public static double Jagged(double[] x)
    {
        double[][] j = [[x[0]], [x[1], x[2]], []];
        j[1][0] *= j[0][0];
        j[2] = [.. j[1], x[0], .. j[0]];
        double s = 0;
        foreach (double[] row in j)
        {
            foreach (double v in row) s += v * row.Length;
        }

        return s;
    }

    public static double JaggedOfMatrices(double[] x)
    {
        var a = new double[2][,];
        a[0] = new double[,] { { x[0], 1 }, { 2, x[1] } };
        a[1] = new[,] { { x[2] } };
        a[0][0, 1] += a[1][0, 0];
        return a[0][0, 1] * a[0][1, 1] * a[0][0, 0];
    }

    public static double Initializers(double[] x)
    {
        double[] a = { x[0], 2, x[1] * x[2], 4 };
        double[] constants = { 0.5, 1.5, 2.5, 3.5 };
        double s = 0;
        for (int i = 0; i < a.Length; i++) s += a[i] * constants[i];
        return s;
    }

    public static double CompoundElements(double[] x)
    {
        double[] a = new double[3];
        int i = 0;
        a[i++] += x[0];
        a[i++] -= x[1];
        a[i] = a[i - 1]++ * x[2];
        a[0] /= x[2];
        a[0] %= 0.4;
        return a[0] + (a[1] * a[2]);
    }

    public static double MatrixProduct(double[] x)
    {
        double[,] a = { { x[0], x[1] }, { x[2], 1 } }, b = { { x[1], x[2] }, { x[0], 2 } };
        var c = new double[2, 2];
        for (int i = 0; i < 2; i++)
        {
            for (int j = 0; j < 2; j++)
            {
                for (int k = 0; k < 2; k++) c[i, j] += a[i, k] * b[k, j];
            }
        }

        return (c[0, 0] * c[1, 1]) - (c[0, 1] * c[1, 0]);
    }

    public static double CopiesAndAliases(double[] x)
    {
        double[] alias = x;
        double[] copy = (double[])x.Clone();
        alias[0] *= 2;
        Array.Copy(copy, 0, alias, 1, 2);
        Array.Reverse(copy);
        Array.Resize(ref copy, 4);
        copy[3] = x[2];
        return x[0] + (x[1] * copy[3]) + (copy[0] * copy[2]);
    }

    public static double Params(double[] x) => Mean(x[0], x[1]) * Mean(x[2], 1, x[0]) + Mean() + Mean(x);

    private static double Mean(params double[] values)
    {
        double s = 0;
        foreach (double v in values) s += v;
        return values.Length == 0 ? 0 : s / values.Length;
    }

    public static double RangesAndIndices(double[] x)
    {
        double[] tail = x[1..];
        return (tail[^1] * x[^3]) + x[..2][1];
    }

    public static double Boxed(double[] x)
    {
        object[] boxes = [x[0], x[1] * x[2], 3];
        object copy = boxes[1];
        return ((double)boxes[0] * (double)copy) + (boxes[0] is double d ? d : 0);
    }
}
