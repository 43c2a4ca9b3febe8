using System.Runtime.CompilerServices;
using ILDiff.Operations;
using ILDiff.Sweeps;

namespace ILDiff.Replay;

/// <summary>
/// Evaluates a recorded function at new inputs: the primals of every statement on the path that the inputs take. Belongs
/// to one thread; what it has evaluated stays until the next time.
/// </summary>
internal sealed class Replayer(Paths paths)
{
    private const string NotRepeatable =
        "The function decided otherwise when it was run again at the same inputs, so that it cannot be replayed. It depends " +
        "on something that changes: random numbers, the time, or what an earlier call left behind.";

    // Constants and inputs of a path are put into its primals once; nothing is allocated when a path is taken again.
    private readonly ConditionalWeakTable<Program, double[]> primals = [];

    /// <summary>The path of the last evaluation.</summary>
    internal Program Program { get; private set; } = paths.First.Program;

    /// <summary>The primals of the last evaluation.</summary>
    internal double[] Values { get; private set; } = [];

    /// <summary>Evaluates, on a path that was recorded before or is recorded now.</summary>
    internal void Evaluate(ReadOnlySpan<double> x)
    {
        Path path = paths.First;
        Enter(path.Program, x);
        int decision = Evaluation.Run(Program, Values);
        bool isNew = false;
        while (decision >= 0)
        {
            if (isNew)
                throw new InvalidOperationException(NotRepeatable);
            double outcome = Values[decision];
            isNew = path.Branch(decision, outcome) == null;
            path = path.Branch(decision, outcome) ?? paths.Miss(path, decision, outcome, x);
            double[] before = Values;
            Enter(path.Program, x);
            int from = path.Shared;
            before.AsSpan(0, from).CopyTo(Values);
            decision = Evaluation.Run(Program, Values, from, from == 0 ? 0 : OperandRow(path.Program, from));
        }
    }

    private static int OperandRow(Program program, int statement)
    {
        int row = 0;
        for (int s = 0; s < statement; s++)
            row += OperationTable.Arity(program.Operations[s]);
        return row;
    }

    private void Enter(Program program, ReadOnlySpan<double> x)
    {
        Program = program;
        Values = primals.GetValue(program, static p => [.. p.Values]);
        int[] inputs = program.Inputs;
        for (int i = 0; i < inputs.Length; i++)
            Values[inputs[i]] = x[i];
    }
}
