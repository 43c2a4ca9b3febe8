using System.Globalization;

namespace ILDiff.Benchmarks.Results;

/// <summary>What was measured, as pages print it.</summary>
internal static class Tables
{
    /// <summary>Gradients: times in times of the plain C#.</summary>
    internal static string Of(IEnumerable<GradientResult> results)
    {
        var table = new MarkdownTable(
            "problem", "inputs", "operations", "C#, ns an operation", "compiled", "tape", "recording", "sweep", "replayed",
            "by hand", "active values", "differences", "tape, bytes an operation", "allocated beyond the C#, bytes");
        foreach (GradientResult result in results)
        {
            table.Add(
            [
                result.Problem, Number(result.Inputs), Number(result.Operations), Short(result.PrimalNanoseconds),
                .. Columns.All.Select(column => Cell(result, column)), Short(result.TapeBytes), Number(result.AllocatedBytes),
            ]);
        }

        return table.ToString();
    }

    /// <summary>Woven code that does not record.</summary>
    internal static string Of(IEnumerable<PassiveResult> results)
    {
        var table = new MarkdownTable("code", "as compiled, µs", "woven, µs", "best/best", "median ratio");
        foreach (IGrouping<string, PassiveResult> group in results.GroupBy(result => result.Library))
        {
            foreach (PassiveResult result in group)
                table.Add(result.Work, Fixed(result.PlainMicroseconds), Fixed(result.WovenMicroseconds), Ratio(result.Ratio), Ratio(result.MedianRatio));
            table.Add(
                $"{group.Key}: geometric mean", "", "", Ratio(GeometricMean(group.Select(result => result.Ratio))),
                Ratio(GeometricMean(group.Select(result => result.MedianRatio))));
        }

        return table.ToString();
    }

    /// <summary>ADOL-C beside us: gradients in times of the primal of the own language, and in nanoseconds an operation.</summary>
    internal static string Of(IEnumerable<PeerResult> peers, IEnumerable<GradientResult> ours)
    {
        Dictionary<string, GradientResult> byName = ours.ToDictionary(result => result.Problem);
        var table = new MarkdownTable(
            "problem", "C#, ns an operation", "C++, ns an operation", "compiled, ratio", "tape, ratio", "ADOL-C, ratio",
            "compiled, ns an operation", "tape, ns an operation", "ADOL-C, ns an operation", "replayed, ratio", "ADOL-C replayed, ratio");
        foreach (PeerResult peer in peers)
        {
            if (!byName.TryGetValue(peer.Problem, out GradientResult? own))
                continue;
            double compiled = own.Ratios[Columns.Compiled], tape = own.Ratios[Columns.Tape], operations = own.Operations;
            table.Add(
                peer.Problem, Short(own.PrimalNanoseconds), Short(peer.PrimalNanoseconds / operations), Short(compiled), Short(tape),
                Short(peer.Ratio), Short(compiled * own.PrimalNanoseconds), Short(tape * own.PrimalNanoseconds), Short(peer.GradientNanoseconds / operations),
                Short(own.Ratios[Columns.Replay]), Short(peer.ReplayRatio));
        }

        return table.ToString();
    }

    /// <summary>exp of the mean of logarithms.</summary>
    internal static double GeometricMean(IEnumerable<double> ratios) => Math.Exp(ratios.Average(Math.Log));

    private static string Cell(GradientResult result, string column) =>
        Short(result.Ratios[column]) + (column == Columns.Differences && result.IsExtrapolated ? " *" : "");

    /// <summary>Three digits, or all before the point.</summary>
    private static string Short(double number) => number.ToString(
        number switch { < 1 => "0.00", < 10 => "0.0#", < 100 => "0.0", _ => "N0" }, CultureInfo.InvariantCulture);

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Fixed(double number) => number.ToString("N2", CultureInfo.InvariantCulture);

    private static string Ratio(double ratio) => ratio.ToString("0.000", CultureInfo.InvariantCulture);
}
