using System.Globalization;
using ILDiff.Operations;

namespace ILDiff.Runtime.Tests.Operations;

/// <summary>A row of references.tsv: an operation at a point, with 30 digits of its value and partials.</summary>
internal sealed record Reference(Elementary Operation, double X, double Y, string[] Expected, double[] Allowed)
{
    private const string NotChecked = "?";

    internal static IReadOnlyList<Reference> All { get; } = [.. Lines().Skip(1).Select(Parse)];

    /// <summary>Fails unless each quantity is within what its column allows, in units of 2^-52 of it.</summary>
    internal void Check(int firstColumn, double allowed, params ReadOnlySpan<double> actual)
    {
        for (int i = 0; i < actual.Length; i++)
        {
            string text = Expected[firstColumn + i];
            if (text == NotChecked)
                continue;
            double expected = double.Parse(text, CultureInfo.InvariantCulture);
            Assert.True(
                IsWithin(actual[i], expected, allowed),
                $"{Operation}({X:R}, {Y:R}), column {firstColumn + i}: {actual[i]:R}, reference {text}");
        }
    }

    // Only where the reference is no normal number is its last digit worth more than 2^-52 of it.
    private static bool IsWithin(double actual, double expected, double allowed) =>
        actual.Equals(expected) ||
        Math.Abs(actual - expected) <= Math.Max(Math.Abs(expected) * Math.ScaleB(allowed, -52), double.Epsilon);

    private static Reference Parse(string line)
    {
        string[] fields = line.Split('\t');
        return new Reference(
            Enum.Parse<Elementary>(fields[0]),
            double.Parse(fields[1], CultureInfo.InvariantCulture),
            fields[2] == "-" ? 0 : double.Parse(fields[2], CultureInfo.InvariantCulture),
            fields[3..9],
            [.. fields[9..].Select(field => double.Parse(field, CultureInfo.InvariantCulture))]);
    }

    private static IEnumerable<string> Lines()
    {
        using var reader = new StreamReader(typeof(Reference).Assembly.GetManifestResourceStream("references.tsv")!);
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
