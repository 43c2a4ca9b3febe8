using System.Globalization;
using System.Text;

namespace ILDiff;

/// <summary>A gradient compared with differences, component by component. Immutable.</summary>
public sealed class GradientCheck
{
    private GradientCheck(double value, GradientComponent[] components)
    {
        Value = value;
        Components = components;
        if (components.Length > 0)
            Worst = components.MaxBy(component => (component.IsOff, Excess(component)));
    }

    /// <summary>f(x)</summary>
    public double Value { get; }

    /// <summary>All components, in order.</summary>
    public IReadOnlyList<GradientComponent> Components { get; }

    /// <summary>
    /// The component that deviates most, measured by what its difference's error explains; null if x is empty.
    /// </summary>
    public GradientComponent? Worst { get; }

    /// <summary>Whether no component is off.</summary>
    public bool IsCorrect => Worst is not { IsOff: true };

    /// <summary>A table that says which components are off, and by how much.</summary>
    public override string ToString()
    {
        int off = Components.Count(component => component.IsOff);
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture, $"{Components.Count - off} of {Components.Count} components agree with differences");
        text.Append(Worst is { IsOff: true } worst
            ? string.Create(CultureInfo.InvariantCulture, $"; component {worst.Index} is off by {worst.Deviation:G6}.\n")
            : ".\n");

        var table = new TextTable();
        table.Add("component", "gradient", "difference", "error estimate", "deviation", "");
        foreach (GradientComponent c in Components)
        {
            table.Add(
                c.Index.ToString(CultureInfo.InvariantCulture), Format(c.Gradient, "G12"), Format(c.Difference, "G12"),
                Format(c.ErrorEstimate, "G2"), Format(c.Deviation, "G2"), c.IsOff ? "off" : "");
        }

        return text.Append(table).ToString();
    }

    internal static GradientCheck Of(Func<double[], double> f, double[] x, double value, double[] gradient)
    {
        var components = new GradientComponent[x.Length];
        for (int i = 0; i < x.Length; i++)
        {
            int component = i;
            var (difference, error) = CentralDifference.At(x[i], moved =>
            {
                double[] at = [.. x]; // f may change its argument
                at[component] = moved;
                return f(at);
            });
            components[i] = new GradientComponent(i, gradient[i], difference, error);
        }

        return new GradientCheck(value, components);
    }

    internal static void DemandFinite(double[] x)
    {
        ArgumentNullException.ThrowIfNull(x);
        int index = Array.FindIndex(x, xi => !double.IsFinite(xi));
        if (index >= 0)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture, $"Component {index} is {x[index]}: no differences can be taken there."),
                nameof(x));
        }
    }

    private static double Excess(GradientComponent c) =>
        double.IsNaN(c.Deviation) ? double.PositiveInfinity : c.Deviation / Math.Max(c.ErrorEstimate, 1e-300);

    private static string Format(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
