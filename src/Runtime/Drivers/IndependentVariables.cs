using ILDiff.Operations;
using ILDiff.Tapes;

namespace ILDiff;

/// <summary>The independent variables of a recording and what became of them, found in the columns of its tape.</summary>
internal sealed class IndependentVariables(Tape tape)
{
    private readonly List<(int Statement, string? Name)> variables = [];

    internal int Count => variables.Count;

    internal void Add(int statement, string? name) => variables.Add((statement, name));

    internal RecordedVariable this[int index] =>
        new(index, variables[index].Name, tape.Values[variables[index].Statement]);

    internal int Statement(int index) => variables[index].Statement;

    /// <summary>Those that no statement has as an operand, and that are no output themselves.</summary>
    internal IReadOnlyList<RecordedVariable> Unread(IEnumerable<int> outputs)
    {
        bool[] read = new bool[tape.Count];
        foreach (int output in outputs)
            read[output] = true;
        int operand = 0;
        for (int s = 0; s < tape.Count; s++)
        {
            int arity = OperationTable.Arity(tape.Operations[s]);
            for (int i = 0; i < arity; i++)
                read[tape.Operands[operand++]] |= OperationTable.HandsOn(tape.Operations[s], i);
        }

        return Without(read);
    }

    /// <summary>Those that no output depends on, be the partials zero or not.</summary>
    internal IReadOnlyList<RecordedVariable> Unreached(IEnumerable<int> outputs)
    {
        bool[] reached = new bool[tape.Count];
        foreach (int output in outputs)
            reached[output] = true;

        int operand = tape.OperandCount;
        for (int s = tape.Count - 1; s >= 0; s--)
        {
            int arity = OperationTable.Arity(tape.Operations[s]);
            operand -= arity;
            for (int i = 0; reached[s] && i < arity; i++)
                reached[tape.Operands[operand + i]] |= OperationTable.HandsOn(tape.Operations[s], i);
        }

        return Without(reached);
    }

    private RecordedVariable[] Without(bool[] marked) =>
        [.. Enumerable.Range(0, Count).Where(index => !marked[Statement(index)]).Select(index => this[index])];
}
