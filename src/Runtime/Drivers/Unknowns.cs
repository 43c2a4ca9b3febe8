using ILDiff.Activity;
using ILDiff.Sweeps;
using ILDiff.Tapes;

namespace ILDiff;

/// <summary>
/// The unknowns of an equation: variables at the head of a segment of the tape, which holds one evaluation of a function
/// at the solution.
/// </summary>
internal sealed class Unknowns
{
    private readonly Tape tape;
    private readonly int first;

    internal Unknowns(Tape tape, double[] solution)
    {
        this.tape = tape;
        Values = Array.ConvertAll(solution, x => Recorder.Value(x, tape));
        Segment = new Segment(tape);
        first = tape.Count;
        Active = tape.Variables(Values);
    }

    /// <summary>The numbers that were found.</summary>
    internal double[] Values { get; }

    /// <summary>The variables, for the function to be called with.</summary>
    internal double[] Active { get; }

    internal Segment Segment { get; }

    internal int Count => Values.Length;

    /// <summary>A row of the segment with a direction of the unknowns in it.</summary>
    internal double[] Direction(ReadOnlySpan<double> direction)
    {
        double[] row = Segment.Row();
        direction.CopyTo(row.AsSpan(Segment[first]));
        return row;
    }

    /// <summary>A row of the segment with the direction of one unknown in it.</summary>
    internal double[] Axis(int i)
    {
        double[] row = Segment.Row();
        row[Segment[first + i]] = 1;
        return row;
    }
}
