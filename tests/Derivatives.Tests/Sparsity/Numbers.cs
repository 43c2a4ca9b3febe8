using ILDiff.Sparsity;

namespace ILDiff.Derivatives.Tests.Sparsity;

/// <summary>Points, matrices and patterns for tests.</summary>
internal static class Numbers
{
    internal static double[] Random(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextDouble() + 0.5)];

    internal static IEnumerable<(int Row, int Column)> Entries(SparsityPattern pattern)
    {
        int[] rows = pattern.RowIndices.ToArray();
        int[] columns = pattern.ColumnIndices.ToArray();
        return rows.Zip(columns);
    }

    internal static IEnumerable<(int Row, int Column)> NonZero(double[,] matrix) =>
        from row in Enumerable.Range(0, matrix.GetLength(0))
        from column in Enumerable.Range(0, matrix.GetLength(1))
        where matrix[row, column] != 0
        select (row, column);

    internal static SparsityPattern Pattern(int rows, int columns, IEnumerable<(int Row, int Column)> entries)
    {
        (int Row, int Column)[] ordered = [.. entries.Distinct().Order()];
        return new SparsityPattern(rows, columns, [.. ordered.Select(entry => entry.Row)], [.. ordered.Select(entry => entry.Column)]);
    }

    internal static SparsityPattern Symmetric(int size, IEnumerable<(int Row, int Column)> entries)
    {
        (int Row, int Column)[] triangle = [.. entries.Select(e => (Math.Max(e.Row, e.Column), Math.Min(e.Row, e.Column))).Distinct()];
        return SymmetricPattern.Of(size, [.. triangle.Select(e => e.Row)], [.. triangle.Select(e => e.Column)]);
    }

    internal static IEnumerable<(int Row, int Column)> RandomEntries(Random random, int rows, int columns) =>
        [.. Enumerable.Range(0, random.Next(3 * rows)).Select(_ => (random.Next(rows), random.Next(columns)))];

    internal static void AssertClose(double[,] expected, double[,] actual, double tolerance)
    {
        Assert.Equal((expected.GetLength(0), expected.GetLength(1)), (actual.GetLength(0), actual.GetLength(1)));
        for (int i = 0; i < expected.GetLength(0); i++)
        {
            for (int j = 0; j < expected.GetLength(1); j++)
                Assert.Equal(expected[i, j], actual[i, j], tolerance * Math.Max(1, Math.Abs(expected[i, j])));
        }
    }
}
