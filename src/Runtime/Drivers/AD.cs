using ILDiff.Activity;
using ILDiff.Border;

namespace ILDiff;

/// <summary>
/// Derivatives of functions, exact to rounding. A function is run once, recorded, and swept in reverse; of one that allows it
/// the gradient was compiled with the program, and nothing is recorded.
/// </summary>
/// <remarks>
/// <para>The function must be woven: a lambda or a method group passed straight to a member of this class is, and so is
/// what is marked <see cref="DifferentiableAttribute"/>; any other is an error before it runs.</para>
/// <para>Thread safe: each thread has a tape of its own, kept for its next call. A gradient costs a small multiple of the
/// function, whatever the number of variables, and memory in proportion to its operations.</para>
/// <para>Members nest to any depth: what the outer function varies is a constant of the inner one.</para>
/// <para>All members throw <see cref="ArgumentNullException"/> for null, <see cref="NotWovenException"/>,
/// <see cref="TapeFullException"/>, and the errors of the values they meet: <see cref="NotDifferentiableException"/>, <see cref="PoisonedValueException"/>,
/// <see cref="StaleValueException"/>. What the function throws comes through unchanged. After any of these the thread
/// can go on taking derivatives.</para>
/// </remarks>
[Differentiates]
public static class AD
{
    /// <summary>f'(x)</summary>
    public static double Derivative(Func<double, double> f, double x) => ValueAndDerivative(f, x).Derivative;

    /// <summary>f', a function that records f at each call.</summary>
    public static Func<double, double> Derivative(Func<double, double> f)
    {
        Delegates.Demand(f);
        return x => Derivative(f, x);
    }

    /// <summary>f(x) and f'(x)</summary>
    public static (double Value, double Derivative) ValueAndDerivative(Func<double, double> f, double x)
    {
        if (DirectDerivatives.ValueAndDerivative(f, x) is { } direct)
            return direct;
        double derivative = 0;
        using FunctionRecording recording = FunctionRecording.Of(f);
        double value = recording.Reverse(f(recording.Variable(x)), new Span<double>(ref derivative));
        return (value, derivative);
    }

    /// <summary>c₀ to c_order of f(x + t) = Σ c_k tᵏ; the k-th derivative is k! c_k.</summary>
    /// <remarks>
    /// Costs one recording, and time in proportion to its operations and the square of the order; memory for order + 1
    /// numbers an operation. At kinks the conventions of derivatives hold; where a function on the way is not analytic
    /// (√ at 0), coefficients beyond the first are NaN. Power series are propagated, after Griewank and Walther,
    /// Evaluating Derivatives, chapter 13.
    /// </remarks>
    /// <param name="f">The function.</param>
    /// <param name="x">Where to expand it.</param>
    /// <param name="order">The last coefficient, at most 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">The order is negative, or above 100.</exception>
    public static double[] TaylorCoefficients(Func<double, double> f, double x, int order) => TaylorSeries.Of(f, x, order);

    /// <summary>∇f(x). The function gets a fresh array; <paramref name="x"/> does not change.</summary>
    public static double[] Gradient(Func<double[], double> f, double[] x) => ValueAndGradient(f, x).Gradient;

    /// <summary>∇f(x). The function gets a fresh array.</summary>
    public static double[] Gradient(Func<double[], double> f, ReadOnlySpan<double> x) => ValueAndGradient(f, x).Gradient;

    /// <summary>∇f, a function that records f at each call.</summary>
    public static Func<double[], double[]> Gradient(Func<double[], double> f)
    {
        Delegates.Demand(f);
        return x => Gradient(f, x);
    }

    /// <summary>f(x), and ∇f(x) in <paramref name="gradient"/>. Allocates nothing once warm.</summary>
    /// <param name="f">The function. It must not keep the array it is given: the next call on this thread fills it again.
    /// </param>
    /// <param name="x">Where to differentiate; may be the memory of <paramref name="gradient"/>.</param>
    /// <param name="gradient">Receives the gradient; as long as <paramref name="x"/>. Unchanged after an error.</param>
    /// <returns>f(x)</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static double Gradient(Func<double[], double> f, ReadOnlySpan<double> x, Span<double> gradient) =>
        Gradients.Into(gradient, f, x);

