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
    private readonly SparseReplays sparse;
    private double[] adjoints = [];

    internal RecordedFunction(Paths paths)
    {
        this.paths = paths;
        replayer = new Replayer(paths);
        sparse = new SparseReplays(replayer);
    }

    /// <summary>How many inputs the function has.</summary>
    public int Inputs => paths.First.Program.Inputs.Length;

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
        Lengths.Demand(gradient.Length, Inputs, nameof(gradient), "the number of inputs");
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
                return Program.Of(workspace.Tape, at.Length, [f(workspace.Variables(at))]);
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
