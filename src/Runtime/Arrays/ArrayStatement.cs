using ILDiff.Activity;
using ILDiff.Tapes;

namespace ILDiff.Arrays;

/// <summary>A statement on two arrays.</summary>
internal abstract class ArrayStatement : Composite
{
    private readonly int[] left;
    private readonly int[] right;

    /// <summary>Takes the primals of the operands, and the statements of those that are active.</summary>
    protected ArrayStatement(double[] x, double[] y, Tape tape)
    {
        left = Statements(x, tape);
        right = Statements(y, tape);
        X = Array.ConvertAll(x, v => Recorder.Value(v, tape));
        Y = Array.ConvertAll(y, v => Recorder.Value(v, tape));
    }

    /// <summary>The primals of the first operand.</summary>
    protected double[] X { get; }

    /// <summary>The primals of the second operand.</summary>
    protected double[] Y { get; }

    /// <summary>The primals of the results.</summary>
    protected double[] Z { get; private set; } = [];

    /// <summary>Whether a recording would make a statement of it: first derivatives are wanted, and something is active.</summary>
    internal static bool IsWanted(double[] x, double[] y, Tape tape) =>
        tape.Orders == 1 && !tape.RecordsDecisions && (Rules.IsActive(x, tape) || Rules.IsActive(y, tape));

    /// <summary>Records it; the results are active.</summary>
    internal double[] Record(Tape tape)
    {
        Z = Evaluate();
        double[] results = [.. Z];
        tape.Noted.Add(results);
        tape.Record(this, left.Concat(right).Where(statement => statement >= 0).Distinct(), results);
        return results;
    }

    internal override void Reverse(Tape tape)
    {
        ReadOnlySpan<double> zBar = tape.AdjointRows.Slice(First, Results);
        if (zBar.IndexOfAnyExcept(0) < 0)
            return;
        double[] xBar = new double[X.Length], yBar = new double[Y.Length];
        Reverse(zBar.ToArray(), xBar, yBar);
        Add(xBar, left, tape);
        Add(yBar, right, tape);
    }

    internal override void Forward(Tape tape) =>
        Forward(Tangents(left, tape), Tangents(right, tape)).CopyTo(tape.AdjointRows.Slice(First, Results));

    /// <summary>The results, for the primals.</summary>
    protected abstract double[] Evaluate();

    /// <summary>The adjoints of the operands, for those of the results.</summary>
    protected abstract void Reverse(double[] zBar, double[] xBar, double[] yBar);

    /// <summary>The tangents of the results, for those of the operands.</summary>
    protected abstract double[] Forward(double[] xDot, double[] yDot);

    private static int[] Statements(double[] values, Tape tape) =>
        Array.ConvertAll(values, v => ActiveValue.Is(v, tape) ? ActiveValue.Statement(v) : -1);

    private static void Add(double[] adjoints, int[] statements, Tape tape)
    {
        for (int i = 0; i < statements.Length; i++)
        {
            if (statements[i] >= 0)
                tape.Adjoints[statements[i]] += adjoints[i];
        }
    }

    private static double[] Tangents(int[] statements, Tape tape) =>
        Array.ConvertAll(statements, statement => statement < 0 ? 0 : tape.Adjoints[statement]);
}
