using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ILDiff.Operations;
using ILDiff.Tapes;
using static ILDiff.Operations.ZeroWins;

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
        ref readonly ushort operations = ref statements.FirstOperation;
        ref readonly int operands = ref statements.FirstOperand;
        ref readonly double values = ref statements.FirstValue;
        ref readonly double firstTangent = ref MemoryMarshal.GetReference(tangents);
        ref double first = ref MemoryMarshal.GetReference(adjoints);
        ref double firstDot = ref MemoryMarshal.GetReference(adjointTangents);
        int operand = statements.OperandCount;
        for (int s = statements.Count - 1; s >= 0; s--)
        {
            var operation = (Elementary)Rows.At(in operations, s);
            int arity = OperationTable.IsArithmetic(operation) ? 2 : OperationTable.Arity((ushort)operation);
            operand -= arity;
            double zBar = Unsafe.Add(ref first, s);
            double zBarDot = Unsafe.Add(ref firstDot, s);
            if (arity == 0 || (zBar == 0 && zBarDot == 0))
                continue;

            int x = Rows.At(in operands, operand);
            int y = Rows.At(in operands, operand + arity - 1);
            switch (operation)
            {
                // Rows of the table repeated, as in the reverse sweep.
                case Elementary.Add:
                    Unsafe.Add(ref first, x) += zBar;
                    Unsafe.Add(ref firstDot, x) += zBarDot;
                    Unsafe.Add(ref first, y) += zBar;
                    Unsafe.Add(ref firstDot, y) += zBarDot;
                    continue;
                case Elementary.Subtract:
                    Unsafe.Add(ref first, x) += zBar;
                    Unsafe.Add(ref firstDot, x) += zBarDot;
                    Unsafe.Add(ref first, y) -= zBar;
                    Unsafe.Add(ref firstDot, y) -= zBarDot;
                    continue;
                case Elementary.Multiply:
                    Propagate(x, Rows.At(in values, y), Rows.At(in firstTangent, y), ref first, ref firstDot);
                    Propagate(y, Rows.At(in values, x), Rows.At(in firstTangent, x), ref first, ref firstDot);
                    continue;
            }

            double xDot = Rows.At(in firstTangent, x);
            double yDot = arity == 2 ? Rows.At(in firstTangent, y) : 0;
            var at = (Rows.At(in values, x), Rows.At(in values, y), Rows.At(in values, s));
            var partials = Partials.Of(operation, at.Item1, at.Item2, at.Item3);
            var bends = xDot == 0 && yDot == 0 ? (X: 0, Y: 0) : SecondPartials.Along(operation, at, xDot, yDot);
            Propagate(x, partials.X, bends.X, ref first, ref firstDot);
            if (arity == 2)
                Propagate(y, partials.Y, bends.Y, ref first, ref firstDot);

            void Propagate(int statement, double partial, double bend, ref double adjoint, ref double adjointTangent)
            {
                Unsafe.Add(ref adjoint, statement) += Product(zBar, partial);
                Unsafe.Add(ref adjointTangent, statement) += Product(zBarDot, partial) + Product(zBar, bend);
            }
        }
    }
}
