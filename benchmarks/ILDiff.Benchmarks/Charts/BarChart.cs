using System.Globalization;
using System.Xml.Linq;

namespace ILDiff.Benchmarks.Charts;

/// <summary>Groups of bars on a logarithmic axis, as SVG that follows the reader's choice of a light or dark ground.</summary>
internal sealed class BarChart
{
    private const double Width = 960;
    private const double Left = 48;
    private const double Top = 76;
    private const double Height = 300;
    private const double Below = 34;
    private const double GapOfGroups = 0.16;

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private readonly string title;
    private readonly string[] groups;
    private readonly Series[] series;
    private readonly LogAxis axis;

    internal BarChart(string title, string[] groups, Series[] series)
    {
        this.title = title;
        this.groups = groups;
        this.series = series;
        axis = new LogAxis(series.SelectMany(bars => bars.Values.Values), Height);
    }

    /// <summary>The drawing.</summary>
    internal XDocument Draw()
    {
        double all = Top + Height + Below;
        return new XDocument(new XElement(
            Svg + "svg",
            new XAttribute("viewBox", $"0 0 {Number(Width)} {Number(all)}"), new XAttribute("width", Number(Width)),
            new XAttribute("height", Number(all)), new XAttribute("role", "img"), new XAttribute("aria-label", title),
            new XElement(Svg + "style", Style()),
            new XElement(Svg + "rect", new XAttribute("class", "ground"), new XAttribute("width", "100%"), new XAttribute("height", "100%")),
            Text(Left, 26, title, "title"), Legend(), Grid(), groups.SelectMany(Group)));
    }

    private string Style()
    {
        string Colours(Func<Series, string> colour) =>
            string.Join(' ', series.Select((bars, i) => $".s{i} {{ fill: {colour(bars)}; }}"));
        return "text { font-family: system-ui, 'Segoe UI', Helvetica, Arial, sans-serif; font-size: 13px; fill: #1f2328; } " +
            ".title { font-size: 15px; font-weight: 600; } .value { font-size: 11px; text-anchor: middle; } " +
            ".group { text-anchor: middle; } .tick { text-anchor: end; } .ground { fill: #ffffff; } .line { stroke: #d1d9e0; } " +
            $".one {{ stroke: #59636e; }} {Colours(bars => bars.Light)} " +
            "@media (prefers-color-scheme: dark) { text { fill: #e6edf3; } .ground { fill: #0d1117; } .line { stroke: #30363d; } " +
            $".one {{ stroke: #9198a1; }} {Colours(bars => bars.Dark)} }}";
    }

    private IEnumerable<XElement> Legend()
    {
        double x = Left;
        for (int i = 0; i < series.Length; i++)
        {
            yield return Bar(x, 44, 12, 12, i, series[i].Name);
            yield return Text(x + 18, 54.5, series[i].Name, "legend");
            x += 44 + (7.2 * series[i].Name.Length);
        }
    }

    private IEnumerable<XElement> Grid()
    {
        foreach (double tick in axis.Ticks)
        {
            double y = Top + Height - axis.Of(tick);
            yield return new XElement(
                Svg + "line", new XAttribute("class", tick == 1 ? "one" : "line"), new XAttribute("x1", Number(Left)),
                new XAttribute("x2", Number(Width - 12)), new XAttribute("y1", Number(y)), new XAttribute("y2", Number(y)));
            yield return Text(Left - 8, y + 4, Number(tick), "tick");
        }
    }

    private IEnumerable<XElement> Group(string group, int index)
    {
        double whole = (Width - 12 - Left) / groups.Length, start = Left + (whole * (index + (GapOfGroups / 2)));
        double width = whole * (1 - GapOfGroups) / series.Length;
        for (int i = 0; i < series.Length; i++)
        {
            if (!series[i].Values.TryGetValue(group, out double value))
                continue;

            // From the line at 1, upwards or downwards.
            double from = axis.Of(1), to = axis.Of(value), x = start + (i * width), upper = Top + Height - Math.Max(from, to);
            string label = value.ToString(value < 9.95 ? "0.0" : "0", CultureInfo.InvariantCulture);
            yield return Bar(x + 1, upper, width - 2, Math.Max(1, Math.Abs(to - from)), i, $"{group}, {series[i].Name}: {label}");
            yield return Text(x + (width / 2), upper - 4, label, "value");
        }

        yield return Text(start + (whole * (1 - GapOfGroups) / 2), Top + Height + 20, group, "group");
    }

    private static XElement Bar(double x, double y, double width, double height, int series, string name) => new(
        Svg + "rect", new XAttribute("class", $"s{series}"), new XAttribute("x", Number(x)), new XAttribute("y", Number(y)),
        new XAttribute("width", Number(width)), new XAttribute("height", Number(height)), new XElement(Svg + "title", name));

    private static XElement Text(double x, double y, string text, string kind) => new(
        Svg + "text", new XAttribute("class", kind), new XAttribute("x", Number(x)), new XAttribute("y", Number(y)), text);

    private static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
