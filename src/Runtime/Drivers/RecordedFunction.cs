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
    private readonly SparseReplays sparse;
    private double[] adjoints = [];

    internal RecordedFunction(Paths paths)
    {
        this.paths = paths;
        replayer = new Replayer(paths);
        batch = new Batch(paths);
        sparse = new SparseReplays(replayer);
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
    /// is recorded by the calling thread. The bits are those of <see cref="Evaluate(ReadOnlySpan{double})"/>. Costs a fraction of as many
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

    /// <summary>The same function for another thread: shares what is recorded.</summary>
    public RecordedFunction Fork() => new(paths);

    internal static RecordedFunction Of(Func<double[], double> f, double[] x)
    {
        return new RecordedFunction(new Paths(Record(x), Record));

        Program Record(ReadOnlySpan<double> at) => ProgramRecording.Of(f, at, recordsDecisions: true);
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
                workspace.Tape.Orders = 2;
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

    internal static RecordedFunction Of(Func<double[], double[]> f, double[] x)
    {
        Program first = ProgramRecording.Of(f, x, recordsDecisions: true);
        return new RecordedFunction(new Paths(first, at =>
        {
            Program program = ProgramRecording.Of(f, at, recordsDecisions: true);
            return program.Outputs.Length == first.Outputs.Length
                ? program
                : throw new InvalidOperationException(
                    $"The function returned {program.Outputs.Length} outputs here, and {first.Outputs.Length} when it was recorded.");
        }));
    }

    /// <summary>f(x) of a function with several outputs, in <paramref name="outputs"/>. Allocates nothing once warm.</summary>
    /// <exception cref="ArgumentException">The number of inputs or outputs is another.</exception>
    public void Evaluate(ReadOnlySpan<double> x, Span<double> outputs)
    {
        Lengths.Demand(outputs.Length, Outputs, nameof(outputs), "the number of outputs");
        Replay(x);
        for (int i = 0; i < outputs.Length; i++)
            outputs[i] = replayer.Values[replayer.Program.Outputs[i]];
    }

    /// <summary>∂fᵢ/∂xⱼ where it may differ from 0, by as few sweeps as groups of rows and columns allow.</summary>
    /// <remarks>
    /// The pattern and the groups belong to the path that the inputs take. They are found when it is taken first, and kept;
    /// from then on only the sweeps are paid, one a group.
    /// </remarks>
    /// <exception cref="ArgumentException">There are more or fewer inputs than were recorded.</exception>
    public CoordinateMatrix SparseJacobian(ReadOnlySpan<double> x) => Replayed(x).Jacobian();

    /// <summary>The same in <paramref name="values"/>, in the order of the pattern. Allocates nothing once warm.</summary>
    /// <param name="x">Where to differentiate.</param>
    /// <param name="values">Receives the entries; may be longer than they are many. Unchanged after an error.</param>
    /// <returns>The pattern on the path that the inputs take: the same object each time that it is taken.</returns>
    /// <exception cref="ArgumentException">The number of inputs is another, or there are more entries than values.</exception>
    public SparsityPattern SparseJacobian(ReadOnlySpan<double> x, Span<double> values) => Replayed(x).Jacobian(values);

    /// <summary>∂²f/∂xᵢ∂xⱼ where it may differ from 0, both triangles, by few products of the Hessian with vectors.</summary>
    /// <exception cref="InvalidOperationException">The function has several outputs.</exception>
    /// <inheritdoc cref="SparseJacobian(ReadOnlySpan{double})"/>
    public CoordinateMatrix SparseHessian(ReadOnlySpan<double> x) => Replayed(x).Hessian();

    /// <inheritdoc cref="SparseJacobian(ReadOnlySpan{double}, Span{double})"/>
    /// <exception cref="InvalidOperationException">The function has several outputs.</exception>
    public SparsityPattern SparseHessian(ReadOnlySpan<double> x, Span<double> values) => Replayed(x).Hessian(values);

    /// <summary>Which outputs depend on which inputs, on the path that the inputs take: outputs are rows.</summary>
    /// <exception cref="ArgumentException">There are more or fewer inputs than were recorded.</exception>
    public SparsityPattern JacobianPattern(ReadOnlySpan<double> x) => Replayed(x).JacobianPattern;

    /// <summary>Which pairs of inputs interact nonlinearly, on the path that the inputs take; symmetric.</summary>
    /// <exception cref="ArgumentException">There are more or fewer inputs than were recorded.</exception>
    /// <exception cref="InvalidOperationException">The function has several outputs.</exception>
    public SparsityPattern HessianPattern(ReadOnlySpan<double> x) => Replayed(x).HessianPattern;

    private SparseReplays Replayed(ReadOnlySpan<double> x)
    {
        Replay(x);
        return sparse;
    }
}
