using ILDiff.Activity;
using ILDiff.Tapes;

namespace ILDiff;

/// <summary>The outputs of the last reverse sweep of a recording.</summary>
internal sealed class SweptOutputs
{
    private readonly List<(int Statement, double Value, double Seed)> rows = [];

    /// <summary>Whether there was a sweep, and it ended well.</summary>
    internal bool AreSet { get; private set; }

    /// <summary>How many statements the sweep saw.</summary>
    internal int TapeCount { get; private set; }

    /// <summary>Statement (-1 if passive), primal and seed of each.</summary>
    internal IReadOnlyList<(int Statement, double Value, double Seed)> Rows => rows;

    /// <summary>The statements of the active ones.</summary>
    internal IEnumerable<int> Statements => rows.Where(row => row.Statement >= 0).Select(row => row.Statement);

    internal void Clear()
    {
        AreSet = false;
        TapeCount = 0;
        rows.Clear();
    }

    internal void Set(Tape tape, ReadOnlySpan<double> outputs, ReadOnlySpan<double> seeds)
    {
        AreSet = true;
        TapeCount = tape.Count;
        for (int i = 0; i < outputs.Length; i++)
        {
            int statement = ActiveValue.Is(outputs[i], tape) ? ActiveValue.Statement(outputs[i]) : -1;
            rows.Add((statement, Recorder.Value(outputs[i], tape), seeds[i]));
        }
    }
}
