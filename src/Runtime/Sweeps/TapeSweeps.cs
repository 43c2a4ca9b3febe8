using ILDiff.Tapes;

namespace ILDiff.Sweeps;

/// <summary>
/// Sweeps over a tape, or over its last statements, piece by piece between its composites. Adjoints and tangents are in the
/// tape's column, which may move when a composite makes it longer.
/// </summary>
internal static class TapeSweeps
{
    /// <summary>Propagates the adjoints that were seeded, down to a statement.</summary>
    internal static void Reverse(Tape tape, int first = 0)
    {
        int end = tape.Count, operandEnd = tape.OperandCount;
        for (int i = tape.Composites.Count - 1; i >= 0 && tape.Composites[i].First >= first; i--)
        {
            Composite composite = tape.Composites[i];
            ReverseSweep.Run(tape.Statements, tape.AdjointRows, (composite.First, end), operandEnd);
            composite.Reverse(tape);
            (end, operandEnd) = (composite.First, composite.OperandRow);
        }

        ReverseSweep.Run(tape.Statements, tape.AdjointRows, (first, end), operandEnd);
    }

    /// <summary>
    /// Propagates the adjoints that were seeded down to the first statements, which are variables. Where nobody looks at
    /// others, these are zero afterwards.
    /// </summary>
    internal static void ReverseTo(int variables, Tape tape)
    {
        if (!tape.Fuses || tape.Composites.Count > 0)
        {
            Reverse(tape, variables);
            return;
        }

        ReverseSweep.Run(tape.Statements, tape.AdjointRows, (variables, tape.Count), tape.OperandCount, consumes: true);
        tape.Adjoints.Leave(variables);
    }

    /// <summary>Propagates the tangents that were seeded, from a statement on.</summary>
    internal static void Forward(Tape tape, int first = 0, int firstOperand = 0)
    {
        int start = first, operand = firstOperand;
        for (int i = 0; i < tape.Composites.Count; i++)
        {
            Composite composite = tape.Composites[i];
            if (composite.First < first)
                continue;
            ForwardSweep.Run(tape.Statements, tape.AdjointRows, (start, composite.First), operand);
            composite.Forward(tape);
            start = composite.First + composite.Results;
            operand = composite.OperandRow + composite.Results;
        }

        ForwardSweep.Run(tape.Statements, tape.AdjointRows, (start, tape.Count), operand);
    }
}
