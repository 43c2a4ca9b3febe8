using System.Globalization;

namespace ILDiff.Derivatives.Tests.Taylor;

/// <summary>A row of taylor.tsv: a function of t, and its coefficients.</summary>
internal sealed record TaylorReference(string Function, double X, double Y, double U, double V, double[] Coefficients)
{
    internal static IReadOnlyList<TaylorReference> All { get; } = [.. Lines("taylor.tsv").Skip(1).Select(Parse)];

    /// <summary>The last coefficient that is compared; there are two more.</summary>
    internal const int Order = 20;

    /// <summary>Fails unless each coefficient but that of order 0, which is the value, is within so many units of 2^-52 of its size.</summary>
    internal void Check(ReadOnlySpan<double> actual, double allowed)
    {
        for (int k = 1; k < actual.Length; k++)
        {
            double error = Math.Abs(actual[k] - Coefficients[k]);
            Assert.True(
                error <= Size(k) * Math.ScaleB(allowed, -52),
                $"{Function} at ({X}, {Y}) along ({U}, {V}), c{k}: {actual[k]:R}, reference {Coefficients[k]:R}, " +
                $"off by {error / Size(k) * Math.ScaleB(1, 52):F0}");
        }
    }

    /// <summary>
    /// The coefficient, or what its neighbours suggest where it is smaller by chance: those of the terms that cancel in it.
    /// </summary>
    private double Size(int k)
    {
        double size = Math.Abs(Coefficients[k]);
        for (int step = 1; step <= 2; step++)
        {
            if (k >= step)
                size = Math.Max(size, Math.Sqrt(Math.Abs(Coefficients[k - step]) * Math.Abs(Coefficients[k + step])));
        }

        return size;
    }

    internal static IEnumerable<string> Lines(string name)
    {
        using var reader = new StreamReader(typeof(TaylorReference).Assembly.GetManifestResourceStream(name)!);
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    private static TaylorReference Parse(string line)
    {
        string[] fields = line.Split('\t');
        double[] numbers = [.. fields[1..].Select(field => double.Parse(field, CultureInfo.InvariantCulture))];
        return new TaylorReference(fields[0], numbers[0], numbers[1], numbers[2], numbers[3], numbers[4..]);
    }
}
