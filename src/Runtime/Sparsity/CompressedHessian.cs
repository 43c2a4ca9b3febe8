using System.Runtime.CompilerServices;
using ILDiff.Replay;
using ILDiff.Sweeps;

namespace ILDiff.Sparsity;

/// <summary>How to evaluate the Hessian of a program with one output by few products. Does not change; thread safe.</summary>
internal sealed class CompressedHessian
{
    private static readonly ConditionalWeakTable<Program, CompressedHessian> Known = [];

    private readonly Harvest[] products;

    private CompressedHessian(SparsityPattern pattern)
    {
        Pattern = pattern;
        Lines rows = Lines.RowsOf(pattern);
        Colouring colouring = StarColouring.Of(rows);
        products = [.. colouring.Groups().Select(group => new Harvest(group))];
        var readable = new ReadableEntries(rows, colouring);
        for (int k = 0; k < pattern.Count; k++)
        {
            // The product of a group of columns holds, in each row, the sum of the entries of the group.
            int row = pattern.RowIndices[k];
            int column = pattern.ColumnIndices[k];
            bool isMirrored = !readable.InRow(row, column);
            products[colouring.Colours[isMirrored ? row : column]].Add(isMirrored ? column : row, k);
        }
    }

    internal SparsityPattern Pattern { get; }

    /// <summary>How many products an evaluation takes.</summary>
    internal int Products => products.Length;

    /// <summary>Finds the pattern and the groups of a program, or what was found of it before.</summary>
    internal static CompressedHessian Of(Program program) => Known.GetValue(
        program, static p => new CompressedHessian(HessianStructure.Of(p)));

    /// <summary>Evaluates the entries, in the order of the pattern.</summary>
    /// <param name="program">The program that this belongs to.</param>
    /// <param name="values">The primals of its statements.</param>
    /// <param name="rows">Room for the sweeps.</param>
    /// <param name="entries">Receives the entries.</param>
    internal void Evaluate(Program program, double[] values, SweepRows rows, Span<double> entries)
    {
        foreach (Harvest product in products)
        {
            Span<double> tangents = rows.Tangents(program.Count);
            product.Sow(program.Inputs, tangents);
            ForwardSweep.Run(program.Statements(values), tangents);
            Span<double> adjoints = rows.Adjoints(program.Count);
            adjoints[program.Outputs[0]] = 1;
            Span<double> adjointTangents = rows.AdjointTangents(program.Count);
            TangentOfReverseSweep.Run(program.Statements(values), tangents, adjoints, adjointTangents);
            product.Reap(program.Inputs, adjointTangents, entries);
        }
    }
}
