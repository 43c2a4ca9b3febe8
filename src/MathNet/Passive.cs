using MathNet.Numerics.LinearAlgebra;

namespace ILDiff.MathNet;

/// <summary>Values without their derivatives, for iterations that are not to be recorded. Always new objects.</summary>
internal static class Passive
{
    internal static double[] Copy(double[] values)
    {
        double[] copy = new double[values.Length];
        for (int i = 0; i < copy.Length; i++)
            copy[i] = AD.StopGradient(values[i]);
        return copy;
    }

    internal static Vector<double> Copy(Vector<double> values) => Vector<double>.Build.Dense(values.Count, i => AD.StopGradient(values[i]));

    internal static Vector<double>? CopyOrNone(Vector<double>? values) => values == null ? null : Copy(values);

    internal static Matrix<double> Copy(Matrix<double> values) =>
        Matrix<double>.Build.Dense(values.RowCount, values.ColumnCount, (i, j) => AD.StopGradient(values[i, j]));
}
