using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ILDiff.Operations;
using ILDiff.Tapes;

namespace ILDiff.Replay;

/// <summary>Primals, from the first statement to the last, at other inputs than those that were recorded.</summary>
internal static class Evaluation
{
    /// <summary>
    /// Computes the primals of all statements, or up to the first decision that is not the recorded one.
    /// </summary>
    /// <param name="program">The statements.</param>
    /// <param name="values">
    /// Has the values of inputs and constants; receives those of the others. Where it stops, the decision's new value.
    /// </param>
    /// <param name="from">The statement to start with; those before have their values.</param>
    /// <param name="operand">The row of its first operand.</param>
    /// <returns>The statement of the decision; -1 when all are as recorded.</returns>
    internal static int Run(Program program, double[] values, int from = 0, int operand = 0)
    {
        ref readonly ushort operations = ref MemoryMarshal.GetArrayDataReference(program.Operations);
        ref readonly int operands = ref MemoryMarshal.GetArrayDataReference(program.Operands);
        ref double first = ref MemoryMarshal.GetArrayDataReference(values);
        int count = Math.Min(program.Count, values.Length);
        for (int s = from; s < count; s++)
        {
            var operation = (Elementary)Rows.At(in operations, s);
            if (OperationTable.IsArithmetic(operation))
            {
                // Rows of the table repeated, as in the reverse sweep.
                double left = Unsafe.Add(ref first, Rows.At(in operands, operand));
                double right = Unsafe.Add(ref first, Rows.At(in operands, operand + 1));
                operand += 2;
                Unsafe.Add(ref first, s) = operation switch
                {
                    Elementary.Add => left + right,
                    Elementary.Subtract => left - right,
                    Elementary.Multiply => left * right,
                    _ => left / right,
                };
                continue;
            }

            int arity = OperationTable.Arity((ushort)operation);
            if (arity == 0)
                continue;
            double x = Unsafe.Add(ref first, Rows.At(in operands, operand));
            double y = Unsafe.Add(ref first, Rows.At(in operands, operand + arity - 1));
            operand += arity;
            double z = Values.Of(operation, x, y);
            Unsafe.Add(ref first, s) = z;
            if (OperationTable.IsDecision((ushort)operation) &&
                BitConverter.DoubleToInt64Bits(z) != BitConverter.DoubleToInt64Bits(program.Values[s]))
            {
                return s;
            }
        }

        return -1;
    }
}
