using System.Diagnostics;
using ILDiff.Activity;
using ILDiff.Drawing;
using ILDiff.Tapes;

namespace ILDiff;

/// <summary>
/// Records what woven code computes on this thread, from <see cref="Start()"/> until it is disposed, so that anything can
/// be differentiated with respect to anything: make variables, hand them to existing objects, compute, reverse, read
/// adjoints.
/// </summary>
/// <remarks>
/// <para>Variables and what woven code computes from them are doubles that carry derivatives; only woven code can compute
/// with them. When the recording is disposed, objects in which woven code stored them get plain values back.</para>
/// <para>Belongs to the thread that started it: members throw <see cref="InvalidOperationException"/> on another, and
/// <see cref="ObjectDisposedException"/> after <see cref="Dispose"/>.</para>
/// </remarks>
[DebuggerDisplay("{Display,nq}")]
public sealed class Recording : IDisposable
{
    private readonly Thread thread = Thread.CurrentThread;
    private readonly Workspace workspace;
    private readonly IndependentVariables variables;
    private readonly SweptOutputs outputs = new();

    private Recording(RecordingOptions options)
    {
        workspace = Workspace.Begin(this, options);
        variables = new IndependentVariables(workspace.Tape);
        IsStrict = options.Strict;
    }

    /// <summary>
    /// Bytes that the tape of one thread may take; going beyond throws <see cref="TapeFullException"/>. By default nine
    /// tenths of what the process may use. Applies to all threads.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not positive.</exception>
    public static long MemoryLimit
    {
        get => TapeMemory.Limit;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            TapeMemory.Limit = value;
        }
    }

    /// <summary>Whether lost derivatives are errors.</summary>
    public bool IsStrict { get; }

    /// <summary>How many statements are recorded.</summary>
    public int Statements => Tape.Count;

    /// <summary>The variables that no statement has read, and that are no output of the last <c>Reverse</c>.</summary>
    /// <remarks>
    /// A setter that ignores a value equal to the one it has (<c>if (value != this.value)</c>) leaves a variable unread,
    /// and everything computed passive. Costs one pass over the tape.
    /// </remarks>
    public IReadOnlyList<RecordedVariable> Unread
    {
        get
        {
            _ = Tape;
            return variables.Unread(outputs.Statements);
        }
    }

    /// <summary>The variables that no output of the last <c>Reverse</c> depends on. Costs one pass over the tape.</summary>
    /// <exception cref="InvalidOperationException"><c>Reverse</c> was not called.</exception>
    public IReadOnlyList<RecordedVariable> Unreached
    {
        get
        {
            _ = Tape;
            DemandReversed();
            return variables.Unreached(outputs.Statements);
        }
    }

    /// <summary>Where conversions cut derivatives, and how often.</summary>
    public IReadOnlyList<DerivativeCut> Cuts =>
    [
        .. Tape.Findings.Cuts.Select(cut =>
            new DerivativeCut(Site.Callee(cut.Key), Site.Caller(cut.Key), Site.Place(cut.Key), cut.Value)),
    ];

    /// <summary>
    /// Where a comparison found an active value equal to another, and how often: the code may have taken a short cut there
    /// whose derivative is not that of the function.
    /// </summary>
    public IReadOnlyList<Tie> Ties =>
    [
        .. Tape.Findings.Ties.Select(tie => new Tie(Site.Callee(tie.Key), Site.Caller(tie.Key), Site.Place(tie.Key), tie.Value)),
    ];

    private string Display => ReferenceEquals(workspace.Owner, this)
        ? FormattableString.Invariant($"{workspace.Tape.Count} statements, {variables.Count} variables{(outputs.AreSet ? ", swept" : "")}")
        : "ended";

    internal DateTime Started { get; } = DateTime.Now;

    private Tape Tape
    {
        get
        {
            ObjectDisposedException.ThrowIf(!ReferenceEquals(workspace.Owner, this), this);
            DemandThread();
            return workspace.Tape;
        }
    }

    /// <summary>Starts to record on this thread.</summary>
    /// <exception cref="NestedRecordingException">The thread records already.</exception>
    /// <exception cref="PlatformNotSupportedException">The process is a 32-bit process.</exception>
    public static Recording Start() => new(new RecordingOptions());

    /// <inheritdoc cref="Start()"/>
    public static Recording Start(RecordingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new Recording(options);
    }

    /// <summary>Ends the recording that was started on this thread and forgotten. Says whether there was one.</summary>
    public static bool Abandon()
    {
        if (Workspace.Running?.Owner is not { } forgotten)
            return false;
        forgotten.Dispose();
        return true;
    }

    /// <summary>An independent variable: a double that existing objects can hold.</summary>
    /// <exception cref="ArgumentException">The value is active already.</exception>
    public double Variable(double value) => NewVariable(value, null);

    /// <summary>An independent variable with a name, for messages and traces.</summary>
    /// <inheritdoc cref="Variable(double)"/>
    public double Variable(double value, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return NewVariable(value, name);
    }

    /// <summary>Independent variables, in a new array.</summary>
    /// <inheritdoc cref="Variable(double)"/>
    public double[] Variables(ReadOnlySpan<double> values)
    {
        double[] active = new double[values.Length];
        Tape.Noted.Add(active);
        for (int i = 0; i < active.Length; i++)
            active[i] = NewVariable(values[i], null);
        return active;
    }

    /// <summary>Independent variables with names, in a new array.</summary>
    /// <inheritdoc cref="Variable(double)"/>
    /// <exception cref="ArgumentException">A value is active already, or there are not as many names as values.</exception>
    public double[] Variables(ReadOnlySpan<double> values, IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        Lengths.Demand(names.Count, values.Length, nameof(names), "that of values");
        double[] active = new double[values.Length];
        Tape.Noted.Add(active);
        for (int i = 0; i < active.Length; i++)
            active[i] = Variable(values[i], names[i]);
        return active;
    }

    /// <summary>Propagates adjoints from an output with the seed 1. Starts from fresh adjoints each time.</summary>
    /// <remarks>A passive output depends on nothing: all adjoints are 0, which is an error in a strict recording.</remarks>
    /// <exception cref="UnreachedVariableException">The recording is strict, and a variable is not reached.</exception>
    /// <exception cref="PoisonedValueException">Code that was not woven computed the output.</exception>
    /// <exception cref="StaleValueException">The output belongs to another recording.</exception>
    public void Reverse(double output) => Reverse(output, 1);

    /// <summary>Propagates adjoints from an output with a seed.</summary>
    /// <inheritdoc cref="Reverse(double)"/>
    public void Reverse(double output, double seed) => Reverse([output], [seed]);

    /// <summary>Propagates adjoints from several outputs: those of Σ seedᵢ outputᵢ.</summary>
    /// <inheritdoc cref="Reverse(double)"/>
    /// <exception cref="ArgumentException">There are not as many seeds as outputs.</exception>
    public void Reverse(ReadOnlySpan<double> outputs, ReadOnlySpan<double> seeds)
    {
        Tape tape = Tape;
        tape.Lines?.Stop();
        Lengths.Demand(seeds.Length, outputs.Length, nameof(seeds), "that of outputs");
        this.outputs.Clear();
        SeededSweep.Run(tape, outputs, seeds, variables: 0);
        this.outputs.Set(tape, outputs, seeds);
        if (!IsStrict)
            return;
        if (Unread is { Count: > 0 } unread)
            throw UnreachedVariableException.Unread(unread);
        if (Unreached is { Count: > 0 } unreached)
            throw UnreachedVariableException.Unreached(unreached);
    }

    /// <summary>The adjoint of a variable, or of anything computed from variables, after the last <c>Reverse</c>.</summary>
    /// <exception cref="PassiveValueException">The value is passive.</exception>
    /// <exception cref="InvalidOperationException">
    /// <c>Reverse</c> was not called, or the value was computed after it.
    /// </exception>
    public double Adjoint(double value)
    {
        Tape tape = Tape;
        DemandReversed();
        if (!ActiveValue.Is(value, tape))
            throw new PassiveValueException(Faults.Checked(value, tape));
        int statement = ActiveValue.Statement(value);
        if (statement >= outputs.TapeCount)
            throw new InvalidOperationException("The value was recorded after the last Reverse. Call Reverse again first.");
        return tape.Adjoints[statement];
    }

    /// <summary>The adjoints of several values.</summary>
    /// <inheritdoc cref="Adjoint(double)"/>
    public double[] Adjoints(ReadOnlySpan<double> values)
    {
        double[] adjoints = new double[values.Length];
        Adjoints(values, adjoints);
        return adjoints;
    }

    /// <summary>The adjoints of several values, into memory of the caller.</summary>
    /// <inheritdoc cref="Adjoint(double)"/>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public void Adjoints(ReadOnlySpan<double> values, Span<double> adjoints)
    {
        Lengths.Demand(adjoints.Length, values.Length, nameof(adjoints), "that of values");
        for (int i = 0; i < values.Length; i++)
            adjoints[i] = Adjoint(values[i]);
    }

    /// <summary>The plain value, without derivative, that can be kept and handed to any code.</summary>
    /// <exception cref="PoisonedValueException">Code that was not woven computed the value.</exception>
    /// <exception cref="StaleValueException">The value belongs to another recording.</exception>
    public double Value(double value) => Recorder.Value(value, Tape);

    /// <summary>
    /// The recorded statements with their values, and after <c>Reverse</c> the propagation of the adjoints beside them, to
    /// be read from the bottom up. As long as the tape: for small recordings.
    /// </summary>
    /// <exception cref="InvalidOperationException">Not every statement is kept: parts were checkpointed.</exception>
    public string ToTable() => ReverseAdjoints.Print(WithAllStatements(Tape), variables, outputs);

    /// <summary>The recorded statements with their values, and the propagation of tangents beside them, for the derivative
    /// with respect to one variable. As long as the tape: for small recordings.</summary>
    /// <exception cref="PassiveValueException">The value is passive.</exception>
    public string ToTangentTable(double variable)
    {
        Tape tape = Tape;
        if (!ActiveValue.Is(variable, tape))
            throw new PassiveValueException(Faults.Checked(variable, tape));
        return ForwardTangents.Print(WithAllStatements(tape), variables, outputs, ActiveValue.Statement(variable));
    }

    /// <summary>
    /// The computational graph in the language DOT of Graphviz: variables with their names, operations with their values, and
    /// after <c>Reverse</c> outputs and adjoints. As long as the tape: for small recordings.
    /// </summary>
    /// <exception cref="InvalidOperationException">Not every statement is kept: parts were checkpointed.</exception>
    public string ToDot() => DotText.Of(Graph);

    /// <summary>The computational graph as a picture, SVG: what <see cref="ToDot"/> says, drawn.</summary>
    /// <exception cref="InvalidOperationException">
    /// The graph has more than 500 nodes, or none, or not every statement is kept: parts were checkpointed.
    /// </exception>
    public string ToSvg() => SvgDrawing.Of(Graph, "Computational graph");

    /// <summary>
    /// Ends the recording: objects get their plain values back, and the next can start. Twice does no harm.
    /// </summary>
    public void Dispose()
    {
        if (!ReferenceEquals(workspace.Owner, this))
            return;
        DemandThread();
        workspace.End();
    }

    /// <summary>What a report is made of.</summary>
    internal RecordedParts Reported()
    {
        Tape tape = Tape;
        if (tape.Lines == null)
        {
            throw new ArgumentException(
                "The recording notes no lines. Start it with Recording.Start(new RecordingOptions { Lines = true }).", "recording");
        }

        DemandReversed();
        return new RecordedParts(tape, variables, outputs);
    }

    private IReadOnlyList<GraphNode> Graph => ComputationalGraph.Of(WithAllStatements(Tape), variables, outputs);

    private static Tape WithAllStatements(Tape tape) => tape.Composites.Count == 0
        ? tape
        : throw new InvalidOperationException(
            "Tables and graphs show every statement, and of what was checkpointed, or recorded as a statement on arrays, there are none.");

    private double NewVariable(double value, string? name)
    {
        Tape tape = Tape;
        if (ActiveValue.Is(value, tape))
        {
            throw new ArgumentException(
                "The value is active already. Make a variable of its primal, recording.Value(x).", nameof(value));
        }

        double active = workspace.Variable(value);
        variables.Add(ActiveValue.Statement(active), name);
        return active;
    }

    private void DemandReversed()
    {
        if (!outputs.AreSet)
            throw new InvalidOperationException("There are no adjoints yet. Call recording.Reverse(output) first.");
    }

    private void DemandThread()
    {
        if (Thread.CurrentThread != thread)
        {
            throw new InvalidOperationException(
                $"The recording belongs to thread {thread.ManagedThreadId}, which started it, and was used on thread " +
                $"{Environment.CurrentManagedThreadId}. Start one on each thread; do not await while one runs.");
        }
    }
}
