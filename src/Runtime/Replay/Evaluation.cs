using ILDiff.Operations;

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
        ushort[] operations = program.Operations;
        int[] operands = program.Operands;
        for (int s = from; s < operations.Length; s++)
        {
            ushort operation = operations[s];
            int arity = OperationTable.Arity(operation);
            if (arity == 0)
                continue;
            double x = values[operands[operand]];
            double y = values[operands[operand + arity - 1]];
            operand += arity;
            values[s] = (Elementary)operation switch
            {
                // Rows of the table repeated, as in the reverse sweep.
                Elementary.Add => x + y,
                Elementary.Subtract => x - y,
                Elementary.Multiply => x * y,
                Elementary.Divide => x / y,
                _ => Values.Of((Elementary)operation, x, y),
            };
            if (OperationTable.IsDecision(operation) &&
                BitConverter.DoubleToInt64Bits(values[s]) != BitConverter.DoubleToInt64Bits(program.Values[s]))
            {
                return s;
            }
        }

        return -1;
    }
}
