using System.Diagnostics;
using ILDiff.Batches;
using ILDiff.Drawing;
using ILDiff.Replay;
using ILDiff.Replay.Files;

namespace ILDiff;

/// <summary>
/// A function that was recorded, to be evaluated and differentiated at other inputs without its code. What the code decided
/// by its inputs (comparisons, conversions to integers, the order of a sort) was recorded too: where a replay finds a
/// decision turn out otherwise it records the path that the code takes there, and keeps both. Never a value from the wrong
/// branch.
/// </summary>
/// <remarks>
/// <para>The function should depend on nothing but its inputs: what else it read when it was recorded is a constant.</para>
/// <para>Inputs are the variables, then the parameters if it was recorded with some: parameters are replayed and not
/// differentiated. Spans of inputs hold both; gradients, directions and products have an entry for each variable.</para>
/// <para>Members that take spans allocate nothing once warm, on paths that were taken before. All throw
/// <see cref="ArgumentException"/> for lengths that do not fit, <see cref="NotDifferentiableException"/> for active values (a
/// recorded function cannot be used inside a recording: call the function itself), and
/// <see cref="PathNotRecordedException"/> where a new path is met and the function is not at hand.</para>
/// <para>Belongs to one thread at a time; <see cref="Fork"/> gives another thread its own, which shares the paths.</para>
/// </remarks>
[DebuggerDisplay("{Inputs} inputs, {Outputs} outputs, {Statements} statements, {Paths} paths")]
public sealed class RecordedFunction
{
    private readonly Paths paths;
    private readonly Replayer replayer;
    private readonly ReplayedDerivatives derivatives;
    private readonly Batch batch;
    private readonly SparseReplays sparse;

    internal RecordedFunction(Paths paths)
    {
        this.paths = paths;
        replayer = new Replayer(paths);
        derivatives = new ReplayedDerivatives(replayer);
        batch = new Batch(paths);
        sparse = new SparseReplays(replayer);
    }

    /// <summary>How many inputs the function has.</summary>
    public int Inputs => paths.First.Program.Inputs.Length;

    /// <summary>How many of the inputs are differentiated, the first ones; the others are parameters.</summary>
    public int Variables => paths.First.Program.Variables;

    /// <summary>How many outputs the function has.</summary>
    public int Outputs => paths.First.Program.Outputs.Length;

    /// <summary>How many operations the path that was recorded first has, constants and inputs among them.</summary>
    public int Statements => paths.First.Program.Count;

    /// <summary>How many paths are recorded.</summary>
    public int Paths => paths.Count;

    /// <summary>How often an evaluation took a path that was not recorded, and ran the function.</summary>
    public long Misses => paths.Misses;

    /// <summary>Where the code decided by its inputs, on the paths that are recorded. Costs a pass over all of them.</summary>
    public IReadOnlyList<RecordedDecision> Decisions => RecordedDecisions.Of(paths);

    /// <summary>f(x)</summary>
    /// <exception cref="InvalidOperationException">The function has several outputs.</exception>
    public double Evaluate(ReadOnlySpan<double> x)
    {
        DemandOneOutput();
        return Replayed(x).Output(0);
    }

    /// <summary>f(x) of a function with several outputs, in <paramref name="outputs"/>.</summary>
    public void Evaluate(ReadOnlySpan<double> x, Span<double> outputs)
    {
        Lengths.Demand(outputs.Length, Outputs, nameof(outputs), "the number of outputs");
        Replayed(x).Outputs(outputs);
    }