    /// <summary>The same for an array, which is not copied where the function only computes with its numbers.</summary>
    /// <inheritdoc cref="Gradient(Func{double[], double}, ReadOnlySpan{double}, Span{double})"/>
    public static double Gradient(Func<double[], double> f, double[] x, Span<double> gradient)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Gradients.Into(gradient, f, x);
    }

    /// <summary>f(x) and ∇f(x). The function gets a fresh array; <paramref name="x"/> does not change.</summary>
    public static (double Value, double[] Gradient) ValueAndGradient(Func<double[], double> f, double[] x)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(x);
        return Gradients.Of(f, x);
    }

    /// <summary>f(x) and ∇f(x). The function gets a fresh array.</summary>
    public static (double Value, double[] Gradient) ValueAndGradient(Func<double[], double> f, ReadOnlySpan<double> x) =>
        Gradients.Of(f, x);

    /// <summary>f(x), and ∇f(x) in <paramref name="gradient"/>: as the form of <c>Gradient</c> with a span.</summary>
    /// <inheritdoc cref="Gradient(Func{double[], double}, ReadOnlySpan{double}, Span{double})"/>
    public static double ValueAndGradient(Func<double[], double> f, ReadOnlySpan<double> x, Span<double> gradient) =>
        Gradient(f, x, gradient);

    /// <inheritdoc cref="Gradient(Func{double[], double}, double[], Span{double})"/>
    public static double ValueAndGradient(Func<double[], double> f, double[] x, Span<double> gradient) => Gradient(f, x, gradient);

    /// <summary>f and its partial derivatives.</summary>
    public static (double Value, double[] Gradient) ValueAndGradient(
        Func<double, double, double> f, double x1, double x2) =>
        ScalarFunctions.ValueAndGradient(f, x1, x2);

    /// <inheritdoc cref="ValueAndGradient(Func{double, double, double}, double, double)"/>
    public static (double Value, double[] Gradient) ValueAndGradient(
        Func<double, double, double, double> f, double x1, double x2, double x3) =>
        ScalarFunctions.ValueAndGradient(f, x1, x2, x3);

    /// <inheritdoc cref="ValueAndGradient(Func{double, double, double}, double, double)"/>
    public static (double Value, double[] Gradient) ValueAndGradient(
        Func<double, double, double, double, double> f, double x1, double x2, double x3, double x4) =>
        ScalarFunctions.ValueAndGradient(f, x1, x2, x3, x4);

    /// <inheritdoc cref="ValueAndGradient(Func{double, double, double}, double, double)"/>
    public static (double Value, double[] Gradient) ValueAndGradient(
        Func<double, double, double, double, double, double> f,
        double x1, double x2, double x3, double x4, double x5) =>
        ScalarFunctions.ValueAndGradient(f, x1, x2, x3, x4, x5);

    /// <inheritdoc cref="ValueAndGradient(Func{double, double, double}, double, double)"/>
    public static (double Value, double[] Gradient) ValueAndGradient(
        Func<double, double, double, double, double, double, double> f,
        double x1, double x2, double x3, double x4, double x5, double x6) =>
        ScalarFunctions.ValueAndGradient(f, x1, x2, x3, x4, x5, x6);

    /// <inheritdoc cref="ValueAndGradient(Func{double, double, double}, double, double)"/>
    public static (double Value, double[] Gradient) ValueAndGradient(
        Func<double, double, double, double, double, double, double, double> f,
        double x1, double x2, double x3, double x4, double x5, double x6, double x7) =>
        ScalarFunctions.ValueAndGradient(f, x1, x2, x3, x4, x5, x6, x7);

    /// <inheritdoc cref="ValueAndGradient(Func{double, double, double}, double, double)"/>
    public static (double Value, double[] Gradient) ValueAndGradient(
        Func<double, double, double, double, double, double, double, double, double> f,
        double x1, double x2, double x3, double x4, double x5, double x6, double x7, double x8) =>
        ScalarFunctions.ValueAndGradient(f, x1, x2, x3, x4, x5, x6, x7, x8);

    /// <summary>∂fᵢ/∂xⱼ in row i and column j. Costs one recording and a reverse sweep for each row.</summary>
    /// <exception cref="InvalidOperationException">The function returned null.</exception>
    public static double[,] Jacobian(Func<double[], double[]> f, double[] x) => ValueAndJacobian(f, x).Jacobian;

    /// <summary>f(x), and ∂fᵢ/∂xⱼ in row i and column j.</summary>
    /// <inheritdoc cref="Jacobian(Func{double[], double[]}, double[])"/>
    public static (double[] Value, double[,] Jacobian) ValueAndJacobian(Func<double[], double[]> f, double[] x)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(x);
        if (DirectJacobian.Of(f, x) is { } direct)
            return direct;
        using FunctionRecording recording = FunctionRecording.Of(f);
        double[] outputs = recording.Outputs(f(recording.Variables(x)));
        double[,] jacobian = recording.NewMatrix(outputs.Length, x.Length);
        recording.Jacobian(outputs, x.Length, Matrices.Entries(jacobian));
        return (recording.Results(outputs), jacobian);
    }

    /// <summary>∂fᵢ/∂xⱼ, row after row, in <paramref name="jacobian"/>; returns f(x).</summary>
    /// <exception cref="ArgumentException">The Jacobian has another number of entries.</exception>
    /// <exception cref="InvalidOperationException">The function returned null.</exception>
    public static double[] Jacobian(Func<double[], double[]> f, ReadOnlySpan<double> x, Span<double> jacobian)
    {
        if (DirectJacobian.Of(f, x) is var (value, direct))
        {
            Lengths.DemandRows(jacobian.Length, value.Length, x.Length, nameof(jacobian));
            Matrices.Entries(direct).CopyTo(jacobian);
            return value;
        }

        using FunctionRecording recording = FunctionRecording.Of(f);
        double[] outputs = recording.Outputs(f(recording.Variables(x)));
        Lengths.DemandRows(jacobian.Length, outputs.Length, x.Length, nameof(jacobian));
        recording.Jacobian(outputs, x.Length, jacobian);
        return recording.Results(outputs);
    }

    /// <summary>f(x) and x̄ = Σ ȳᵢ ∂fᵢ/∂x, in one reverse sweep.</summary>
    /// <param name="f">The function.</param>
    /// <param name="x">Where to differentiate; does not change.</param>
    /// <param name="adjoint">ȳ, as long as what f returns.</param>
    /// <exception cref="ArgumentException">The adjoint has another length than what f returned.</exception>
    /// <exception cref="InvalidOperationException">The function returned null.</exception>
    public static (double[] Value, double[] Product) VectorJacobianProduct(
        Func<double[], double[]> f, double[] x, double[] adjoint)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(adjoint);
        double[] direct = new double[x.Length];
        if (DirectDerivatives.VectorJacobianProduct(f, x, adjoint, nameof(adjoint), direct) is { } value)
            return (value, direct);
        using FunctionRecording recording = FunctionRecording.Of(f);
        double[] product = recording.NewArray(x.Length);
        return (recording.Reverse(recording.Outputs(f(recording.Variables(x))), adjoint, nameof(adjoint), product), product);
    }

    /// <summary>x̄ = Σ ȳᵢ ∂fᵢ/∂x in <paramref name="product"/>; returns f(x).</summary>
    /// <inheritdoc cref="VectorJacobianProduct(Func{double[], double[]}, double[], double[])"/>
    public static double[] VectorJacobianProduct(
        Func<double[], double[]> f, ReadOnlySpan<double> x, ReadOnlySpan<double> adjoint, Span<double> product)
    {
        ArgumentNullException.ThrowIfNull(f);
        Lengths.Demand(product.Length, x.Length, nameof(product), "that of x");
        if (DirectDerivatives.VectorJacobianProduct(f, x, adjoint, nameof(adjoint), product) is { } direct)
            return direct;
        using FunctionRecording recording = FunctionRecording.Of(f);
        return recording.Reverse(recording.Outputs(f(recording.Variables(x))), adjoint, nameof(adjoint), product);
    }

    /// <summary>f(x) and ẏ = ∂f/∂x ẋ, in one forward sweep.</summary>
    /// <remarks>Costs one recording and one forward sweep, whatever the numbers of variables and outputs.</remarks>
    /// <param name="f">The function.</param>
    /// <param name="x">Where to differentiate; does not change.</param>
    /// <param name="v">ẋ, as long as x.</param>
    /// <exception cref="ArgumentException">The direction has another length than x.</exception>
    /// <exception cref="InvalidOperationException">The function returned null.</exception>
    public static (double[] Value, double[] Product) JacobianVectorProduct(
        Func<double[], double[]> f, double[] x, double[] v)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(v);
        Lengths.Demand(v.Length, x.Length, nameof(v), "that of x");
        if (DirectDerivatives.JacobianVectorProduct(f, x, v) is { } direct)
            return direct;
        using FunctionRecording recording = FunctionRecording.Of(f);
        double[] outputs = recording.Outputs(f(recording.Variables(x)));
        double[] product = recording.NewArray(outputs.Length);
        recording.Forward(outputs, v, product);
        return (recording.Results(outputs), product);
    }

    /// <summary>∇²f(x) v</summary>
    /// <remarks>Forward over reverse: costs one recording and two sweeps, whatever the number of variables.</remarks>
    /// <param name="f">The function.</param>
    /// <param name="x">Where to differentiate; does not change.</param>
    /// <param name="v">The direction, as long as x.</param>
    /// <exception cref="ArgumentException">The direction has another length than x.</exception>
    public static double[] HessianVectorProduct(Func<double[], double> f, double[] x, double[] v)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(v);
        Lengths.Demand(v.Length, x.Length, nameof(v), "that of x");
        if (DirectDerivatives.HessianVectorProduct(f, x, v) is { } direct)
            return direct;
        using FunctionRecording recording = FunctionRecording.Of(f, order: 2);
        double y = f(recording.Variables(x));
        double[] product = recording.NewArray(x.Length);
        recording.ForwardOverReverse(y, v, recording.NewArray(x.Length), product);
        return product;
    }

    /// <summary>f(x), with ∇f(x) and ∇²f(x) v in memory of the caller.</summary>
    /// <remarks>Allocates nothing once warm, outside of other recordings.</remarks>
    /// <inheritdoc cref="HessianVectorProduct(Func{double[], double}, double[], double[])"/>
    public static double HessianVectorProduct(
        Func<double[], double> f, ReadOnlySpan<double> x, ReadOnlySpan<double> v, Span<double> gradient, Span<double> product)
    {
        ArgumentNullException.ThrowIfNull(f);
        Lengths.Demand(v.Length, x.Length, nameof(v), "that of x");
        Lengths.Demand(gradient.Length, x.Length, nameof(gradient), "that of x");
        Lengths.Demand(product.Length, x.Length, nameof(product), "that of x");
        if (DirectDerivatives.TryHessianProduct(f, x, v, gradient, product, out double value))
            return value;
        using FunctionRecording recording = FunctionRecording.Of(f, order: 2);
        double y = f(recording.KeptVariables(x));
        recording.ForwardOverReverse(y, v, gradient, product);
        return recording.Result(y);
    }

    /// <summary>∇²f(x). Costs one recording, and two sweeps for each variable; the result is symmetric.</summary>
    public static double[,] Hessian(Func<double[], double> f, double[] x)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(x);
        using FunctionRecording recording = FunctionRecording.Of(f, order: 2);
        double y = f(recording.Variables(x));
        double[,] hessian = recording.NewMatrix(x.Length, x.Length);
        recording.Hessian(y, x.Length, Matrices.Entries(hessian));
        return hessian;
    }

    /// <summary>Runs f at x and keeps what it computed, to be replayed: see <see cref="RecordedFunction"/>.</summary>
    /// <remarks>Memory: 22 bytes an operation. Not inside a recording.</remarks>
    public static RecordedFunction Record(Func<double[], double> f, double[] x)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(x);
        return ProgramRecording.Replayable(f, x, x.Length);
    }

    /// <inheritdoc cref="Record(Func{double[], double}, double[])"/>
    /// <exception cref="InvalidOperationException">The function returned null.</exception>
    public static RecordedFunction Record(Func<double[], double[]> f, double[] x)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(x);
        return ProgramRecording.Replayable(f, x, x.Length);
    }

    /// <summary>
    /// Runs f at x and parameters and keeps what it computed, to be replayed at others. Gradients are with respect to the
    /// first array; the second holds the data of one row, which differ from replay to replay and are not differentiated.
    /// </summary>
    public static RecordedFunction Record(Func<double[], double[], double> f, double[] x, double[] parameters)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(parameters);
        return ProgramRecording.Replayable(f, [.. x, .. parameters], x.Length);
    }

    /// <summary>Compares the gradient with differences, which are taken on f as it runs without being recorded.</summary>
    /// <remarks>Costs up to 28 calls of f a component. Writes nothing; look at the result.</remarks>
    /// <exception cref="ArgumentException">A component of x is not finite, and has no neighbours to compare with.</exception>
    public static GradientCheck CheckGradient(Func<double[], double> f, double[] x)
    {
        GradientCheck.DemandFinite(x);
        var (value, gradient) = ValueAndGradient(f, x);
        return GradientCheck.Of(f, x, value, gradient);
    }

    /// <inheritdoc cref="CheckGradient(Func{double[], double}, double[])"/>
    public static GradientCheck CheckGradient(Func<double, double> f, double x)
    {
        GradientCheck.DemandFinite([x]);
        var (value, derivative) = ValueAndDerivative(f, x);
        return GradientCheck.Of(array => f(array[0]), [x], value, [derivative]);
    }

    /// <summary>step(state), of which nothing is kept but the state: a reverse sweep does the step again.</summary>
    /// <inheritdoc cref="CheckpointLoop(int, Func{int, double[], double[]}, double[], int)"/>
    public static double[] Checkpoint(Func<double[], double[]> step, double[] state)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(state);
        return Checkpoints.Checkpointing.Run(step, (_, x) => step(x), 1, state, 0);
    }

    /// <summary>
    /// The state after n steps, state = step(k, state) for k from 0, in memory for as many states as <paramref name="kept"/>
    /// says and for one step: states are kept where the fewest steps have to be done again.
    /// </summary>
    /// <remarks>
    /// <para>Steps are done again up to r times, where (kept + r)! / (kept! r!) ≥ n: three times for a million steps and 200
    /// states. A step depends on its state and on what does not change meanwhile, which may be active; what it stores
    /// elsewhere than in its result is not kept, and reading it later in the recording is a <see cref="PoisonedValueException"/>.
    /// </para>
    /// <para>For first derivatives. Where higher ones will be taken, and by <c>Record</c>, everything is recorded. Where
    /// nothing is recorded, the steps are just done.</para>
    /// </remarks>
    /// <param name="n">How many steps.</param>
    /// <param name="step">The step: gets its number and a state that it may change, and returns one as long.</param>
    /// <param name="state">The state before the first; does not change.</param>
    /// <param name="kept">How many states are kept at most.</param>
    /// <exception cref="InvalidOperationException">A step returned null or a state of another length; steps that were done
    /// again gave another result.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public static double[] CheckpointLoop(int n, Func<int, double[], double[]> step, double[] state, int kept = 200)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(state);
        return Checkpoints.Checkpointing.Run(step, step, n, state, kept);
    }

    /// <inheritdoc cref="CheckpointLoop(int, Func{int, double[], double[]}, double[], int)"/>
    public static double[] CheckpointLoop(int n, Func<double[], double[]> step, double[] state, int kept = 200)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(state);
        return Checkpoints.Checkpointing.Run(step, (_, x) => step(x), n, state, kept);
    }

    /// <summary>x without its derivative: a constant for everything computed from it. Outside a recording x itself.</summary>
    public static double StopGradient(double x) => Recorder.Primal(x, CurrentTape.OrNone());

    /// <summary>
    /// f without its derivative: what it returns is passive, and so is what it is called with. For solvers whose steps
    /// are not to be recorded; see <see cref="Implicit"/>.
    /// </summary>
    public static Func<double, double> StopGradient(Func<double, double> f) => PassiveFunction.Of(f);

    /// <inheritdoc cref="StopGradient(Func{double, double})"/>
    public static Func<double[], double> StopGradient(Func<double[], double> f) => PassiveFunction.Of(f);

    /// <inheritdoc cref="StopGradient(Func{double, double})"/>
    public static Func<double[], double[]> StopGradient(Func<double[], double[]> f) => PassiveFunction.Of(f);
}
