using ILDiff.Activity;
using ILDiff.Border;

namespace ILDiff;

/// <summary>
/// The recording of one call of a function: what every driver of <see cref="AD"/> shares. The variables that are made
/// first are the first statements.
/// </summary>
internal readonly ref struct FunctionRecording : IDisposable
{
    private readonly Workspace workspace;

    private FunctionRecording(Workspace workspace) => this.workspace = workspace;

    /// <summary>Starts to record, if the function can be recorded.</summary>
    internal static FunctionRecording Of(Delegate? f)
    {
        Delegates.Demand(f);
        return new FunctionRecording(Workspace.Begin());
    }

    internal double Variable(double x) => workspace.Variable(x);

    internal double[] Variables(ReadOnlySpan<double> x) => workspace.Variables(x);

    internal double[] KeptVariables(ReadOnlySpan<double> x) => workspace.KeptVariables(x);

    /// <summary>Gives ∂y/∂x of the first variables, as many as <paramref name="gradient"/> has room for; returns y.</summary>
    internal double Reverse(double y, Span<double> gradient)
    {
        double seed = 1; // a literal in a span is read through an object until the JIT optimises
        Reverse(new ReadOnlySpan<double>(in y), new ReadOnlySpan<double>(in seed), gradient);
        return Recorder.Value(y, workspace.Tape);
    }

    /// <summary>Gives the adjoints of the first variables for seeds of the outputs.</summary>
    internal void Reverse(ReadOnlySpan<double> outputs, ReadOnlySpan<double> seeds, Span<double> product) =>
        SeededSweep.Run(workspace.Tape, outputs, seeds)[..product.Length].CopyTo(product);

    /// <summary>Gives the gradient of each output, one after the other.</summary>
    internal void ReverseRows(ReadOnlySpan<double> outputs, Span<double> rows)
    {
        if (outputs.IsEmpty)
            return;
        int columns = rows.Length / outputs.Length;
        for (int i = 0; i < outputs.Length; i++)
            Reverse(outputs[i], rows.Slice(i * columns, columns));
    }

    /// <summary>y, and ∂y/∂x of the first <paramref name="count"/> variables.</summary>
    internal (double Value, double[] Gradient) ValueAndGradient(double y, int count)
    {
        double[] gradient = new double[count];
        return (Reverse(y, gradient), gradient);
    }

    /// <summary>The outputs of a function with several, checked, which get their primals when the recording ends.</summary>
    internal double[] Outputs(double[]? outputs)
    {
        if (outputs == null)
            throw new InvalidOperationException("The function returned null instead of an array of outputs.");
        workspace.Tape.Noted.Add(outputs);
        return outputs;
    }

    /// <summary>A new array with the primals.</summary>
    internal double[] Primals(ReadOnlySpan<double> values)
    {
        double[] primals = new double[values.Length];
        for (int i = 0; i < primals.Length; i++)
            primals[i] = Recorder.Value(values[i], workspace.Tape);
        return primals;
    }

    /// <summary>Ends the recording, also when the function threw.</summary>
    public void Dispose() => workspace.End();
}
