using ILDiff.Activity;
using ILDiff.Border;
using ILDiff.Sweeps;
using ILDiff.Tapes;

namespace ILDiff;

/// <summary>
/// The recording of one call of a function: what every driver of <see cref="AD"/> shares. The variables that are made
/// first are the first statements. Inside another recording it is a part of that one, and so are the derivatives.
/// </summary>
internal readonly ref struct FunctionRecording : IDisposable
{
    private readonly Workspace? workspace;
    private readonly Tape tape;
    private readonly NestedFunction? nested;

    private readonly int outerOrders;

    private FunctionRecording(Workspace? workspace, Tape tape, int order)
    {
        this.workspace = workspace;
        this.tape = tape;
        outerOrders = workspace == null ? tape.Orders : 0;
        tape.Orders = outerOrders + order;
        tape.IsOnlySwept |= workspace != null;
        nested = workspace == null ? new NestedFunction(tape) : null;
    }

    /// <summary>Starts to record, if the function can be recorded.</summary>
    /// <param name="f">The function.</param>
    /// <param name="order">Derivatives of which order will be taken.</param>
    internal static FunctionRecording Of(Delegate? f, int order = 1)
    {
        Delegates.Demand(f);
        if (CurrentTape.Get() is { } outer)
            return new FunctionRecording(null, outer, order);
        Workspace workspace = Workspace.Begin();
        return new FunctionRecording(workspace, workspace.Tape, order);
    }

    internal double Variable(double x) => nested?.Variable(x) ?? workspace!.Variable(x);

    internal double[] Variables(ReadOnlySpan<double> x) => nested?.Variables(x) ?? tape.Variables(x);

    internal double[] KeptVariables(ReadOnlySpan<double> x) => nested?.Variables(x) ?? workspace!.KeptVariables(x);

    /// <summary>Gives ∂y/∂x of the first variables, as many as <paramref name="gradient"/> has room for; returns y.</summary>
    internal double Reverse(double y, Span<double> gradient)
    {
        double seed = 1; // a literal in a span is read through an object until the JIT optimises
        Reverse(new ReadOnlySpan<double>(in y), new ReadOnlySpan<double>(in seed), gradient);
        return Result(y);
    }

    /// <summary>Gives the adjoints of the first variables for seeds of the outputs.</summary>
    internal void Reverse(ReadOnlySpan<double> outputs, ReadOnlySpan<double> seeds, Span<double> product)
    {
        if (nested != null)
            nested.Reverse(outputs, seeds, product);
        else
            SeededSweep.Run(tape, outputs, seeds, product.Length)[..product.Length].CopyTo(product);
    }

    /// <summary>The same for the adjoint that a caller gave; returns what the function did.</summary>
    internal double[] Reverse(double[] outputs, ReadOnlySpan<double> adjoint, string parameter, Span<double> product)
    {
        Lengths.Demand(adjoint.Length, outputs.Length, parameter, "that of what f returned");
        Reverse(outputs, adjoint, product);
        return Results(outputs);
    }

    /// <summary>Gives ∂fᵢ/∂xⱼ, row after row: by columns where there are fewer variables than outputs.</summary>
    internal void Jacobian(ReadOnlySpan<double> outputs, int variables, Span<double> jacobian)
    {
        if (outputs.Length <= variables)
        {
            for (int i = 0; i < outputs.Length; i++)
                Reverse(outputs[i], jacobian.Slice(i * variables, variables));
            return;
        }

        double[] axis = new double[variables], column = new double[outputs.Length];
        for (int j = 0; j < variables; j++)
        {
            axis[j] = 1;
            Forward(outputs, axis, column);
            axis[j] = 0;
            for (int i = 0; i < column.Length; i++)
                jacobian[(i * variables) + j] = column[i];
        }
    }

    /// <summary>Gives ∂²y/∂xᵢ∂xⱼ, row after row, made symmetric: the two halves differ by rounding.</summary>
    internal void Hessian(double y, int variables, Span<double> hessian)
    {
        double[] axis = new double[variables], gradient = new double[variables];
        for (int i = 0; i < variables; i++)
        {
            axis[i] = 1;
            ForwardOverReverse(y, axis, gradient, hessian.Slice(i * variables, variables));
            axis[i] = 0;
        }

        for (int i = 0; i < variables; i++)
        {
            for (int j = 0; j < i; j++)
                hessian[(j * variables) + i] = hessian[(i * variables) + j];
        }
    }

    /// <summary>Gives the tangents of the outputs for a direction of the first variables.</summary>
    internal void Forward(ReadOnlySpan<double> outputs, ReadOnlySpan<double> direction, Span<double> product)
    {
        if (nested != null)
        {
            nested.Forward(outputs, direction, product);
            return;
        }

        foreach (double output in outputs)
            Faults.Checked(output, tape);
        Span<double> tangents = tape.ClearedAdjoints();
        direction.CopyTo(tangents);
        TapeSweeps.Forward(tape);
        tangents = tape.AdjointRows;
        for (int i = 0; i < outputs.Length; i++)
            product[i] = ActiveValue.Is(outputs[i], tape) ? tangents[ActiveValue.Statement(outputs[i])] : 0;
    }

    /// <summary>Gives the gradient of an output, and its derivative along a direction of the first variables.</summary>
    internal void ForwardOverReverse(double y, ReadOnlySpan<double> direction, Span<double> gradient, Span<double> product)
    {
        if (nested != null)
        {
            nested.ForwardOverReverse(y, direction, gradient, product);
            return;
        }

        Faults.Checked(y, tape);
        gradient.Clear();
        product.Clear();
        if (!ActiveValue.Is(y, tape))
            return;
        Span<double> adjoints = tape.ClearedAdjoints();
        Span<double> tangents = workspace!.Rows.Tangents(tape.Count);
        Span<double> adjointTangents = workspace.Rows.AdjointTangents(tape.Count);
        direction.CopyTo(tangents);
        ForwardSweep.Run(tape.Statements, tangents);
        adjoints[ActiveValue.Statement(y)] = 1;
        TangentOfReverseSweep.Run(tape.Statements, tangents, adjoints, adjointTangents);
        adjoints[..gradient.Length].CopyTo(gradient);
        adjointTangents[..product.Length].CopyTo(product);
    }

    /// <summary>y, and ∂y/∂x of the first <paramref name="count"/> variables.</summary>
    internal (double Value, double[] Gradient) ValueAndGradient(double y, int count)
    {
        double[] gradient = NewArray(count);
        return (Reverse(y, gradient), gradient);
    }

    /// <summary>An array for derivatives. Inside another recording they may be active.</summary>
    internal double[] NewArray(int length)
    {
        double[] array = new double[length];
        nested?.Note(array);
        return array;
    }

    /// <summary>A matrix for derivatives.</summary>
    internal double[,] NewMatrix(int rows, int columns)
    {
        double[,] matrix = new double[rows, columns];
        nested?.Note(matrix);
        return matrix;
    }

    /// <summary>The outputs of a function with several, checked, which get their primals when the recording ends.</summary>
    internal double[] Outputs(double[]? outputs) => Outputs(outputs, tape);

    /// <inheritdoc cref="Outputs(double[])"/>
    internal static double[] Outputs(double[]? outputs, Tape tape)
    {
        if (outputs == null)
            throw new InvalidOperationException("The function returned null instead of an array of outputs.");
        tape.Noted.Add(outputs);
        return outputs;
    }

    /// <summary>What the function returned, for its caller: a primal, or active in the outer recording.</summary>
    internal double Result(double y) => nested?.Result(y) ?? Recorder.Value(y, tape);

    /// <summary>The same for several outputs, in a new array.</summary>
    internal double[] Results(ReadOnlySpan<double> values)
    {
        double[] results = NewArray(values.Length);
        for (int i = 0; i < results.Length; i++)
            results[i] = Result(values[i]);
        return results;
    }

    /// <summary>Ends the recording, also when the function threw.</summary>
    public void Dispose()
    {
        tape.Orders = outerOrders;
        workspace?.End();
    }
}
