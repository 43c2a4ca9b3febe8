namespace ILDiff.Woven.Tests.Oracle;

/// <summary>The sums of Enumerable that its authors wrote for doubles only.</summary>
public static class DualEnumerable
{
    public static Dual Sum(this IEnumerable<Dual> source)
    {
        Dual sum = 0;
        foreach (Dual x in source)
            sum += x;
        return sum;
    }

    public static Dual Average(this IEnumerable<Dual> source) => source.Sum() / source.Count();

    public static Dual Sum<T>(this IEnumerable<T> source, Func<T, Dual> selector) => source.Select(selector).Sum();

    public static Dual Average<T>(this IEnumerable<T> source, Func<T, Dual> selector) => source.Select(selector).Average();
}
