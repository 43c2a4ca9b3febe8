using ILDiff.Activity;
using ILDiff.Operations;
using ILDiff.Tapes;

namespace ILDiff.Replay;

/// <summary>
/// One path through a function: the statements that one run recorded, in columns that do not change any more. Every
/// statement's operands come before it; constants, and the decisions that lead down this path, have their values here.
/// Thread safe.
/// </summary>
internal sealed class Program
{
    private static readonly Dictionary<int, string> NoSites = [];

    /// <summary>Statements, in order: <see cref="Elementary"/> as numbers.</summary>
    internal required ushort[] Operations { get; init; }

    /// <summary>The statements of the operands, one after the other, as many as each operation has.</summary>
    internal required int[] Operands { get; init; }

    /// <summary>The primals of the run that was recorded.</summary>
    internal required double[] Values { get; init; }

    /// <summary>The statements of the inputs, in their order; each is an <see cref="Elementary.Independent"/>.</summary>
    internal required int[] Inputs { get; init; }

    /// <summary>How many inputs are differentiated, the first ones; the others are parameters.</summary>
    internal int Variables
    {
        get => field < 0 ? Inputs.Length : field;
        init;
    } = -1;

    /// <summary>The statement of each output; may repeat, and may be an input or a constant.</summary>
    internal required int[] Outputs { get; init; }

    /// <summary>Where the decisions stand in the code, as "decision|method|place", by statement; those that are known.</summary>
    internal IReadOnlyDictionary<int, string> Sites { get; init; } = NoSites;

    /// <summary>How many statements there are.</summary>
    internal int Count => Operations.Length;

    /// <summary>The row of the first operand of a statement. Costs a pass over the statements before it.</summary>
    internal int OperandRow(int statement)
    {
        int row = 0;
        for (int s = 0; s < statement; s++)
            row += OperationTable.Arity(Operations[s]);
        return row;
    }

    /// <summary>The columns for a sweep, with the primals of a run.</summary>
    internal Statements Statements(ReadOnlySpan<double> values) => new(Operations, Operands, values);

    /// <summary>What a tape holds, as a function of its first statements.</summary>
    internal static Program Of(Tape tape, int inputs, ReadOnlySpan<double> outputs) => Of(tape, inputs, inputs, outputs);

    /// <summary>What a tape holds, as a function of its first statements, of which the first are differentiated.</summary>
    internal static Program Of(Tape tape, int variables, int inputs, ReadOnlySpan<double> outputs)
    {
        // A passive output is a constant of the function.
        int[] statements = new int[outputs.Length];
        for (int i = 0; i < statements.Length; i++)
        {
            statements[i] = ActiveValue.Is(outputs[i], tape)
                ? ActiveValue.Statement(outputs[i])
                : tape.Record(Elementary.Constant, Faults.Checked(outputs[i], tape));
        }

        ushort[] operations = tape.Operations.Rows(0, tape.Count).ToArray();
        foreach (ref ushort operation in operations.AsSpan(inputs))
        {
            if (operation == (ushort)Elementary.Independent)
                operation = (ushort)Elementary.Constant; // a variable of a derivative inside: nobody varies it now
        }

        return new Program
        {
            Operations = operations,
            Operands = tape.Operands.Rows(0, tape.OperandCount).ToArray(),
            Values = tape.Values.Rows(0, tape.Count).ToArray(),
            Inputs = [.. Enumerable.Range(0, inputs)],
            Variables = variables,
            Outputs = statements,
            Sites = new Dictionary<int, string>(tape.Sites),
        };
    }
}
