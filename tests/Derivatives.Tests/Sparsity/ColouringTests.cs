using ILDiff.Sparsity;

namespace ILDiff.Derivatives.Tests.Sparsity;

public sealed class ColouringTests
{
    [Fact]
    public void Every_entry_of_a_Jacobian_stands_alone_in_its_group()
    {
        var random = new Random(1);
        for (int trial = 0; trial < 300; trial++)
        {
            int rows = 1 + random.Next(12);
            int columns = 1 + random.Next(12);
            var entries = Numbers.RandomEntries(random, rows, columns);
            if (trial % 3 == 0)
                entries = entries.Concat(Enumerable.Range(0, columns).Select(column => (rows / 2, column)));
            if (trial % 4 == 0)
                entries = entries.Concat(Enumerable.Range(0, rows).Select(row => (row, columns / 2)));
            AssertReadable(Numbers.Pattern(rows, columns, entries));
        }
    }

    [Fact]
    public void Neighbours_differ_and_paths_of_four_have_three_colours()
    {
        var random = new Random(2);
        for (int trial = 0; trial < 300; trial++)
        {
            int size = 1 + random.Next(14);
            SparsityPattern pattern = Numbers.Symmetric(size, Numbers.RandomEntries(random, size, size));
            Lines rows = Lines.RowsOf(pattern);
            AssertStar(rows, StarColouring.Of(rows).Colours);
        }
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(2, 5)]
    [InlineData(4, 9)]
    public void Bands_take_as_many_sweeps_as_they_are_wide(int halfWidth, int expected)
    {
        SparsityPattern band = Numbers.Pattern(200, 200, Band(200, halfWidth));
        Assert.Equal(expected, BipartiteColouring.Of(band).Count);
        Assert.InRange(StarColouring.Of(Lines.RowsOf(band)).Count, halfWidth + 1, expected);
    }

    [Fact]
    public void An_arrow_takes_three_sweeps_or_two_products()
    {
        const int n = 200;
        var arrow = Enumerable.Range(0, n).SelectMany(i => new[] { (i, i), (n - 1, i), (i, n - 1) });
        SparsityPattern pattern = Numbers.Pattern(n, n, arrow);
        Assert.Equal(3, BipartiteColouring.Of(pattern).Count);
        Assert.Equal(2, StarColouring.Of(Lines.RowsOf(pattern)).Count);
    }

    [Fact]
    public void A_long_row_takes_one_reverse_sweep()
    {
        SparsityPattern row = Numbers.Pattern(1, 50, Enumerable.Range(0, 50).Select(column => (0, column)));
        BipartiteColouring colouring = BipartiteColouring.Of(row);
        Assert.Equal((0, 1), (colouring.Columns.Count, colouring.Rows.Count));
    }

    [Fact]
    public void A_long_column_takes_one_forward_sweep()
    {
        SparsityPattern column = Numbers.Pattern(50, 1, Enumerable.Range(0, 50).Select(row => (row, 0)));
        BipartiteColouring colouring = BipartiteColouring.Of(column);
        Assert.Equal((1, 0), (colouring.Columns.Count, colouring.Rows.Count));
    }

    [Fact]
    public void A_full_matrix_takes_a_sweep_for_each_line()
    {
        var full = Enumerable.Range(0, 20).SelectMany(row => Enumerable.Range(0, 20).Select(column => (row, column)));
        SparsityPattern pattern = Numbers.Pattern(20, 20, full);
        Assert.Equal(20, BipartiteColouring.Of(pattern).Count);
        Assert.Equal(20, StarColouring.Of(Lines.RowsOf(pattern)).Count);
    }

    [Fact]
    public void Nothing_takes_nothing()
    {
        Assert.Equal(0, BipartiteColouring.Of(Numbers.Pattern(3, 4, [])).Count);
        Assert.Equal(0, BipartiteColouring.Of(Numbers.Pattern(0, 0, [])).Count);
        Assert.Equal(0, StarColouring.Of(Lines.RowsOf(Numbers.Pattern(3, 3, []))).Count);
    }

    private static IEnumerable<(int Row, int Column)> Band(int size, int halfWidth) =>
        from row in Enumerable.Range(0, size)
        from column in Enumerable.Range(0, size)
        where Math.Abs(row - column) <= halfWidth
        select (row, column);

    private static void AssertReadable(SparsityPattern pattern)
    {
        BipartiteColouring colouring = BipartiteColouring.Of(pattern);
        (int Row, int Column)[] entries = [.. Numbers.Entries(pattern)];
        foreach (var (row, column) in entries)
        {
            if (colouring.IsByRow(row, column))
            {
                int colour = colouring.Rows.Colours[row];
                Assert.InRange(colour, 0, colouring.Rows.Count - 1);
                Assert.Single(entries, other => other.Column == column && colouring.Rows.Colours[other.Row] == colour);
            }
            else
            {
                int colour = colouring.Columns.Colours[column];
                Assert.InRange(colour, 0, colouring.Columns.Count - 1);
                Assert.Single(entries, other => other.Row == row && colouring.Columns.Colours[other.Column] == colour);
            }
        }

        Assert.True(colouring.Count <= Math.Min(pattern.Rows, pattern.Columns), $"{colouring.Count} groups for {pattern}");
    }

    private static void AssertStar(Lines graph, int[] colours)
    {
        for (int b = 0; b < graph.Count; b++)
        {
            foreach (int c in graph[b].ToArray().Where(c => c != b))
            {
                Assert.NotEqual(colours[b], colours[c]);
                foreach (int a in graph[b].ToArray().Where(a => a != b && a != c && colours[a] == colours[c]))
                    Assert.DoesNotContain(graph[c].ToArray(), d => d != a && d != b && d != c && colours[d] == colours[b]);
            }
        }
    }
}
