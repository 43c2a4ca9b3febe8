using System.Runtime.CompilerServices;

namespace ILDiff.Replay;

/// <summary>
/// Evaluates a recorded function at new inputs: the primals of every statement on the path that the inputs take. Belongs
/// to one thread; what it has evaluated stays until the next time.
/// </summary>
internal sealed class Replayer(Paths paths)
{
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
        while (decision >= 0)
        {
            double outcome = Values[decision];
            if (path.Branch(decision, outcome) is not { } next)
            {
                // What was recorded for these inputs just now is their evaluation.
                Enter(paths.Miss(path, decision, outcome, x), x);
                Program.Values.CopyTo(Values);
                return;
            }

            path = next;
            double[] before = Values;
            Enter(path.Program, x);
            int from = path.Shared;
            before.AsSpan(0, from).CopyTo(Values);
            decision = Evaluation.Run(Program, Values, from, path.Program.OperandRow(from));
        }
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
