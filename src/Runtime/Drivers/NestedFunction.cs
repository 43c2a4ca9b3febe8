using System.Runtime.InteropServices;
using ILDiff.Activity;
using ILDiff.Operations;
using ILDiff.Sweeps;
using ILDiff.Tapes;

namespace ILDiff;

/// <summary>
/// A function that is differentiated inside a recording: its statements, and those that compute its derivatives, are
/// statements of that recording.
/// </summary>
/// <remarks>
/// Its variables are statements of their own, with the value of the argument and the derivative of the argument, so that a
/// value of the outer recording that reaches the function by another way (a closure) is not taken for a variable.
/// </remarks>
internal sealed class NestedFunction(Tape tape)
{
    private readonly int start = tape.Count;
    private readonly int firstOperand = tape.OperandCount;
    private readonly List<int> variables = [];

    // Which statements an active value of the outer recording went into; extended as more are recorded.
    private readonly List<bool> ofOuter = [];
    private int nextOperand = tape.OperandCount;

    private RecordedSweeps? function;
    private (double Output, double[] Adjoints, RecordedSweeps Sweeps)? gradient;

    internal void Note(object target) => tape.Noted.Add(target);

    internal double Variable(double x)
    {
        Faults.Checked(x, tape);
        int variable;
        if (ActiveValue.Is(x, tape))
        {
            int outer = ActiveValue.Statement(x);
            variable = tape.Record(Elementary.Carry, outer, outer, tape.Values[outer]);
        }
        else
        {
            variable = tape.Record(Elementary.Independent, x);
        }

        variables.Add(variable);
        return tape.Active(variable);
    }

    internal double[] Variables(ReadOnlySpan<double> x)
    {
        double[] active = new double[x.Length];
        Note(active);
        for (int i = 0; i < active.Length; i++)
            active[i] = Variable(x[i]);
        return active;
    }

    internal void Reverse(ReadOnlySpan<double> outputs, ReadOnlySpan<double> seeds, Span<double> product)
    {
        RecordedSweeps sweeps = function ??= Sweeps();
        double[] adjoints = sweeps.Row();
        for (int i = 0; i < outputs.Length; i++)
        {
            if (sweeps.Place(Faults.Checked(outputs[i], tape)) is >= 0 and var place)
                adjoints[place] = adjoints[place] == 0 ? seeds[i] : Recorder.Add(adjoints[place], seeds[i], tape);
        }

        sweeps.Reverse(adjoints);
        Gather(adjoints, product);
    }

    internal void Forward(ReadOnlySpan<double> outputs, ReadOnlySpan<double> direction, Span<double> product)
    {
        RecordedSweeps sweeps = function ??= Sweeps();
        double[] tangents = Seeded(sweeps, direction);
        sweeps.Forward(tangents);
        for (int i = 0; i < outputs.Length; i++)
            product[i] = sweeps.Place(Faults.Checked(outputs[i], tape)) is >= 0 and var place ? Result(tangents[place]) : 0;
    }

    internal void ForwardOverReverse(double y, ReadOnlySpan<double> direction, Span<double> gradient, Span<double> product)
    {
        var (_, adjoints, again) = GradientOf(y);
        double[] tangents = Seeded(again, direction);
        again.Forward(tangents);
        for (int i = 0; i < product.Length; i++)
        {
            double slope = adjoints[variables[i] - start];
            product[i] = again.Place(slope) is >= 0 and var at ? Result(tangents[at]) : 0;
            gradient[i] = Result(slope);
        }
    }

    /// <summary>
    /// The gradient, recorded once however many directions follow: a function of the same variables, as the function was.
    /// </summary>
    private (double Output, double[] Adjoints, RecordedSweeps Sweeps) GradientOf(double y)
    {
        if (gradient is { } known && BitConverter.DoubleToInt64Bits(known.Output) == BitConverter.DoubleToInt64Bits(y))
            return known;
        RecordedSweeps sweeps = function ??= Sweeps();
        double[] adjoints = sweeps.Row();
        if (sweeps.Place(Faults.Checked(y, tape)) is >= 0 and var place)
            adjoints[place] = 1;
        sweeps.Reverse(adjoints);
        gradient = (y, adjoints, Sweeps());
        return gradient.Value;
    }

    /// <summary>
    /// A value for the caller: plain, if nothing of the outer recording went into it, for nobody outside varies it then.
    /// </summary>
    internal double Result(double y)
    {
        Faults.Checked(y, tape);
        return !ActiveValue.Is(y, tape) || IsOfOuter(ActiveValue.Statement(y)) ? y : tape.Values[ActiveValue.Statement(y)];
    }

    private RecordedSweeps Sweeps() =>
        new(tape, start, firstOperand, CollectionsMarshal.AsSpan(variables));

    private double[] Seeded(RecordedSweeps sweeps, ReadOnlySpan<double> direction)
    {
        double[] tangents = sweeps.Row();
        for (int i = 0; i < direction.Length; i++)
            tangents[variables[i] - start] = Faults.Checked(direction[i], tape);
        return tangents;
    }

    private void Gather(double[] adjoints, Span<double> product)
    {
        for (int i = 0; i < product.Length; i++)
            product[i] = Result(adjoints[variables[i] - start]);
    }

    /// <summary>Whether an active value of the outer recording went into a statement.</summary>
    private bool IsOfOuter(int statement)
    {
        if (statement < start)
            return true;
        for (int s = start + ofOuter.Count; s < tape.Count; s++)
        {
            bool isOfOuter = false;
            for (int arity = OperationTable.Arity(tape.Operations[s]); arity > 0; arity--)
            {
                int read = tape.Operands[nextOperand++];
                isOfOuter |= read < start ? (Elementary)tape.Operations[read] != Elementary.Constant : ofOuter[read - start];
            }

            ofOuter.Add(isOfOuter);
        }

        return ofOuter[statement - start];
    }
}
