using ILDiff.Border;
using ILDiff.Drawing;
using ILDiff.Reports;

namespace ILDiff;

/// <summary>
/// What there is to know about a gradient: which lines of source record how much and have the largest adjoints, which variables are
/// lost and where, kinks nearby, and the first NaN or infinity of each sweep. <see cref="Save"/> writes it as a page.
/// </summary>
/// <remarks>Made of a recording with lines; it is complete then, and the recording may end. Does not change; thread safe.</remarks>
[Differentiates]
public sealed class GradientReport
{
    /// <summary>How near a kink is reported, if nothing else is said: relative to the larger of 1 and what is compared.</summary>
    public const double DefaultTolerance = 1e-6;

    /// <summary>Graphs of more nodes are left out of the page.</summary>
    private const int MostNodes = 60;

    private GradientReport(ReportedStatements statements, RecordedParts parts, double tolerance)
    {
        Tolerance = tolerance;
        HasLines = parts.Lines?.Any == true;
        Variables = [.. Enumerable.Range(0, parts.Variables.Count).Select(i => parts.Variables[i])];
        Gradient = [.. Enumerable.Range(0, parts.Variables.Count).Select(i => AdjointOf(statements, parts.Variables.Statement(i)))];
        Outputs = [.. parts.Outputs.Rows.Select(row => row.Value)];
        Statements = statements.Count;
        Bytes = parts.Bytes;
        Lines = LineCosts.Of(statements, parts.Lines);
        Kinks = NearbyKinks.Of(statements, tolerance);
        Lost = LostVariables.Of(statements);
        FirstNonFiniteValue = NonFinites.Forward(statements);
        FirstNonFiniteAdjoint = NonFinites.Reverse(statements);
        var graph = statements.Count > 4 * MostNodes ? [] : parts.Graph();
        Graph = graph.Count is 0 or > MostNodes ? null : SvgDrawing.Of(graph, "Computational graph");
    }

    /// <summary>How near a kink had to be.</summary>
    public double Tolerance { get; }

    /// <summary>Whether the code said its lines: it was built with the property <c>ILDiffLines</c>.</summary>
    public bool HasLines { get; }

    /// <summary>The variables.</summary>
    public IReadOnlyList<RecordedVariable> Variables { get; }

    /// <summary>The adjoint of each variable.</summary>
    public IReadOnlyList<double> Gradient { get; }

    /// <summary>The primals of the outputs that were differentiated.</summary>
    public IReadOnlyList<double> Outputs { get; }

    /// <summary>How many statements were recorded.</summary>
    public int Statements { get; }

    /// <summary>What they take on the tape, and their adjoints.</summary>
    public long Bytes { get; }

    /// <summary>What each line recorded, by file and number; empty if the code does not say its lines.</summary>
    public IReadOnlyList<ReportedLine> Lines { get; }

    /// <summary>Kinks and jumps within the tolerance, the nearest first.</summary>
    public IReadOnlyList<NearbyKink> Kinks { get; }

    /// <summary>The variables that no output depends on.</summary>
    public IReadOnlyList<LostVariable> Lost { get; }

    /// <summary>The first value that is NaN or infinite, in the order of evaluation; null if all are finite.</summary>
    public FirstNonFinite? FirstNonFiniteValue { get; }

    /// <summary>The first adjoint that is NaN or infinite, in the order of the reverse sweep; null if all are finite.</summary>
    public FirstNonFinite? FirstNonFiniteAdjoint { get; }

    /// <summary>The computational graph as SVG, if it is small.</summary>
    internal string? Graph { get; }

    /// <summary>The report of a recording, after <c>Reverse</c>. Costs a few passes over the tape, and copies it.</summary>
    /// <param name="recording">The recording, started with <see cref="RecordingOptions.Lines"/>.</param>
    /// <param name="tolerance">How near a kink is reported, relative to the larger of 1 and what is compared.</param>
    /// <exception cref="ArgumentException">The recording was started without lines.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance is negative or NaN.</exception>
    /// <exception cref="InvalidOperationException"><c>Reverse</c> was not called.</exception>
    public static GradientReport Of(Recording recording, double tolerance = DefaultTolerance)
    {
        ArgumentNullException.ThrowIfNull(recording);
        if (!(tolerance >= 0))
            throw new ArgumentOutOfRangeException(nameof(tolerance), tolerance, "The tolerance is 0 or more.");
        RecordedParts parts = recording.Reported();
        return new GradientReport(parts.Statements(), parts, tolerance);
    }

    /// <summary>The report of ∇f(x). Records f twice: times are of the second run, when its methods are compiled.</summary>
    /// <param name="f">The function.</param>
    /// <param name="x">Where to differentiate.</param>
    /// <param name="names">Names of the variables, for the page; null if they have none.</param>
    /// <param name="tolerance">How near a kink is reported, relative to the larger of 1 and what is compared.</param>
    /// <exception cref="ArgumentException">There are not as many names as variables.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance is negative or NaN.</exception>
    /// <exception cref="NestedRecordingException">The thread records already.</exception>
    /// <exception cref="NotWovenException">The function was not woven.</exception>
    public static GradientReport Of(
        Func<double[], double> f, double[] x, IReadOnlyList<string>? names = null, double tolerance = DefaultTolerance)
    {
        Delegates.Demand(f);
        ArgumentNullException.ThrowIfNull(x);
        if (names != null)
            Lengths.Demand(names.Count, x.Length, nameof(names), "the number of variables");
        Recorded(f, x, names).Dispose();
        using Recording recording = Recorded(f, x, names);
        return Of(recording, tolerance);
    }

    private static Recording Recorded(Func<double[], double> f, double[] x, IReadOnlyList<string>? names)
    {
        var recording = Recording.Start(new RecordingOptions { Lines = true });
        try
        {
            double[] variables = names == null ? recording.Variables(x) : recording.Variables(x, names);
            recording.Reverse(f(variables));
            return recording;
        }
        catch
        {
            recording.Dispose();
            throw;
        }
    }

    /// <summary>The report as one HTML page, which needs no other file and no script.</summary>
    /// <remarks>Source lines are shown where their files are found on this machine.</remarks>
    public string ToHtml() => ReportPage.Of(this);

    /// <summary>Writes the page to a file.</summary>
    public void Save(string path) => File.WriteAllText(path, ToHtml());

    /// <summary>As in: 12 statements, 2 variables, 1 lost, 0 kinks nearby</summary>
    public override string ToString() => FormattableString.Invariant(
        $"{Statements} statements, {Variables.Count} variables, {Lost.Count} lost, {Kinks.Count} kinks nearby");

    private static double AdjointOf(ReportedStatements statements, int statement) =>
        statement < statements.Count ? statements.Adjoints[statement] : 0;
}
