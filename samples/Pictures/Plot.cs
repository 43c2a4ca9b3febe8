using System.Globalization;
using System.Text;

namespace Pictures;

/// <summary>Lines and points over two axes, as the text of an SVG file. The same plot is the same text on every machine.</summary>
/// <param name="title">What stands above it.</param>
/// <param name="x">What the horizontal axis shows.</param>
/// <param name="y">What the vertical axis shows.</param>
internal sealed class Plot(string title, string x, string y)
{
    // Told apart also by those who see no red or no green (Okabe and Ito).
    private static readonly string[] Colours = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#b07d00", "#56b4e9", "#333333"];

    private const string Text = """font-family="'DejaVu Sans', Verdana, Arial, sans-serif" font-size="12" fill="#333333" """;

    private readonly List<Series> all = [];

    internal int Width { get; init; } = 760;

    internal int Height { get; init; } = 430;

    internal bool LogX { get; init; }

    internal bool LogY { get; init; }

    /// <summary>Where the horizontal axis begins and ends; otherwise where the values do.</summary>
    internal (double From, double To)? RangeX { get; init; }

    internal (double From, double To)? RangeY { get; init; }

    /// <summary>Whether one is as long on both axes, as on a map.</summary>
    internal bool EqualScales { get; init; }

    /// <summary>Adds a line; it is broken where a value is not finite. Without a name it is not in the legend.</summary>
    internal Plot Line(string? name, IEnumerable<double> xs, IEnumerable<double> ys, string? colour = null, double width = 2, bool dashed = false) =>
        Add(new Series(name, [.. xs], [.. ys], colour ?? NextColour(), width, dashed, false));

    /// <summary>Adds points.</summary>
    internal Plot Points(string? name, IEnumerable<double> xs, IEnumerable<double> ys, string? colour = null, double radius = 3) =>
        Add(new Series(name, [.. xs], [.. ys], colour ?? NextColour(), radius, false, true));

    internal string ToSvg()
    {
        int legend = all.Max(series => series.Name == null ? 0 : 50 + (7 * series.Name.Length));
        var frame = new Frame(72, 46, Width - 72 - 24 - legend, Height - 46 - 58);
        var horizontal = Axis.Over(all.SelectMany(series => series.X), LogX, RangeX);
        var vertical = Axis.Over(all.SelectMany(series => series.Y), LogY, RangeY);
        if (EqualScales)
            (horizontal, vertical) = Axis.WithEqualScales(horizontal, vertical, frame.Width / frame.Height);

        var svg = new StringBuilder();
        Write(svg, $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {Height}" width="{Width}" height="{Height}" {Text.TrimEnd()}>""");
        // A ground of its own, so that it is read on dark pages as on white ones.
        Write(svg, $"""<rect width="{Width}" height="{Height}" rx="8" fill="#ffffff"/>""");
        Write(svg, $"""<text x="{frame.Left:0.#}" y="28" font-size="15" font-weight="bold">{Escape(title)}</text>""");
        Write(svg, $"""<text x="{frame.Left + (frame.Width / 2):0.#}" y="{Height - 16}" text-anchor="middle">{Escape(x)}</text>""");
        Write(svg, $"""<text transform="translate(18 {frame.Top + (frame.Height / 2):0.#}) rotate(-90)" text-anchor="middle">{Escape(y)}</text>""");
        WriteTicks(svg, frame, horizontal, vertical);
        WriteSeries(svg, frame, horizontal, vertical);
        WriteLegend(svg, frame.Left + frame.Width + 16, frame.Top);
        return svg.Append("</svg>\n").ToString();
    }

    private static void WriteTicks(StringBuilder svg, Frame frame, Axis horizontal, Axis vertical)
    {
        foreach (var (at, label) in horizontal.Ticks((int)(frame.Width / 80)))
        {
            double position = frame.Left + (at * frame.Width);
            Write(svg, $"""<path d="M{position:0.#} {frame.Top:0.#}v{frame.Height:0.#}" stroke="#e4e4e4"/>""");
            Write(svg, $"""<text x="{position:0.#}" y="{frame.Top + frame.Height + 18:0.#}" text-anchor="middle">{label}</text>""");
        }

        foreach (var (at, label) in vertical.Ticks((int)(frame.Height / 45)))
        {
            double position = frame.Top + ((1 - at) * frame.Height);
            Write(svg, $"""<path d="M{frame.Left:0.#} {position:0.#}h{frame.Width:0.#}" stroke="#e4e4e4"/>""");
            Write(svg, $"""<text x="{frame.Left - 7:0.#}" y="{position + 4:0.#}" text-anchor="end">{label}</text>""");
        }
    }

    private static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    private static void Write(StringBuilder svg, FormattableString line) => svg.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private void WriteSeries(StringBuilder svg, Frame frame, Axis horizontal, Axis vertical)
    {
        string box = FormattableString.Invariant($"""x="{frame.Left:0.#}" y="{frame.Top:0.#}" width="{frame.Width:0.#}" height="{frame.Height:0.#}" """);
        Write(svg, $"""<clipPath id="frame"><rect {box}/></clipPath>""");
        Write(svg, $"""<g clip-path="url(#frame)" stroke-linejoin="round" stroke-linecap="round">""");
        foreach (Series series in all)
            svg.Append(series.ToSvg(frame, horizontal, vertical)).Append('\n');
        Write(svg, $"""</g><rect {box} fill="none" stroke="#888888"/>""");
    }

    private void WriteLegend(StringBuilder svg, double left, double top)
    {
        foreach (var (i, series) in all.Where(series => series.Name != null).Index())
        {
            double middle = top + 10 + (i * 22);
            svg.Append(series.Sample(left, middle)).Append('\n');
            Write(svg, $"""<text x="{left + 32:0.#}" y="{middle + 4:0.#}">{Escape(series.Name!)}</text>""");
        }
    }

    private Plot Add(Series series)
    {
        if (series.X.Length != series.Y.Length)
            throw new ArgumentException($"{series.Name} has {series.X.Length} values on one axis and {series.Y.Length} on the other.");
        all.Add(series);
        return this;
    }

    private string NextColour() => Colours[all.Count(series => Colours.Contains(series.Colour)) % Colours.Length];
}
