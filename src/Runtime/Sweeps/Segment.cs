using ILDiff.Activity;
using ILDiff.Operations;
using ILDiff.Tapes;
using static ILDiff.Operations.ZeroWins;

namespace ILDiff.Sweeps;

/// <summary>
/// The statements that were recorded since a position, as a function of variables among them and of the statements
/// before. Its sweeps cost what the segment is long, whatever the length of the tape.
/// </summary>
internal sealed class Segment
{
    private readonly Tape tape;
    private readonly int start;
    private readonly int firstOperand;
    private int count;
    private int lastOperand;

    /// <summary>Starts a segment at the end of the tape.</summary>
    internal Segment(Tape tape)
    {
        this.tape = tape;
        start = tape.Count;
        firstOperand = tape.OperandCount;
    }

    /// <summary>Ends the segment where the tape ends now.</summary>
    internal void End()
    {
        count = tape.Count - start;
        lastOperand = tape.OperandCount;
    }

    /// <summary>Whether any of these values was computed from a statement before the segment. Costs a sweep.</summary>
    internal bool ComesFromBefore(ReadOnlySpan<double> values)
    {
        bool[] isNeeded = new bool[count];
        foreach (double value in values)
        {
            if (!ActiveValue.Is(value, tape))
                continue;
            if (!Has(ActiveValue.Statement(value)))
                return true;
            isNeeded[this[ActiveValue.Statement(value)]] = true;
        }

        int operand = lastOperand;
        for (int s = count - 1; s >= 0; s--)
        {
            for (int arity = OperationTable.Arity(tape.Operations[start + s]); arity > 0; arity--)
            {
                int read = tape.Operands[--operand];
                if (!isNeeded[s])
                    continue;
                if (read < start)
                    return true;
                isNeeded[read - start] = true;
            }
        }

        return false;
    }

    /// <summary>Whether a statement belongs to the segment.</summary>
    internal bool Has(int statement) => statement >= start && statement < start + count;

    /// <summary>Room for a number for each statement of the segment, all zero.</summary>
    internal double[] Row() => new double[count];

    /// <summary>Where a statement of the segment is in a row.</summary>
    internal int this[int statement] => statement - start;

    /// <summary>
    /// First derivatives of all statements along a direction, which is given at the segment's variables: tangents.
    /// With <paramref name="second"/> the second derivatives along it too.
    /// </summary>
    internal void Forward(double[] first, double[]? second = null)
    {
        int operand = firstOperand;
        for (int s = 0; s < count; s++)
        {
            ushort operation = tape.Operations[start + s];
            int arity = OperationTable.Arity(operation);
            if (arity == 0)
                continue; // seeded, or a constant
            int x = tape.Operands[operand];
            int y = tape.Operands[operand + arity - 1];
            operand += arity;
            double xDot = At(first, x);
            double yDot = arity == 2 ? At(first, y) : 0;
            double xDotDot = second == null ? 0 : At(second, x);
            double yDotDot = second == null || arity == 1 ? 0 : At(second, y);
            if (xDot == 0 && yDot == 0 && xDotDot == 0 && yDotDot == 0)
                continue;
            var at = (tape.Values[x], tape.Values[y], tape.Values[start + s]);
            var partials = Partials.Of((Elementary)operation, at.Item1, at.Item2, at.Item3);
            first[s] = Product(xDot, partials.X) + Product(yDot, partials.Y);
            if (second == null)
                continue;
            var bends = SecondPartials.Along((Elementary)operation, at, xDot, yDot);
            second[s] = Product(xDotDot, partials.X) + Product(yDotDot, partials.Y) + Product(xDot, bends.X) + Product(yDot, bends.Y);
        }
    }

    /// <summary>What a row says of an operand; statements before the segment do not change along a direction.</summary>
    private double At(double[] row, int statement) => statement < start ? 0 : row[statement - start];
}
