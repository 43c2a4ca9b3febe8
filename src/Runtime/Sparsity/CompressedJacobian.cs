using System.Runtime.CompilerServices;
using ILDiff.Replay;
using ILDiff.Sweeps;

namespace ILDiff.Sparsity;

/// <summary>How to evaluate the Jacobian of a program by few sweeps. Does not change; thread safe.</summary>
internal sealed class CompressedJacobian
{
    private static readonly ConditionalWeakTable<Program, CompressedJacobian> Known = [];

    private readonly Harvest[] forward;
    private readonly Harvest[] reverse;

    private CompressedJacobian(SparsityPattern pattern)
    {
        Pattern = pattern;
        BipartiteColouring colouring = BipartiteColouring.Of(pattern);
        forward = [.. colouring.Columns.Groups().Select(group => new Harvest(group))];
        reverse = [.. colouring.Rows.Groups().Select(group => new Harvest(group))];
        for (int k = 0; k < pattern.Count; k++)
        {
            int row = pattern.RowIndices[k];
            int column = pattern.ColumnIndices[k];
            if (colouring.IsByRow(row, column))
                reverse[colouring.Rows.Colours[row]].Add(column, k);
            else
                forward[colouring.Columns.Colours[column]].Add(row, k);
        }
    }

    internal SparsityPattern Pattern { get; }

    /// <summary>How many sweeps an evaluation takes.</summary>
    internal int Sweeps => forward.Length + reverse.Length;

    /// <summary>Finds the pattern and the groups of a program, or what was found of it before.</summary>
    internal static CompressedJacobian Of(Program program) => Known.GetValue(
        program, static p => new CompressedJacobian(JacobianStructure.Of(p)));

    /// <summary>Evaluates the entries, in the order of the pattern.</summary>
    /// <param name="program">The program that this belongs to.</param>
    /// <param name="values">The primals of its statements.</param>
    /// <param name="rows">Room for the sweeps.</param>
    /// <param name="entries">Receives the entries.</param>
    internal void Evaluate(Program program, double[] values, SweepRows rows, Span<double> entries)
    {
        foreach (Harvest harvest in forward)
        {
            Span<double> tangents = rows.Tangents(program.Count);
            harvest.Sow(program.Inputs, tangents);
            ForwardSweep.Run(program.Statements(values), tangents);
            harvest.Reap(program.Outputs, tangents, entries);
        }

        foreach (Harvest harvest in reverse)
        {
            Span<double> adjoints = rows.Adjoints(program.Count);
            harvest.Sow(program.Outputs, adjoints);
            ReverseSweep.Run(program.Statements(values), adjoints);
            harvest.Reap(program.Inputs, adjoints, entries);
        }
    }
}
