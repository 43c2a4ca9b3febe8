using System.Runtime.InteropServices;
using ILDiff.Activity;
using ILDiff.Replacements;

namespace ILDiff.Runtime.Tests.Replacements;

public sealed class SortingTests
{
    [Fact]
    public void Arrays_lists_and_spans_are_sorted_as_their_primals_are()
    {
        using var samples = new Samples();
        foreach (double[] primals in samples.Sequences())
        {
            double[] expected = [.. primals];
            Array.Sort(expected);

            double[] array = samples.HalfActive(primals);
            ArraySorting.Sort(array, samples.Tape);
            samples.SamePrimals(expected, array);

            double[] withComparer = samples.HalfActive(primals);
            ArraySorting.Sort(withComparer, Comparer<double>.Default, samples.Tape);
            samples.SamePrimals(expected, withComparer);

            double[] untyped = samples.HalfActive(primals);
            ArraySorting.Sort((Array)untyped, samples.Tape);
            samples.SamePrimals(expected, untyped);

            List<double> list = [.. samples.HalfActive(primals)];
            ListReplacements.Sort(list, samples.Tape);
            samples.SamePrimals(expected, list);

            double[] span = samples.HalfActive(primals);
            SpanSorting.Sort(span.AsSpan(), samples.Tape);
            samples.SamePrimals(expected, span);
        }
    }

    [Fact]
    public void Sorting_moves_active_values_and_makes_none()
    {
        using var samples = new Samples();
        double[] array = samples.HalfActive([3, 1, 2, 1, 0]);
        IEnumerable<long> before = [.. Samples.Bits(array).Order()];
        ArraySorting.Sort(array, samples.Tape);
        Assert.Equal(before, Samples.Bits(array).Order());
        Assert.True(ActiveValue.Is(array[0], samples.Tape));
    }

    [Fact]
    public void Items_follow_their_keys_as_they_follow_the_primals()
    {
        using var samples = new Samples();
        foreach (double[] primals in samples.Sequences())
        {
            double[] expectedKeys = [.. primals];
            int[] expected = [.. Enumerable.Range(0, primals.Length)];
            Array.Sort(expectedKeys, expected);

            double[] keys = samples.HalfActive(primals);
            int[] items = [.. Enumerable.Range(0, primals.Length)];
            ArraySorting.Sort(keys, items, samples.Tape);
            samples.SamePrimals(expectedKeys, keys);
            Assert.Equal(expected, items);

            keys = samples.HalfActive(primals);
            items = [.. Enumerable.Range(0, primals.Length)];
            ArraySorting.Sort((Array)keys, items, samples.Tape);
            Assert.Equal(expected, items);
        }
    }

    [Fact]
    public void A_comparer_of_the_caller_sees_primals()
    {
        using var samples = new Samples();
        var descending = Comparer<double>.Create((x, y) => y.CompareTo(x));
        foreach (double[] primals in samples.Sequences())
        {
            double[] expected = [.. primals];
            Array.Sort(expected, descending);
            double[] array = samples.HalfActive(primals);
            ArraySorting.Sort(array, descending, samples.Tape);
            samples.SamePrimals(expected, array);
            List<double> list = [.. samples.HalfActive(primals)];
            ListReplacements.Sort(list, descending, samples.Tape);
            samples.SamePrimals(expected, list);
        }
    }

    [Fact]
    public void Tuples_are_sorted_by_the_primals_in_them()
    {
        using var samples = new Samples();
        foreach (double[] primals in samples.Sequences())
        {
            (double, int)[] expected = [.. primals.Select((x, i) => (x, i % 3))];
            (double, int)[] array = [.. samples.HalfActive(primals).Select((x, i) => (x, i % 3))];
            Tuple<double, int>[] tuples = [.. array.Select(x => x.ToTuple())];
            Array.Sort(expected);
            ArraySorting.Sort(array, samples.Tape);
            ArraySorting.Sort(tuples, samples.Tape);
            samples.SamePrimals(expected.Select(x => x.Item1), array.Select(x => x.Item1));
            Assert.Equal(expected.Select(x => x.Item2), array.Select(x => x.Item2));
            samples.SamePrimals(expected.Select(x => x.Item1), tuples.Select(x => x.Item1));
        }
    }

    [Fact]
    public void A_part_is_sorted_and_the_rest_stays()
    {
        using var samples = new Samples();
        double[] primals = [5, 4, 3, 2, 1];
        double[] array = samples.HalfActive(primals);
        ArraySorting.Sort(array, 1, 3, samples.Tape);
        samples.SamePrimals([5, 2, 3, 4, 1], array);
        List<double> list = [.. samples.HalfActive(primals)];
        ListReplacements.Sort(list, 1, 3, null, samples.Tape);
        samples.SamePrimals([5, 2, 3, 4, 1], list);
        Assert.Throws<ArgumentException>(() => ArraySorting.Sort(array, 3, 4, samples.Tape));
        Assert.Throws<ArgumentException>(() => ListReplacements.Sort(list, 3, 4, null, samples.Tape));
        Assert.Throws<ArgumentNullException>(() => ArraySorting.Sort<double>(null!, samples.Tape));
    }

    [Fact]
    public void A_list_that_was_sorted_ends_its_enumerations()
    {
        using var samples = new Samples();
        List<double> list = [.. samples.HalfActive([2, 1])];
        using List<double>.Enumerator enumerator = list.GetEnumerator();
        ListReplacements.Sort(list, samples.Tape);
        Assert.Throws<InvalidOperationException>(() => enumerator.MoveNext());
    }

    [Fact]
    public void Binary_searches_compare_primals()
    {
        using var samples = new Samples();
        foreach (double[] unsorted in samples.Sequences())
        {
            double[] primals = [.. unsorted.Order()];
            double[] array = samples.HalfActive(primals);
            List<double> list = [.. array];
            foreach (double sought in primals.Append(0.25).Append(double.NaN).ToArray())
            {
                double active = samples.Active(sought);
                int expected = Array.BinarySearch(primals, sought);
                Assert.Equal(expected, ArraySearching.BinarySearch(array, active, samples.Tape));
                Assert.Equal(expected, ArraySearching.BinarySearch((Array)array, active, samples.Tape));
                Assert.Equal(expected, ListReplacements.BinarySearch(list, active, samples.Tape));
                Assert.Equal(expected, SpanSorting.BinarySearch(CollectionsMarshal.AsSpan(list), active, samples.Tape));
                Assert.Equal(
                    expected, SpanSorting.BinarySearch<double, double>(array.AsSpan(), active, samples.Tape));
            }
        }
    }
}
