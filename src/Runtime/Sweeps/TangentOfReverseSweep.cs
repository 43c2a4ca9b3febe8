using ILDiff.Operations;
using ILDiff.Tapes;

namespace ILDiff.Sweeps;

/// <summary>
/// The reverse sweep, and its derivative along a direction: seeded with the adjoint of an output it gives the gradient and
/// a Hessian-vector product.
/// </summary>
internal static class TangentOfReverseSweep
{
    /// <summary>Propagates the adjoints that were seeded, and their tangents.</summary>
    /// <param name="statements">The statements.</param>
    /// <param name="tangents">The direction, as <see cref="ForwardSweep"/> made it.</param>
    /// <param name="adjoints">The adjoints.</param>
    /// <param name="adjointTangents">Their derivatives along the direction.</param>
    internal static void Run(
        Statements statements, ReadOnlySpan<double> tangents, Span<double> adjoints, Span<double> adjointTangents)
    {
        int operand = statements.OperandCount;
        for (int s = statements.Count - 1; s >= 0; s--)
        {
            Elementary operation = statements.Operation(s);
            int arity = OperationTable.Arity((ushort)operation);
            operand -= arity;
            double zBar = adjoints[s];
            double zBarDot = adjointTangents[s];
            if (arity == 0 || (zBar == 0 && zBarDot == 0))
                continue;

            int x = statements.Operand(operand);
            int y = statements.Operand(operand + arity - 1);
            double xDot = tangents[x];
            double yDot = arity == 2 ? tangents[y] : 0;
            var at = (statements.Value(x), statements.Value(y), statements.Value(s));
            var partials = Partials.Of(operation, at.Item1, at.Item2, at.Item3);
            var bends = xDot == 0 && yDot == 0 ? (X: 0, Y: 0) : SecondPartials.Along(operation, at, xDot, yDot);
            adjoints[x] += Product(zBar, partials.X);
            adjointTangents[x] += Product(zBarDot, partials.X) + Product(zBar, bends.X);
            if (arity == 1)
                continue;
            adjoints[y] += Product(zBar, partials.Y);
            adjointTangents[y] += Product(zBarDot, partials.Y) + Product(zBar, bends.Y);
        }
    }

    private static double Product(double x, double partial) => ForwardSweep.Product(x, partial);
}