    /// <summary>f(x), and ∇f(x) in <paramref name="gradient"/>. Costs a replay and a reverse sweep.</summary>
    /// <exception cref="InvalidOperationException">The function has several outputs.</exception>
    public double Gradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        DemandOneOutput();
        DemandVariables(gradient.Length, nameof(gradient));
        ReplayedDerivatives at = Replayed(x);
        at.Gradient(0, gradient);
        return at.Output(0);
    }

    /// <summary>x̄ = Σ ȳᵢ ∂fᵢ/∂x in <paramref name="product"/>. Costs a replay and a reverse sweep.</summary>
    /// <param name="x">The inputs.</param>
    /// <param name="adjoint">ȳ, one for each output.</param>
    /// <param name="product">Receives x̄.</param>
    public void VectorJacobianProduct(ReadOnlySpan<double> x, ReadOnlySpan<double> adjoint, Span<double> product)
    {
        Lengths.Demand(adjoint.Length, Outputs, nameof(adjoint), "the number of outputs");
        DemandVariables(product.Length, nameof(product));
        PlainNumbers.Demand(adjoint);
        Replayed(x).VectorJacobianProduct(adjoint, product);
    }

    /// <summary>ẏ = ∂f/∂x ẋ in <paramref name="product"/>. Costs a replay and a forward sweep.</summary>
    /// <param name="x">The inputs.</param>
    /// <param name="v">ẋ, one for each variable.</param>
    /// <param name="product">Receives ẏ, one for each output.</param>
    public void JacobianVectorProduct(ReadOnlySpan<double> x, ReadOnlySpan<double> v, Span<double> product)
    {
        DemandVariables(v.Length, nameof(v));
        Lengths.Demand(product.Length, Outputs, nameof(product), "the number of outputs");
        PlainNumbers.Demand(v);
        Replayed(x).JacobianVectorProduct(v, product);
    }

    /// <summary>
    /// ∂fᵢ/∂xⱼ, row after row, in <paramref name="jacobian"/>. Costs a replay, and a sweep for each output or each variable,
    /// whichever are fewer.
    /// </summary>
    public void Jacobian(ReadOnlySpan<double> x, Span<double> jacobian)
    {
        Lengths.DemandRows(jacobian.Length, Outputs, Variables, nameof(jacobian));
        Replayed(x).Jacobian(jacobian);
    }

    /// <summary>∂fᵢ/∂xⱼ in row i and column j.</summary>
    /// <inheritdoc cref="Jacobian(ReadOnlySpan{double}, Span{double})"/>
    public double[,] Jacobian(ReadOnlySpan<double> x)
    {
        double[,] jacobian = new double[Outputs, Variables];
        Jacobian(x, Matrices.Entries(jacobian));
        return jacobian;
    }

    /// <summary>∇²f(x) v in <paramref name="product"/>. Costs a replay and two sweeps.</summary>
    /// <param name="x">The inputs.</param>
    /// <param name="v">The direction, one for each variable.</param>
    /// <param name="product">Receives the product.</param>
    /// <returns>f(x)</returns>
    /// <exception cref="InvalidOperationException">The function has several outputs.</exception>
    public double HessianVectorProduct(ReadOnlySpan<double> x, ReadOnlySpan<double> v, Span<double> product)
    {
        DemandOneOutput();
        DemandVariables(v.Length, nameof(v));
        DemandVariables(product.Length, nameof(product));
        PlainNumbers.Demand(v);
        ReplayedDerivatives at = Replayed(x);
        at.HessianVectorProduct(v, product);
        return at.Output(0);
    }

    /// <summary>∇²f(x), row after row, in <paramref name="hessian"/>. Costs a replay, and two sweeps for each variable.</summary>
    /// <returns>f(x)</returns>
    /// <exception cref="InvalidOperationException">The function has several outputs.</exception>
    public double Hessian(ReadOnlySpan<double> x, Span<double> hessian)
    {
        DemandOneOutput();
        Lengths.DemandRows(hessian.Length, Variables, Variables, nameof(hessian));
        ReplayedDerivatives at = Replayed(x);
        at.Hessian(hessian);
        return at.Output(0);
    }

    /// <summary>∇²f(x)</summary>
    /// <inheritdoc cref="Hessian(ReadOnlySpan{double}, Span{double})"/>
    public double[,] Hessian(ReadOnlySpan<double> x)
    {
        double[,] hessian = new double[Variables, Variables];
        Hessian(x, Matrices.Entries(hessian));
        return hessian;
    }

    /// <summary>f at each point, on all cores.</summary>
    /// <remarks>
    /// Points that take other paths than the one that was recorded get the value of their own path; what is not recorded yet
    /// is recorded by the calling thread. The bits are those of <see cref="Evaluate(ReadOnlySpan{double})"/>. Costs a
    /// fraction of as many evaluations, since each operation is computed for many points at a time; allocates next to
    /// nothing once warm.
    /// </remarks>
    /// <param name="points">The inputs of the points, point after point.</param>
    /// <param name="values">Receives the <see cref="Outputs"/> of each point, point after point.</param>
    /// <param name="options">Threads, cancellation, progress.</param>
    /// <exception cref="ArgumentException">A length does not fit, or memory overlaps.</exception>
    /// <exception cref="PathNotRecordedException">A point takes a path that was not recorded, and the function is not at hand.
    /// </exception>
    /// <exception cref="NotDifferentiableException">A number is an active value of this thread's recording.</exception>
    /// <exception cref="OperationCanceledException">The batch was stopped.</exception>
    public void EvaluateBatch(ReadOnlySpan<double> points, Span<double> values, BatchOptions? options = null) =>
        batch.Evaluate(points, values, options);

    /// <summary>f and ∇f at each point, on all cores.</summary>
    /// <param name="points">The inputs of the points, point after point.</param>
    /// <param name="values">Receives the value of each point.</param>
    /// <param name="gradients">Receives the gradient of each point, point after point; parameters have no entry.</param>
    /// <param name="options">Threads, cancellation, progress.</param>
    /// <exception cref="InvalidOperationException">The function has several outputs.</exception>
    /// <inheritdoc cref="EvaluateBatch"/>
    public void GradientBatch(
        ReadOnlySpan<double> points, Span<double> values, Span<double> gradients, BatchOptions? options = null)
    {
        DemandOneOutput();
        batch.Gradient(points, values, gradients, options);
    }

    /// <summary>Σ f(x, row) over rows of data, and its gradient with respect to x, on all cores.</summary>
    /// <remarks>The rows are added up in their order, whatever the threads: the bits are those of a loop over the rows.</remarks>
    /// <param name="x">The variables, which all rows share.</param>
    /// <param name="rows">The parameters of each row, row after row.</param>
    /// <param name="gradient">Receives the gradient of the sum.</param>
    /// <param name="options">Threads, cancellation, progress.</param>
    /// <returns>The sum; 0 when there is no row.</returns>
    /// <exception cref="InvalidOperationException">The function was recorded without parameters, or has several outputs.</exception>
    /// <inheritdoc cref="EvaluateBatch"/>
    public double GradientSum(
        ReadOnlySpan<double> x, ReadOnlySpan<double> rows, Span<double> gradient, BatchOptions? options = null)
    {
        DemandOneOutput();
        return batch.GradientSum(x, rows, gradient, options);
    }

    /// <summary>∂fᵢ/∂xⱼ where it may differ from 0, by as few sweeps as groups of rows and columns allow.</summary>
    /// <remarks>
    /// The pattern and the groups belong to the path that the inputs take. They are found when it is taken first, and kept;
    /// from then on only the sweeps are paid, one a group.
    /// </remarks>
    /// <exception cref="ArgumentException">There are more or fewer inputs than were recorded.</exception>
    public CoordinateMatrix SparseJacobian(ReadOnlySpan<double> x) => SparseAt(x).Jacobian();

    /// <summary>The same in <paramref name="values"/>, in the order of the pattern. Allocates nothing once warm.</summary>
    /// <param name="x">Where to differentiate.</param>
    /// <param name="values">Receives the entries; may be longer than they are many. Unchanged after an error.</param>
    /// <returns>The pattern on the path that the inputs take: the same object each time that it is taken.</returns>
    /// <exception cref="ArgumentException">The number of inputs is another, or there are more entries than values.</exception>
    public SparsityPattern SparseJacobian(ReadOnlySpan<double> x, Span<double> values) => SparseAt(x).Jacobian(values);

    /// <summary>∂²f/∂xᵢ∂xⱼ where it may differ from 0, both triangles, by few products of the Hessian with vectors.</summary>
    /// <exception cref="InvalidOperationException">The function has several outputs.</exception>
    /// <inheritdoc cref="SparseJacobian(ReadOnlySpan{double})"/>
    public CoordinateMatrix SparseHessian(ReadOnlySpan<double> x) => SparseAt(x).Hessian();

    /// <inheritdoc cref="SparseJacobian(ReadOnlySpan{double}, Span{double})"/>
    /// <exception cref="InvalidOperationException">The function has several outputs.</exception>
    public SparsityPattern SparseHessian(ReadOnlySpan<double> x, Span<double> values) => SparseAt(x).Hessian(values);

    /// <summary>Which outputs depend on which inputs, on the path that the inputs take: outputs are rows.</summary>
    /// <exception cref="ArgumentException">There are more or fewer inputs than were recorded.</exception>
    public SparsityPattern JacobianPattern(ReadOnlySpan<double> x) => SparseAt(x).JacobianPattern;

    /// <summary>Which pairs of inputs interact nonlinearly, on the path that the inputs take; symmetric.</summary>
    /// <exception cref="ArgumentException">There are more or fewer inputs than were recorded.</exception>
    /// <exception cref="InvalidOperationException">The function has several outputs.</exception>
    public SparsityPattern HessianPattern(ReadOnlySpan<double> x) => SparseAt(x).HessianPattern;

    /// <summary>
    /// Makes the recorded paths smaller: folds constants, merges what is computed twice, leaves out what no output needs.
    /// Values stay as they are to the last bit, gradients up to the order in which they are added up.
    /// </summary>
    /// <remarks>Costs about as much as a few gradients. Forks share the result; they may evaluate meanwhile.</remarks>
    /// <returns>What it saved, over all paths.</returns>
    public OptimisationReport Optimise() => paths.Optimise();

    /// <summary>The same function for another thread: shares the paths, also those that are recorded later.</summary>
    public RecordedFunction Fork() => new(paths);

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
    /// are coefficients. At kinks and where f is not analytic as <see cref="AD.TaylorCoefficients"/>. A function that calls
    /// what has its derivative by a rule or from <see cref="Implicit"/> has coefficients up to c₂.
    /// </remarks>
    /// <param name="x">Where to expand.</param>
    /// <param name="direction">v, one for each variable.</param>
    /// <param name="coefficients">Receives c₀ = f(x), c₁ = ∇f(x) v, and so on; 1 to 101 of them.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is room for none or for more than 101.</exception>
    /// <exception cref="InvalidOperationException">The function has several outputs, or no coefficients of this order.</exception>
    /// <exception cref="NestedRecordingException">Something is being recorded on this thread.</exception>
    public void TaylorCoefficients(ReadOnlySpan<double> x, ReadOnlySpan<double> direction, Span<double> coefficients)
    {
        DemandOneOutput();
        DemandVariables(direction.Length, nameof(direction));
        PlainNumbers.Demand(direction);
        Replay(x);
        TaylorSeries.Of(replayer.Program, replayer.Values, direction, coefficients, ProgramRecording.Orders);
    }

    /// <summary>
    /// The computational graph of the path that was recorded first, in the language DOT of Graphviz: inputs, operations and
    /// decisions with the values they had then, outputs, and adjoints if there is one output. As long as the path.
    /// </summary>
    public string ToDot() => DotText.Of(FirstGraph);

    /// <summary>The same for the path that the function takes at <paramref name="x"/>, with the values there.</summary>
    /// <inheritdoc cref="ToDot()"/>
    public string ToDot(ReadOnlySpan<double> x) => DotText.Of(GraphAt(x));

    /// <summary>The computational graph of the path that was recorded first as a picture, SVG: what <see cref="ToDot()"/> says,
    /// drawn.</summary>
    /// <exception cref="InvalidOperationException">The graph has more than 500 nodes.</exception>
    public string ToSvg() => SvgDrawing.Of(FirstGraph, "Computational graph");

    /// <summary>The same for the path that the function takes at <paramref name="x"/>, with the values there.</summary>
    /// <inheritdoc cref="ToSvg()"/>
    public string ToSvg(ReadOnlySpan<double> x) => SvgDrawing.Of(GraphAt(x), "Computational graph");

    private IReadOnlyList<GraphNode> FirstGraph => ComputationalGraph.Of(paths.First.Program, paths.First.Program.Values);

    private IReadOnlyList<GraphNode> GraphAt(ReadOnlySpan<double> x)
    {
        Replay(x);
        return ComputationalGraph.Of(replayer.Program, replayer.Values);
    }

    private ReplayedDerivatives Replayed(ReadOnlySpan<double> x)
    {
        Replay(x);
        return derivatives;
    }

    private SparseReplays SparseAt(ReadOnlySpan<double> x)
    {
        Replay(x);
        return sparse;
    }

    private void Replay(ReadOnlySpan<double> x)
    {
        Lengths.Demand(x.Length, Inputs, nameof(x), "the number of inputs");
        PlainNumbers.Demand(x);
        replayer.Evaluate(x);
    }

    private void DemandOneOutput()
    {
        if (Outputs != 1)
        {
            throw new InvalidOperationException(
                $"The function has {Outputs} outputs. Give a span for them, or record the one of interest alone.");
        }
    }

    private void DemandVariables(int length, string parameter) =>
        Lengths.Demand(length, Variables, parameter, "the number of variables");
}
