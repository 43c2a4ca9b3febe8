using ILDiff.Activity;
using ILDiff.Replacements;

namespace ILDiff.Runtime.Tests.Replacements;

public sealed class EnumerableTests
{
    [Fact]
    public void Sums_and_averages_have_the_bits_of_dotnet()
    {
        using var samples = new Samples();
        foreach (double[] values in samples.Sequences())
        {
            double?[] some = [.. values.Select((x, i) => i % 3 == 0 ? (double?)null : x)];
            Samples.SameBits(values.Sum(), EnumerableSums.Sum(values));
            Samples.SameBits(values.Sum(), EnumerableSums.Sum(values.ToList(), x => x));
            Samples.SameBits(some.Sum()!.Value, EnumerableSums.Sum(some)!.Value);
            Samples.SameBits(some.Sum()!.Value, EnumerableSums.Sum(some, x => x)!.Value);
            Same(some.Average(), EnumerableSums.Average(some));
            Same(some.Average(), EnumerableSums.Average(some, x => x));
            if (values.Length == 0)
                continue;
            Samples.SameBits(values.Average(), EnumerableSums.Average(values));
            Samples.SameBits(values.ToList().Average(), EnumerableSums.Average(values.ToList()));
            Samples.SameBits(values.Where(_ => true).Average(), EnumerableSums.Average(values.Where(_ => true)));
            Samples.SameBits(values.Average(x => x), EnumerableSums.Average(values, x => x));
        }

        Assert.Throws<InvalidOperationException>(() => EnumerableSums.Average(Array.Empty<double>()));
        Assert.Throws<ArgumentNullException>(() => EnumerableSums.Sum(default(IEnumerable<double>)!));
    }

    [Fact]
    public void The_least_and_the_greatest_have_the_bits_of_dotnet_and_are_elements()
    {
        using var samples = new Samples();
        var tape = samples.Tape;
        foreach (double[] primals in samples.Sequences())
        {
            double[] values = samples.HalfActive(primals);
            double?[] some = [.. values.Select((x, i) => i % 3 == 0 ? (double?)null : x)];
            double?[] somePrimals = [.. primals.Select((x, i) => i % 3 == 0 ? (double?)null : x)];
            Same(somePrimals.Min(), Primal(EnumerableSelection.Min(some, tape), samples));
            Same(somePrimals.Max(), Primal(EnumerableSelection.Max(some, tape), samples));
            Same(Generic.Min(somePrimals), Primal(EnumerableSelection.Min<double?>(some, tape), samples));
            Same(Generic.Max(somePrimals), Primal(EnumerableSelection.Max<double?>(some, tape), samples));
            if (primals.Length == 0)
            {
                Assert.Throws<InvalidOperationException>(() => EnumerableSelection.Max(values, tape));
                continue;
            }

            Samples.SameBits(primals.Min(), samples.Primal(EnumerableSelection.Min(values, tape)));
            Samples.SameBits(primals.Max(), samples.Primal(EnumerableSelection.Max(values, tape)));
            Samples.SameBits(primals.Max(), samples.Primal(EnumerableSelection.Max(values, x => x, tape)));
            Samples.SameBits(Generic.Min(primals), samples.Primal(EnumerableSelection.Min<double>(values, tape)));
            Samples.SameBits(Generic.Max(primals), samples.Primal(EnumerableSelection.Max<double>(values, tape)));
            var pairs = values.Select((x, i) => (x, i)).ToArray();
            var pairsOfPrimals = primals.Select((x, i) => (x, i)).ToArray();
            Assert.Equal(pairsOfPrimals.MinBy(p => p.x).i, EnumerableSelection.MinBy(pairs, p => p.x, tape).i);
            Assert.Equal(pairsOfPrimals.MaxBy(p => p.x).i, EnumerableSelection.MaxBy(pairs, p => p.x, tape).i);
        }

        double greatest = EnumerableSelection.Max([1, samples.Active(3), 2], tape);
        Assert.True(ActiveValue.Is(greatest, tape));
    }

    [Fact]
    public void Elements_are_ordered_by_the_primals_of_their_keys()
    {
        using var samples = new Samples();
        var tape = samples.Tape;
        foreach (double[] primals in samples.Sequences())
        {
            double[] values = samples.HalfActive(primals);
            samples.SamePrimals(primals.Order(), EnumerableOrder.Order(values, tape));
            samples.SamePrimals(primals.OrderDescending(), EnumerableOrder.OrderDescending(values, tape));
            samples.SamePrimals(primals.OrderBy(x => -x), EnumerableOrder.OrderBy(values, x => -samples.Primal(x), tape));
            samples.SamePrimals(
                primals.OrderBy(x => x > 0).ThenByDescending(x => x),
                EnumerableOrder.ThenByDescending(values.OrderBy(x => samples.Primal(x) > 0), x => x, tape));
        }
    }

    [Fact]
    public void Elements_are_told_apart_by_their_primals()
    {
        using var samples = new Samples();
        var tape = samples.Tape;
        foreach (double[] primals in samples.Sequences())
        {
            double[] values = samples.HalfActive(primals);
            double[] secondPrimals = [.. primals.Select(x => x * 2)];
            double[] second = samples.HalfActive(secondPrimals);
            samples.SamePrimals(primals.Distinct(), EnumerableEquality.Distinct(values, tape));
            samples.SamePrimals(primals.Union(secondPrimals), EnumerableEquality.Union(values, second, tape));
            samples.SamePrimals(primals.Intersect(secondPrimals), EnumerableEquality.Intersect(values, second, tape));
            samples.SamePrimals(primals.Except(secondPrimals), EnumerableEquality.Except(values, second, tape));
            Assert.Equal(primals.SequenceEqual(secondPrimals), EnumerableEquality.SequenceEqual(values, second, tape));
            Assert.True(EnumerableEquality.SequenceEqual(values, primals, tape));
            samples.SamePrimals(
                primals.GroupBy(x => x).Select(g => g.Key), EnumerableKeys.GroupBy(values, x => x, tape).Select(g => g.Key));
            Assert.Equal(
                primals.GroupBy(x => x).Select(g => g.Count()),
                EnumerableKeys.GroupBy(values, x => x, tape).Select(g => g.Count()));
            samples.SamePrimals(
                primals.Join(secondPrimals, x => x, y => y, (x, y) => y),
                EnumerableKeys.Join(values, second, x => x, y => y, (x, y) => y, tape));
            samples.SamePrimals(
                primals.ToLookup(x => x).Select(g => g.Key), EnumerableKeys.ToLookup(values, x => x, tape).Select(g => g.Key));
            samples.SamePrimals(
                primals.Distinct().ToDictionary(x => x, x => x).Values,
                EnumerableKeys.ToDictionary(EnumerableEquality.Distinct(values, tape), x => x, x => x, tape).Values);
        }
    }

    private static double? Primal(double? x, Samples samples) => x is { } value ? samples.Primal(value) : null;

    private static void Same(double? expected, double? actual)
    {
        Assert.Equal(expected.HasValue, actual.HasValue);
        Samples.SameBits(expected.GetValueOrDefault(), actual.GetValueOrDefault());
    }

    /// <summary>The generic overloads, which the compiler does not choose for doubles.</summary>
    private static class Generic
    {
        internal static T? Min<T>(IEnumerable<T> source) => source.Min();

        internal static T? Max<T>(IEnumerable<T> source) => source.Max();
    }
}
