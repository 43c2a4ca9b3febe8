using System.Collections.ObjectModel;
using ILDiff.Replacements;

namespace ILDiff.Runtime.Tests.Replacements;

public sealed class SearchingTests
{
    [Fact]
    public void Values_are_found_where_their_primals_are()
    {
        using var samples = new Samples();
        var tape = samples.Tape;
        foreach (double[] primals in samples.Sequences())
        {
            double[] array = samples.HalfActive(primals);
            List<double> list = [.. array];
            foreach (double sought in primals.Take(12).Append(0.25).ToArray())
            {
                double active = samples.Active(sought);
                int first = Array.IndexOf(primals, sought), last = Array.LastIndexOf(primals, sought);
                Assert.Equal(first, ArraySearching.IndexOf(array, active, tape));
                Assert.Equal(last, ArraySearching.LastIndexOf(array, active, tape));
                Assert.Equal(first, ArraySearching.IndexOf((Array)array, active, tape));
                Assert.Equal(first, ListReplacements.IndexOf(list, active, tape));
                Assert.Equal(last, ListReplacements.LastIndexOf(list, active, tape));
                Assert.Equal(first >= 0, ListReplacements.Contains(list, active, tape));
                Assert.Equal(first, CollectionReplacements.IndexOf((IList<double>)array, active, tape));
                Assert.Equal(first, CollectionReplacements.IndexOf((System.Collections.IList)array, active, tape));
                Assert.Equal(first, CollectionReplacements.IndexOf((IList<double>)new Collection<double>(list), active, tape));
                Assert.Equal(first >= 0, CollectionReplacements.Contains(new Queue<double>(array), active, tape));
                Assert.Equal(first >= 0, CollectionReplacements.Contains((ICollection<double>)list, active, tape));
                Assert.Equal(first >= 0, EnumerableEquality.Contains(array.Where(_ => true), active, tape));
                Assert.Equal(first >= 0, EnumerableEquality.Contains(list, active, tape));
            }
        }
    }

    [Fact]
    public void Parts_are_searched_as_dotnet_searches_them()
    {
        using var samples = new Samples();
        double[] primals = [1, 2, 1, 2, 1, 2];
        double[] array = samples.HalfActive(primals);
        List<double> list = [.. array];
        double active = samples.Active(1);
        for (int start = 0; start <= 6; start++)
        {
            Assert.Equal(Array.IndexOf(primals, 1.0, start), ArraySearching.IndexOf(array, active, start, samples.Tape));
            Assert.Equal(primals.ToList().IndexOf(1, start), ListReplacements.IndexOf(list, active, start, samples.Tape));
            if (start == 6)
                continue;
            Assert.Equal(
                Array.LastIndexOf(primals, 1.0, start), ArraySearching.LastIndexOf(array, active, start, samples.Tape));
            Assert.Equal(
                primals.ToList().LastIndexOf(1, start), ListReplacements.LastIndexOf(list, active, start, samples.Tape));
            Assert.Equal(
                Array.LastIndexOf(primals, 1.0, start, start / 2),
                ArraySearching.LastIndexOf(array, active, start, start / 2, samples.Tape));
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => ArraySearching.IndexOf(array, active, 7, samples.Tape));
        Assert.Throws<ArgumentOutOfRangeException>(() => ListReplacements.IndexOf(list, active, 0, 7, samples.Tape));
        Assert.Throws<ArgumentNullException>(() => ArraySearching.IndexOf(null!, active, samples.Tape));
    }

    [Fact]
    public void An_element_is_removed_by_its_primal()
    {
        using var samples = new Samples();
        List<double> list = [.. samples.HalfActive([1, 2, 3])];
        Assert.True(ListReplacements.Remove(list, samples.Active(2), samples.Tape));
        Assert.True(CollectionReplacements.Remove((ICollection<double>)list, 3, "callee|caller|", samples.Tape));
        Assert.False(ListReplacements.Remove(list, 7, samples.Tape));
        samples.SamePrimals([1], list);

        var linked = new LinkedList<double>(samples.HalfActive([1, 2, 3]));
        Assert.True(CollectionReplacements.Remove((ICollection<double>)linked, samples.Active(3), "callee|caller|", samples.Tape));
        samples.SamePrimals([1, 2], linked);
    }
}
