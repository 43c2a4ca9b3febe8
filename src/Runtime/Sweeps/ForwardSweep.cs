using ILDiff.Operations;
using ILDiff.Tapes;

namespace ILDiff.Sweeps;

/// <summary>Tangents, from the first statement to the last: the mirror of <see cref="ReverseSweep"/>.</summary>
internal static class ForwardSweep
{
    /// <summary>Propagates the tangents that were seeded; those of other statements are overwritten.</summary>
    internal static void Run(Statements statements, Span<double> tangents) => Run(statements, tangents, (0, statements.Count), 0);

    /// <summary>Propagates them over a part.</summary>
    /// <param name="statements">All statements.</param>
    /// <param name="tangents">The tangents of all.</param>
    /// <param name="part">The first statement of the part, and the one behind it.</param>
    /// <param name="operand">The row of its first operand.</param>
    internal static void Run(Statements statements, Span<double> tangents, (int First, int End) part, int operand)
    {
        for (int s = part.First; s < part.End; s++)
        {
            Elementary operation = statements.Operation(s);
            int arity = OperationTable.Arity((ushort)operation);
            if (arity == 0)
                continue; // seeded, or a constant

            int x = statements.Operand(operand);
            int y = statements.Operand(operand + arity - 1);
            operand += arity;
            double xDot = tangents[x];
            double yDot = arity == 2 ? tangents[y] : 0;
            tangents[s] = 0;
            if (xDot == 0 && yDot == 0)
                continue;
            var (dx, dy) = Partials.Of(operation, statements.Value(x), statements.Value(y), statements.Value(s));
            tangents[s] = Product(xDot, dx) + Product(yDot, dy);
        }
    }

    /// <summary>Zero wins: a constant has no part in the result where a partial is infinite.</summary>
    internal static double Product(double tangent, double partial) => tangent == 0 || partial == 0 ? 0 : tangent * partial;
}
