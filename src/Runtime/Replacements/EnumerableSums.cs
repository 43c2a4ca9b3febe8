using System.ComponentModel;

namespace ILDiff.Replacements;

/// <summary>
/// Sums and averages of <see cref="Enumerable"/>, in its order. Woven, like user code: what they compute is recorded.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class EnumerableSums
{
    /// <summary>What can be added to any number, -0.0 too, and leaves it as it is.</summary>
    private const double Zero = -0.0;

    private const string NoElements = "Sequence contains no elements";

    [Replaces(typeof(Enumerable), nameof(Enumerable.Sum))]
    public static double Sum(IEnumerable<double> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        double sum = 0;
        foreach (double x in source)
            sum += x;

        return sum;
    }

    [Replaces(typeof(Enumerable), nameof(Enumerable.Sum))]
    public static double? Sum(IEnumerable<double?> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        double sum = 0;
        foreach (double? x in source)
        {
            if (x is { } y)
                sum += y;
        }

        return sum;
    }

    [Replaces(typeof(Enumerable), nameof(Enumerable.Sum))]
    public static double Sum<T>(IEnumerable<T> source, Func<T, double> selector)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(selector);
        double sum = 0;
        foreach (T element in source)
            sum += selector(element);

        return sum;
    }

    [Replaces(typeof(Enumerable), nameof(Enumerable.Sum))]
    public static double? Sum<T>(IEnumerable<T> source, Func<T, double?> selector)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(selector);
        double sum = 0;
        foreach (T element in source)
        {
            if (selector(element) is { } y)
                sum += y;
        }

        return sum;
    }

    [Replaces(typeof(Enumerable), nameof(Enumerable.Average))]
    public static double Average(IEnumerable<double> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        // .NET starts with 0 where it sees a span, and with the first element elsewhere: only -0.0 tells.
        double sum = source.GetType() == typeof(double[]) || source.GetType() == typeof(List<double>) ? 0 : Zero;
        long count = 0;
        foreach (double x in source)
        {
            sum += x;
            count++;
        }

        return count == 0 ? throw new InvalidOperationException(NoElements) : sum / count;
    }

    [Replaces(typeof(Enumerable), nameof(Enumerable.Average))]
    public static double? Average(IEnumerable<double?> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        double sum = Zero;
        long count = 0;
        foreach (double? x in source)
        {
            if (x is { } y)
            {
                sum += y;
                count++;
            }
        }

        return count == 0 ? null : sum / count;
    }

    [Replaces(typeof(Enumerable), nameof(Enumerable.Average))]
    public static double Average<T>(IEnumerable<T> source, Func<T, double> selector)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(selector);
        double sum = Zero;
        long count = 0;
        foreach (T element in source)
        {
            sum += selector(element);
            count++;
        }

        return count == 0 ? throw new InvalidOperationException(NoElements) : sum / count;
    }

    [Replaces(typeof(Enumerable), nameof(Enumerable.Average))]
    public static double? Average<T>(IEnumerable<T> source, Func<T, double?> selector)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(selector);
        double sum = Zero;
        long count = 0;
        foreach (T element in source)
        {
            if (selector(element) is { } y)
            {
                sum += y;
                count++;
            }
        }

        return count == 0 ? null : sum / count;
    }
}
