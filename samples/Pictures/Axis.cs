using System.Globalization;

namespace Pictures;

/// <summary>From where to where an axis goes, and what is written beside it. Logarithmic ones count in powers of ten.</summary>
internal sealed class Axis
{
    private readonly double low;
    private readonly double high;
    private readonly bool isLogarithmic;

    private Axis(double low, double high, bool isLogarithmic)
    {
        this.low = low;
        this.high = high;
        this.isLogarithmic = isLogarithmic;
    }

    internal static Axis Over(IEnumerable<double> values, bool isLogarithmic, (double From, double To)? range)
    {
        if (range is { } given)
            return new Axis(Scale(given.From, isLogarithmic), Scale(given.To, isLogarithmic), isLogarithmic);
        double[] scaled = [.. values.Select(value => Scale(value, isLogarithmic)).Where(double.IsFinite)];
        double from = scaled.Min(), to = scaled.Max();
        if (from == to)
            (from, to) = (from - 0.5, to + 0.5);
        double margin = 0.03 * (to - from);
        return new Axis(from - margin, to + margin, isLogarithmic);
    }

    /// <summary>Makes one of two axes longer, so that a unit has the same length on both.</summary>
    internal static (Axis Horizontal, Axis Vertical) WithEqualScales(Axis horizontal, Axis vertical, double aspect)
    {
        double width = Math.Max(horizontal.high - horizontal.low, aspect * (vertical.high - vertical.low));
        return (horizontal.Widened(width), vertical.Widened(width / aspect));
    }

    /// <summary>Where a value is, from 0 to 1; not finite if it is nowhere.</summary>
    internal double Position(double value) => (Scale(value, isLogarithmic) - low) / (high - low);

    internal IEnumerable<(double Position, string Label)> Ticks(int most)
    {
        double step = isLogarithmic ? Math.Max(1, Math.Ceiling((high - low) / most)) : Step((high - low) / most);
        if (isLogarithmic && high - low < 2)
            return SmallTicks();
        // Numbers rather than sums of steps: 0.3 is to be 0.3.
        return from i in Enumerable.Range(0, (int)(Math.Floor(high / step) - Math.Ceiling(low / step)) + 1)
               let at = (Math.Ceiling(low / step) + i) * step
               select ((at - low) / (high - low), isLogarithmic ? Power((int)at) : Number(at, step));
    }

    private static double Scale(double value, bool isLogarithmic) => isLogarithmic ? Math.Log10(value) : value;

    private static double Step(double least)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        return power * new double[] { 1, 2, 5, 10 }.First(factor => factor * power >= least * (1 - 1e-9));
    }

    private static string Number(double value, double step) => step >= 1e5
        ? value.ToString("0.##e0", CultureInfo.InvariantCulture).Replace('-', '−')
        : (Math.Round(value / step) * step).ToString("F" + Decimals(step), CultureInfo.InvariantCulture).Replace('-', '−');

    private static int Decimals(double step) => Math.Max(0, (int)-Math.Floor(Math.Log10(step) + 1e-9));

    private static string Power(int exponent) => "10" + string.Concat(
        exponent.ToString(CultureInfo.InvariantCulture).Select(letter => letter == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹"[letter - '0']));

    // Less than two powers of ten: 1, 2 and 5 of each.
    private IEnumerable<(double Position, string Label)> SmallTicks() =>
        from exponent in Enumerable.Range((int)Math.Floor(low), (int)(Math.Ceiling(high) - Math.Floor(low)) + 1)
        from factor in new[] { 1, 2, 5 }
        let position = (exponent + Math.Log10(factor) - low) / (high - low)
        where position is >= 0 and <= 1
        select (position, Math.Round(factor * Math.Pow(10, exponent), 12).ToString(CultureInfo.InvariantCulture));

    private Axis Widened(double length)
    {
        double more = (length - (high - low)) / 2;
        return new Axis(low - more, high + more, isLogarithmic);
    }
}
