using ILDiff.Border;
using ILDiff.Replay;
using ILDiff.Replay.Files;
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
    private double[] adjoints = [];

    internal RecordedFunction(Paths paths)
    {
        this.paths = paths;
        replayer = new Replayer(paths);
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

    /// <summary>
    /// Writes the function to a stream, with all paths that were recorded so far: inputs, constants and operations, and
    /// where decisions stand in the code (methods, files and lines, as far as symbols say).
    /// </summary>
    /// <remarks>
    /// About 4 bytes an operation. The stream is not closed. Other threads may evaluate forks meanwhile; what they record
    /// may be missing. The format is versioned: files of this version of ILDiff can be read by later ones.
    /// </remarks>
    public void Save(Stream stream) => FunctionWriter.Write(paths, stream);

    /// <summary>
    /// Reads a function that was saved. Its code is not at hand: inputs that take a path that was not recorded are a
    /// <see cref="PathNotRecordedException"/>.
    /// </summary>
    /// <param name="stream">Stands at the start of the file; is left after its last byte, not closed. Need not seek.</param>
    /// <exception cref="FunctionFileException">
    /// It is not a function that was saved, is of a newer version, or was cut or damaged. Also files made to harm are
    /// refused: nothing is read out of bounds, and memory grows with what is read, not with what a file claims to have.
    /// </exception>
    public static RecordedFunction Load(Stream stream) => new(FunctionReader.Read(stream));

    /// <summary>f(x + t v) = Σ c_k tᵏ: the coefficients along a direction v, as many as there is room for.</summary>
    /// <remarks>
    /// Time in proportion to the operations and the square of the order; memory for as many numbers an operation as there
    /// are coefficients. At kinks and where f is not analytic as <see cref="AD.TaylorCoefficients"/>.
    /// </remarks>
    /// <param name="x">Where to expand.</param>
    /// <param name="direction">v, as long as x.</param>
    /// <param name="coefficients">Receives c₀ = f(x), c₁ = ∇f(x) v, and so on; 1 to 101 of them.</param>
    /// <exception cref="ArgumentException">The lengths of x and v are not the number of inputs.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is room for none or for more than 101.</exception>
    /// <exception cref="NestedRecordingException">Something is being recorded on this thread.</exception>
    public void TaylorCoefficients(ReadOnlySpan<double> x, ReadOnlySpan<double> direction, Span<double> coefficients) =>
        TaylorSeries.Of(replayer, x, direction, coefficients);
}
