using ILDiff.Batches;
using ILDiff.Border;
using ILDiff.Replay;
using ILDiff.Sweeps;

namespace ILDiff;

/// <summary>
/// A function that was recorded, to be evaluated and differentiated at other inputs without its code. What the code decided
/// by its inputs (comparisons, conversions to integers, the order of a sort) was recorded too: where a replay finds a
/// decision turn out otherwise it records the path that the code takes there, and keeps both. Never a value from the wrong
/// branch.
/// </summary>
/// <remarks>
/// <para>The function should depend on nothing but its inputs: what else it read when it was recorded is a constant.</para>
/// <para>Belongs to one thread at a time; <see cref="Fork"/> gives another thread its own, which shares the paths.</para>
/// </remarks>
public sealed class RecordedFunction
{
    private readonly Paths paths;
    private readonly Replayer replayer;
    private readonly Batch batch;
    private double[] adjoints = [];

    internal RecordedFunction(Paths paths)
    {
        this.paths = paths;
        replayer = new Replayer(paths);
        batch = new Batch(paths);
    }

    /// <summary>How many inputs the function has.</summary>
    public int Inputs => paths.First.Program.Inputs.Length;

    /// <summary>How many of the inputs are differentiated, the first ones; the others are parameters.</summary>
    public int Variables => paths.First.Program.Variables;

    /// <summary>How many outputs the function has.</summary>
    public int Outputs => paths.First.Program.Outputs.Length;

    /// <summary>How many paths are recorded.</summary>
    public int Paths => paths.Count;

    /// <summary>How often an evaluation took a path that was not recorded, and recorded it.</summary>
    public long Misses => paths.Misses;

    /// <summary>f(x)</summary>
    public double Evaluate(ReadOnlySpan<double> x)
    {
        Replay(x);
        return replayer.Values[replayer.Program.Outputs[0]];
    }

    /// <summary>f(x), and ∇f(x) in <paramref name="gradient"/>. Allocates nothing once warm.</summary>
    public double Gradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        Lengths.Demand(gradient.Length, Variables, nameof(gradient), "the number of variables");
        double value = Evaluate(x);
        Program program = replayer.Program;
        if (adjoints.Length < program.Count)
            adjoints = new double[program.Count];
        Span<double> rows = adjoints.AsSpan(0, program.Count);
        rows.Clear();
        rows[program.Outputs[0]] = 1;
        ReverseSweep.Run(program.Statements(replayer.Values), rows);
        for (int i = 0; i < gradient.Length; i++)
            gradient[i] = rows[program.Inputs[i]];
        return value;
    }

    /// <summary>f at each point, on all cores.</summary>
    /// <remarks>
    /// Points that take other paths than the one that was recorded get the value of their own path; what is not recorded yet
    /// is recorded by the calling thread. The bits are those of <see cref="Evaluate"/>. Costs a fraction of as many
    /// evaluations, since each operation is computed for many points at a time; allocates next to nothing once warm.
    /// </remarks>
    /// <param name="points">The inputs of the points, point after point.</param>
    /// <param name="values">Receives the <see cref="Outputs"/> of each point, point after point.</param>
    /// <param name="options">Threads, cancellation, progress.</param>
    /// <exception cref="ArgumentException">A length does not fit, or memory overlaps.</exception>
    /// <exception cref="PathNotRecordedException">A point takes a path that was not recorded, and the function is not at hand.
    /// </exception>
    /// <exception cref="StaleValueException">A number is an active value of a recording.</exception>
    /// <exception cref="OperationCanceledException">The batch was stopped.</exception>
    public void EvaluateBatch(ReadOnlySpan<double> points, Span<double> values, BatchOptions? options = null) =>
        batch.Evaluate(points, values, options);

    /// <summary>f and ∇f at each point, on all cores.</summary>
    /// <param name="points">The inputs of the points, point after point.</param>
    /// <param name="values">Receives the value of each point.</param>
    /// <param name="gradients">Receives the gradient of each point, point after point; parameters have no entry.</param>
    /// <param name="options">Threads, cancellation, progress.</param>
    /// <inheritdoc cref="EvaluateBatch"/>
    public void GradientBatch(
        ReadOnlySpan<double> points, Span<double> values, Span<double> gradients, BatchOptions? options = null) =>
        batch.Gradient(points, values, gradients, options);

    /// <summary>Σ f(x, row) over rows of data, and its gradient with respect to x, on all cores.</summary>
    /// <remarks>The rows are added up in their order, whatever the threads: the bits are those of a loop over the rows.</remarks>
    /// <param name="x">The variables, which all rows share.</param>
    /// <param name="rows">The parameters of each row, row after row.</param>
    /// <param name="gradient">Receives the gradient of the sum.</param>
    /// <param name="options">Threads, cancellation, progress.</param>
    /// <returns>The sum; 0 when there is no row.</returns>
    /// <exception cref="InvalidOperationException">The function was recorded without parameters.</exception>
    /// <inheritdoc cref="EvaluateBatch"/>
    public double GradientSum(
        ReadOnlySpan<double> x, ReadOnlySpan<double> rows, Span<double> gradient, BatchOptions? options = null) =>
        batch.GradientSum(x, rows, gradient, options);

    /// <summary>
    /// Makes the recorded paths smaller: folds constants, merges what is computed twice, leaves out what no output needs.
    /// Values stay as they are to the last bit, gradients up to the order in which they are added up.
    /// </summary>
    /// <remarks>Costs about as much as a few gradients. Forks share the result; they may evaluate meanwhile.</remarks>
    /// <returns>What it saved, over all paths.</returns>
    public OptimisationReport Optimise() => paths.Optimise();

    /// <summary>The same function for another thread: shares what is recorded.</summary>
    public RecordedFunction Fork() => new(paths);

    internal static RecordedFunction Of(Func<double[], double> f, double[] x)
    {
        Delegates.Demand(f);
        Program first = Record(x);
        return new RecordedFunction(new Paths(first, Record));

        Program Record(ReadOnlySpan<double> at)
        {
            Workspace workspace = Workspace.Begin();
            try
            {
                workspace.Tape.RecordsDecisions = true;
                workspace.Tape.Orders = 2;
                return Program.Of(workspace.Tape, at.Length, [f(workspace.Variables(at))]);
            }
            finally
            {
                workspace.End();
            }
        }
    }

    internal static RecordedFunction Of(Func<double[], double[], double> f, double[] x, double[] parameters)
    {
        Delegates.Demand(f);
        int variables = x.Length;
        Program first = Record([.. x, .. parameters]);
        return new RecordedFunction(new Paths(first, Record));

        Program Record(ReadOnlySpan<double> at)
        {
            Workspace workspace = Workspace.Begin();
            try
            {
                workspace.Tape.RecordsDecisions = true;
                double y = f(workspace.Variables(at[..variables]), workspace.Variables(at[variables..]));
                return Program.Of(workspace.Tape, variables, at.Length, [y]);
            }
            finally
            {
                workspace.End();
            }
        }
    }

    private void Replay(ReadOnlySpan<double> x)
    {
        Lengths.Demand(x.Length, Inputs, nameof(x), "the number of inputs");
        replayer.Evaluate(x);
    }
}
