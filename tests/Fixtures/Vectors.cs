// oracle: differences
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Fixtures;

/// <summary>Vectors of the processor, asked for or not.</summary>
public static class Vectors
{
    public static readonly double[] At = [1.3, 0.7, 2.1, -0.4, 0.9, 1.7, 0.2, 3.3, 1.1];

    public static double DotProduct(double[] x)
    {
        Vector<double> sum = Vector<double>.Zero;
        int i = 0;
        for (; i <= x.Length - Vector<double>.Count; i += Vector<double>.Count)
            sum += new Vector<double>(x, i) * new Vector<double>(x.AsSpan(i));
        double rest = Vector.Dot(sum, Vector<double>.One);
        for (; i < x.Length; i++)
            rest += x[i] * x[i];
        return rest;
    }

    public static double Arithmetic(double[] x)
    {
        int n = Vector<double>.Count;
        var v = new Vector<double>(x);
        var w = new Vector<double>(x, 1);
        Vector<double> z = (v + (w * 2)) / (3 * (v * v) + new Vector<double>(4)) - Vector.Divide(w, 5) + (-v);
        z += Vector.SquareRoot(Vector.Abs(w)) + Vector.Min(v, w) + Vector.Max(v, w * x[0]) + Vector.Negate(Vector.Subtract(v, w));
        double[] y = new double[n + 1];
        z.CopyTo(y, 1);
        double sum = Vector.Sum(z) + (z[0] * z[n - 1]) + Vector.Dot(z, v);
        for (int i = 0; i < y.Length; i++)
            sum += i * y[i];
        return sum;
    }

    public static double Passed(double[] x)
    {
        List<Vector<double>> kept = [new(x), new(x, 1)];
        object boxed = kept[1];
        Vector<double>? nullable = (Vector<double>)boxed;
        (Vector<double> A, int B) pair = (nullable.Value, 1);
        return Total(kept.ToArray()) + Vector.Sum(pair.A);
    }

    public static double Generic(double[] x) => Sum<double>(x) * Sum<double>(x.AsSpan(1));

    public static double Asked(double[] x)
    {
        double sum = 0;
        int i = 0;
        if (Vector.IsHardwareAccelerated && x.Length > 100)
            throw new InvalidOperationException();
        if (Vector256.IsHardwareAccelerated)
        {
            for (; i + 4 <= x.Length; i += 4)
                sum += Vector256.Sum(Vector256.LoadUnsafe(ref x[i]) * 2.0);
        }

        if (Avx2.X64.IsSupported || Fma.IsSupported || Vector128<double>.IsSupported)
        {
            for (; i + 2 <= x.Length; i += 2)
            {
                Vector128<double> two = Vector128.Create(x[i], x[i + 1]);
                sum += 2 * (two.GetElement(0) + two.ToScalar() - two[0] + two[1]);
            }
        }

        for (; i < x.Length; i++)
            sum += 2 * x[i];
        return sum;
    }

    public static double Moved(double[] x)
    {
        Vector128<double> v = Vector128.LoadUnsafe(ref x[1]);
        Vector256<double> w = Vector256.Create(x[0], x[1], x[2], x[3]).WithElement(2, x[4] * x[4]);
        double[] y = new double[6];
        v.StoreUnsafe(ref y[0]);
        w.CopyTo(y, 2);
        double sum = 0;
        for (int i = 0; i < y.Length; i++)
            sum += (i + 1) * y[i] * y[i];
        ReadOnlySpan<Vector<double>> vectors = MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<double, Vector<double>>(ref x[0]), 1);
        return sum + vectors[0][1];
    }

    private static T Sum<T>(ReadOnlySpan<T> x)
        where T : struct, INumber<T>
    {
        T sum = T.Zero;
        int i = 0;
        if (typeof(T) == typeof(double) || typeof(T) == typeof(float))
        {
            Vector<T> v = Vector<T>.Zero;
            for (; i <= x.Length - Vector<T>.Count; i += Vector<T>.Count)
                v += new Vector<T>(x[i..]);
            sum += Vector.Sum(v);
        }

        for (; i < x.Length; i++)
            sum += x[i];
        return sum;
    }

    private static double Total(Vector<double>[] vectors)
    {
        double total = 0;
        foreach (Vector<double> vector in vectors)
            total += Vector.Dot(vector, vector);
        return total;
    }
}
