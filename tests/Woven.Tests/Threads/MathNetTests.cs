using System.Reflection;
using ILDiff.Woven.Tests.Harness;
using ILDiff.Woven.Tests.Oracle;

namespace ILDiff.Woven.Tests.Threads;

/// <summary>
/// MathNet.Numerics as it was published, woven: its loops on many threads give the values that they have on one, and
/// exact derivatives.
/// </summary>
public sealed class MathNetTests
{
    private const string Source = """
        using MathNet.Numerics;
        using MathNet.Numerics.IntegralTransforms;
        using MathNet.Numerics.LinearAlgebra;
        using System.Numerics;

        namespace User;

        public static class Functions
        {
            public static void UseSingleThread() => Control.UseSingleThread();

            public static bool UsesThreads() => Control.MaxDegreeOfParallelism > 1;

            /// <summary>The sum of cos(i + 2j) (AB)ij, of which the weights of A are known.</summary>
            public static double Product(double[] x)
            {
                int n = (int)Math.Sqrt(x.Length);
                var a = Matrix<double>.Build.Dense(n, n, (i, j) => x[i * n + j]);
                var b = Matrix<double>.Build.Dense(n, n, (i, j) => Math.Sin(i * n + j));
                var c = a * b;
                double sum = 0;
                for (int i = 0; i < n; i++)
                {
                    for (int j = 0; j < n; j++)
                        sum += Math.Cos(i + 2 * j) * c[i, j];
                }

                return sum;
            }

            /// <summary>The logarithm of the determinant's magnitude: its derivative is the inverse, transposed.</summary>
            public static double LogDeterminant(double[] x)
            {
                int n = (int)Math.Sqrt(x.Length);
                var r = Matrix<double>.Build.Dense(n, n, (i, j) => x[i * n + j]).QR().R;
                double sum = 0;
                for (int i = 0; i < n; i++)
                    sum += Math.Log(Math.Abs(r[i, i]));
                return sum;
            }

            public static double[] Inverse(double[] x)
            {
                int n = (int)Math.Sqrt(x.Length);
                return Matrix<double>.Build.Dense(n, n, (i, j) => x[i * n + j]).Inverse().Transpose().ToRowMajorArray();
            }

            /// <summary>The power in the spectrum: by Parseval's theorem the square of the signal.</summary>
            public static double Power(double[] x)
            {
                var samples = new Complex[x.Length];
                for (int i = 0; i < x.Length; i++)
                    samples[i] = new Complex(x[i], x[x.Length - 1 - i]);
                Fourier.Forward(samples, FourierOptions.Matlab);
                double sum = 0;
                foreach (Complex z in samples)
                    sum += z.Real * z.Real + z.Imaginary * z.Imaginary;
                return sum / x.Length;
            }
        }
        """;

    private static readonly Lazy<Assembly> Woven = new(() => Make(isWoven: true));

    private static readonly Lazy<Assembly> SingleThreaded = new(() => Make(isWoven: false));

    [Fact]
    public void Threads_are_used_where_no_recording_runs() =>
        Assert.Equal(Environment.ProcessorCount > 1, LoadedAssemblies.Function<Func<bool>>(Woven.Value, "User.Functions", "UsesThreads")());

    [Fact]
    public void A_matrix_product()
    {
        const int n = 50;
        double[] gradient = Gradient("Product", Signal(n * n));
        double[] exact = [.. from i in Enumerable.Range(0, n) from k in Enumerable.Range(0, n)
            select Enumerable.Range(0, n).Sum(j => Math.Cos(i + (2 * j)) * Math.Sin((k * n) + j))];
        Comparison.SameGradient(exact, gradient, 1e-12);
    }

    [Fact]
    public void A_QR_decomposition()
    {
        const int n = 50;
        double[] x = Signal(n * n);
        for (int i = 0; i < n; i++)
            x[(i * n) + i] += 8;
        double[] exact = LoadedAssemblies.Function<Func<double[], double[]>>(SingleThreaded.Value, "User.Functions", "Inverse")(x);
        Comparison.SameGradient(exact, Gradient("LogDeterminant", x), 1e-10);
    }

    [Theory]
    [InlineData(64)]
    [InlineData(60)]
    [InlineData(4096)]
    public void A_Fourier_transform(int length)
    {
        double[] x = Signal(length);
        Comparison.SameGradient([.. x.Select(z => 4 * z)], Gradient("Power", x), 1e-12);
    }

    /// <summary>The gradient; the value is that of the library on one thread, bit for bit.</summary>
    private static double[] Gradient(string method, double[] x)
    {
        var original = LoadedAssemblies.Function<Func<double[], double>>(SingleThreaded.Value, "User.Functions", method);
        var woven = LoadedAssemblies.Function<Func<double[], double>>(Woven.Value, "User.Functions", method);
        var (value, gradient) = BothWays.ValueAndGradient(woven, x);
        Comparison.SameBits(original(x), value, method);
        return gradient;
    }

    private static double[] Signal(int length) => [.. Enumerable.Range(0, length).Select(i => Math.Sin(1 + (i * 0.7)) + 0.1)];

    private static Assembly Make(bool isWoven)
    {
        var assemblies = new LoadedAssemblies("mathnet");
        if (isWoven)
            assemblies.AddPublished("MathNet.Numerics");
        Assembly user = assemblies.Add("User", Source, isWoven);
        if (!isWoven)
            LoadedAssemblies.Function<Action>(user, "User.Functions", "UseSingleThread")();
        return user;
    }
}
