using System.Collections;
using System.Collections.Concurrent;
using System.Collections.ObjectModel;
using System.Linq.Expressions;
using Library;

namespace Faults;

/// <summary>.NET is handed delegates and collections that nobody wove, and active values for them.</summary>
public static class Strangers
{
    public static double GroupBy(double x) => new[] { x, 2 * x }.GroupBy(Delegates.Step).First().Sum();

    public static double OrderBy(double x) => new[] { x, 2 * x }.OrderBy(Delegates.Falling).First();

    public static double OrderByDescending(double x) => new[] { x, 2 * x }.OrderByDescending(Delegates.Falling).First();

    public static double ToDictionary(double x) => new[] { x, 2 * x + 5 }.ToDictionary(Delegates.Falling)[-1];

    public static double ToLookup(double x) => new[] { x, 2 * x }.ToLookup(Delegates.Step)[1].Sum();

    public static double DistinctBy(double x) => new[] { x, 2 * x }.DistinctBy(Delegates.Step).Sum();

    public static double MinBy(double x) => new[] { x, 2 * x }.MinBy(Delegates.Falling);

    public static double MaxBy(double x) => new[] { x, 2 * x }.MaxBy(Delegates.Falling);

    public static double Max(double x) => new[] { x, 2 * x }.Max(Delegates.Falling);

    public static double Sum(double x) => new[] { x, 2 * x }.Sum(Delegates.Step);

    public static double Average(double x) => new[] { x, 2 * x }.Average(Delegates.Step);

    public static double Join(double x) => new[] { x }.Join(new[] { 2 * x }, Delegates.Step, Delegates.Step, (a, b) => a + b).Sum();

    public static double SortArray(double x)
    {
        double[] values = [x, 2 * x];
        Array.Sort(values, Delegates.Order);
        return values[0];
    }

    public static double SortList(double x)
    {
        List<double> values = [x, 2 * x];
        values.Sort(Delegates.Order);
        return values[0];
    }

    public static double SortSpan(double x)
    {
        double[] values = [x, 2 * x];
        values.AsSpan().Sort(Delegates.Order);
        return values[0];
    }

    public static double GetOrAdd(double x) => new ConcurrentDictionary<double, double>().GetOrAdd(x, Delegates.Step) * x;

    public static double AddOrUpdate(double x)
    {
        var values = new ConcurrentDictionary<string, double> { ["a"] = x };
        return values.AddOrUpdate("a", 1, Delegates.Update) * x;
    }

    public static double CollectionAdd(double x)
    {
        ICollection<double> bag = new Bag();
        bag.Add(x);
        return bag.Count * x;
    }

    public static double CollectionContains(double x)
    {
        ICollection<double> bag = new Bag { 3 };
        return bag.Contains(x) ? x : 2 * x;
    }

    public static double CollectionRemove(double x)
    {
        ICollection<double> bag = new Bag { 3 };
        return bag.Remove(x) ? x : 2 * x;
    }

    public static double EnumerableContains(double x) => new Bag { 3 }.AsEnumerable().Contains(x) ? x : 2 * x;

    public static double ListIndexOf(double x)
    {
        IList<double> bag = new Bag { 3 };
        return bag.IndexOf(x) * x;
    }

    public static double UntypedContains(double x)
    {
        IList bag = new UntypedBag();
        return bag.Contains(x) ? x : 2 * x;
    }

    public static double UntypedIndexOf(double x)
    {
        IList bag = new UntypedBag();
        return bag.IndexOf(x) * x;
    }

    public static double SetAdd(double x)
    {
        ISet<double> bag = new SetBag();
        bag.Add(x);
        return bag.Count * x;
    }

    public static double SetOverlaps(double x)
    {
        ISet<double> bag = new SetBag { 3 };
        return bag.Overlaps([x]) ? x : 2 * x;
    }

    public static double DictionarySet(double x)
    {
        IDictionary<string, double> bag = new DictionaryBag();
        bag["a"] = x;
        return bag["a"] * x;
    }

    public static double DictionaryAdd(double x)
    {
        IDictionary<double, double> bag = new NumberedBag();
        bag.Add(x, x);
        return bag.Count * x;
    }

    public static double DictionaryContains(double x)
    {
        IDictionary<double, double> bag = new NumberedBag { [3] = 1 };
        return bag.ContainsKey(x) ? x : 2 * x;
    }

    public static double DictionaryGet(double x)
    {
        IReadOnlyDictionary<double, double> bag = new NumberedBag { [3] = 1 };
        return bag.TryGetValue(x, out double y) ? x * y : 2 * x;
    }

    public static double DerivedCollection(double x) => new PositiveCollection { x }.Count * x;

    public static double WovenDictionary(double x)
    {
        IReadOnlyDictionary<double, double> squares = new Squares();
        return squares[x] + (squares.TryGetValue(x, out double y) ? y : 0);
    }

    public static double Comparer(double x) => new[] { x, 2 * x }.Order(Delegates.Comparer).First();

    public static double EqualityComparer(double x) => new[] { x, 2 * x }.Distinct(Delegates.EqualityComparer).Sum();

    public static double CompiledExpression(double x)
    {
        Expression<Func<double, bool>> isLess = y => y < x;
        return isLess.Compile()(2) ? x : 2 * x;
    }

    public static double CompiledLater(double x)
    {
        double limit = 0;
        Expression<Func<double, bool>> isLess = y => y < limit;
        limit = x;
        return isLess.Compile()(2) ? x : 2 * x;
    }
}

/// <summary>A woven dictionary that computes.</summary>
public sealed class Squares : IReadOnlyDictionary<double, double>
{
    public int Count => 0;

    public IEnumerable<double> Keys => [];

    public IEnumerable<double> Values => [];

    public double this[double key] => key * key;

    public bool ContainsKey(double key) => true;

    public bool TryGetValue(double key, out double value)
    {
        value = key * key * key;
        return true;
    }

    public IEnumerator<KeyValuePair<double, double>> GetEnumerator() => Enumerable.Empty<KeyValuePair<double, double>>().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
