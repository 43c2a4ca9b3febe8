using System.Globalization;
using System.Text;

namespace Pictures;

/// <summary>What a plot shows in one colour.</summary>
/// <param name="Name">Its name in the legend, if it is there.</param>
/// <param name="X">Where it is on the horizontal axis.</param>
/// <param name="Y">Where it is on the vertical axis.</param>
/// <param name="Colour">Its colour, as SVG writes it.</param>
/// <param name="Size">How thick the line is, or the radius of a point.</param>
/// <param name="IsDashed">Whether the line is dashed.</param>
/// <param name="IsPoints">Whether it is points rather than a line.</param>
internal sealed record Series(string? Name, double[] X, double[] Y, string Colour, double Size, bool IsDashed, bool IsPoints)
{
    private string Stroke => FormattableString.Invariant($"""stroke="{Colour}" stroke-width="{Size:0.#}" """) +
        (IsDashed ? """fill="none" stroke-dasharray="6 5" """ : """fill="none" """);

    internal string ToSvg(Frame frame, Axis horizontal, Axis vertical)
    {
        var path = new StringBuilder();
        bool isBroken = true;
        for (int i = 0; i < X.Length; i++)
        {
            double x = frame.Left + (horizontal.Position(X[i]) * frame.Width);
            double y = frame.Top + ((1 - vertical.Position(Y[i])) * frame.Height);
            if (double.IsFinite(x) && double.IsFinite(y))
                path.Append(IsPoints ? Circle(x, y) : string.Create(CultureInfo.InvariantCulture, $"{(isBroken ? 'M' : 'L')}{x:0.#} {y:0.#}"));
            isBroken = !double.IsFinite(x) || !double.IsFinite(y);
        }

        return IsPoints ? $"""<g fill="{Colour}">{path}</g>""" : $"""<path d="{path}" {Stroke}/>""";
    }

    /// <summary>How it looks in the legend.</summary>
    internal string Sample(double left, double middle) => IsPoints
        ? $"""<g fill="{Colour}">{Circle(left + 12, middle)}</g>"""
        : FormattableString.Invariant($"""<path d="M{left:0.#} {middle:0.#}h24" {Stroke}/>""");

    private string Circle(double x, double y) => FormattableString.Invariant($"""<circle cx="{x:0.#}" cy="{y:0.#}" r="{Size:0.#}"/>""");
}
