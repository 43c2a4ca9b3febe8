using ILDiff.Activity;
using ILDiff.Operations;
using ILDiff.Tapes;

namespace ILDiff.Sweeps;

/// <summary>
/// Sweeps over the latest part of a tape that record what they compute at its end, so that derivatives are functions like
/// others, and have derivatives. Adjoints and tangents are doubles that may be active; 0 where nothing is known.
/// </summary>
/// <remarks>
/// Values from before the part are constants of it: what the outer recording varies is not what this derivative is taken
/// with respect to, and neither is confused with the other.
/// </remarks>
internal sealed class RecordedSweeps
{
    private readonly Tape tape;
    private readonly int start;
    private readonly int count;
    private readonly int firstOperand;
    private readonly int lastOperand;
    private readonly bool[] varies;

    /// <summary>The part from a position on, as a function of variables among its statements.</summary>
    internal RecordedSweeps(Tape tape, int start, int firstOperand, ReadOnlySpan<int> variables)
    {
        this.tape = tape;
        this.start = start;
        this.firstOperand = firstOperand;
        count = tape.Count - start;
        lastOperand = tape.OperandCount;
        varies = new bool[count];
        foreach (int variable in variables)
            varies[variable - start] = true;
        MarkVarying();
    }

    /// <summary>Room for an adjoint or a tangent of each statement.</summary>
    internal double[] Row() => new double[count];

    /// <summary>Where a value stands in a row; -1 if it does not vary with the variables.</summary>
    internal int Place(double value) =>
        ActiveValue.Is(value, tape) && ActiveValue.Statement(value) - start is >= 0 and var place && place < count && varies[place]
            ? place
            : -1;

    /// <summary>Propagates adjoints from the last statement to the first.</summary>
    internal void Reverse(double[] adjoints)
    {
        int operand = lastOperand;
        for (int s = count - 1; s >= 0; s--)
        {
            var operation = (Elementary)tape.Operations[start + s];
            int arity = OperationTable.Arity((ushort)operation);
            operand -= arity;
            double zBar = adjoints[s];
            if (!varies[s] || arity == 0 || zBar == 0) // an active adjoint that is 0 now may have a derivative: it is a NaN
                continue;
            int x = tape.Operands[operand];
            int y = tape.Operands[operand + arity - 1];
            var (dx, dy) = PartialsOf(operation, x, y, s);
            Add(adjoints, x, zBar, dx);
            if (arity == 2)
                Add(adjoints, y, zBar, dy);
        }
    }

    /// <summary>Propagates tangents from the first statement to the last.</summary>
    internal void Forward(double[] tangents)
    {
        int operand = firstOperand;
        for (int s = 0; s < count; s++)
        {
            var operation = (Elementary)tape.Operations[start + s];
            int arity = OperationTable.Arity((ushort)operation);
            int x = tape.Operands[operand];
            int y = arity == 0 ? x : tape.Operands[operand + arity - 1];
            operand += arity;
            if (!varies[s] || arity == 0)
                continue;
            double xDot = Tangent(tangents, x);
            double yDot = arity == 2 ? Tangent(tangents, y) : 0;
            if (xDot == 0 && yDot == 0)
                continue;
            var (dx, dy) = PartialsOf(operation, x, y, s);
            tangents[s] = Recorder.Add(Product(xDot, dx), Product(yDot, dy), tape);
        }
    }

    private void MarkVarying()
    {
        int operand = firstOperand;
        for (int s = 0; s < count; s++)
        {
            for (int arity = OperationTable.Arity(tape.Operations[start + s]); arity > 0; arity--)
            {
                int read = tape.Operands[operand++];
                varies[s] |= read >= start && varies[read - start];
            }
        }
    }

    private (double X, double Y) PartialsOf(Elementary operation, int x, int y, int s) => operation switch
    {
        // Rows of the table repeated: they record nothing.
        Elementary.Add => (1, 1),
        Elementary.Subtract => (1, -1),
        Elementary.Multiply => (Value(y), Value(x)),
        _ => RecordedPartials.Of(operation, Value(x), Value(y), tape.Active(start + s)),
    };

    /// <summary>A constant of the tape is a plain number again, which costs nothing to compute with.</summary>
    private double Value(int statement) => (Elementary)tape.Operations[statement] == Elementary.Constant
        ? tape.Values[statement]
        : tape.Active(statement);

    private void Add(double[] adjoints, int statement, double zBar, double partial)
    {
        int place = statement - start;
        if (place < 0 || !varies[place])
            return;
        double increment = Product(zBar, partial);
        adjoints[place] = adjoints[place] == 0 ? increment : Recorder.Add(adjoints[place], increment, tape);
    }

    private double Tangent(double[] tangents, int statement) =>
        statement >= start && varies[statement - start] ? tangents[statement - start] : 0;

    /// <summary>Zero wins, as in the other sweeps, where it is a plain number.</summary>
    private double Product(double x, double partial) => x == 0 || partial == 0 ? 0
        : x == 1 ? partial
        : partial == 1 ? x
        : Recorder.Multiply(x, partial, tape);
}
