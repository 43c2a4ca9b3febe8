using ILDiff.Sweeps;

namespace ILDiff.Replay;

/// <summary>
/// Derivatives of a recorded function where it was evaluated last: sweeps over the path that was taken. Belongs to one
/// thread; allocates nothing once its rows are long enough.
/// </summary>
internal sealed class ReplayedDerivatives(Replayer replayer)
{
    private readonly SweepRows rows = new();

    private Program Program => replayer.Program;

    internal double Output(int index) => replayer.Values[Program.Outputs[index]];

    internal void Outputs(Span<double> outputs)
    {
        for (int i = 0; i < outputs.Length; i++)
            outputs[i] = Output(i);
    }

    /// <summary>The gradient of an output.</summary>
    internal void Gradient(int output, Span<double> gradient)
    {
        Span<double> adjoints = rows.Adjoints(Program.Count);
        adjoints[Program.Outputs[output]] = 1;
        Reverse(adjoints, gradient);
    }

    internal void VectorJacobianProduct(ReadOnlySpan<double> adjoint, Span<double> product)
    {
        Span<double> adjoints = rows.Adjoints(Program.Count);
        for (int i = 0; i < adjoint.Length; i++)
            adjoints[Program.Outputs[i]] += adjoint[i];
        Reverse(adjoints, product);
    }

    internal void JacobianVectorProduct(ReadOnlySpan<double> direction, Span<double> product)
    {
        Span<double> tangents = Tangents(direction);
        for (int i = 0; i < product.Length; i++)
            product[i] = tangents[Program.Outputs[i]];
    }

    /// <summary>Row after row; by columns where there are fewer variables than outputs.</summary>
    internal void Jacobian(Span<double> jacobian)
    {
        int variables = Program.Variables, outputs = Program.Outputs.Length;
        if (outputs <= variables)
        {
            for (int i = 0; i < outputs; i++)
                Gradient(i, jacobian.Slice(i * variables, variables));
            return;
        }

        for (int j = 0; j < variables; j++)
        {
            Span<double> tangents = Axis(j);
            for (int i = 0; i < outputs; i++)
                jacobian[(i * variables) + j] = tangents[Program.Outputs[i]];
        }
    }

    internal void HessianVectorProduct(ReadOnlySpan<double> direction, Span<double> product) =>
        Product(Tangents(direction), product);

    /// <summary>Row after row, made symmetric: the two halves differ by rounding.</summary>
    internal void Hessian(Span<double> hessian)
    {
        int variables = Program.Variables;
        for (int i = 0; i < variables; i++)
        {
            Product(Axis(i), hessian.Slice(i * variables, variables));
            for (int j = 0; j < i; j++)
                hessian[(j * variables) + i] = hessian[(i * variables) + j];
        }
    }

    private void Reverse(Span<double> adjoints, Span<double> product)
    {
        ReverseSweep.Run(Program.Statements(replayer.Values), adjoints);
        Gather(adjoints, product);
    }

    private void Product(ReadOnlySpan<double> tangents, Span<double> product)
    {
        Span<double> adjoints = rows.Adjoints(Program.Count), adjointTangents = rows.AdjointTangents(Program.Count);
        adjoints[Program.Outputs[0]] = 1;
        TangentOfReverseSweep.Run(Program.Statements(replayer.Values), tangents, adjoints, adjointTangents);
        Gather(adjointTangents, product);
    }

    private Span<double> Tangents(ReadOnlySpan<double> direction)
    {
        Span<double> tangents = rows.Tangents(Program.Count);
        for (int i = 0; i < direction.Length; i++)
            tangents[Program.Inputs[i]] = direction[i];
        ForwardSweep.Run(Program.Statements(replayer.Values), tangents);
        return tangents;
    }

    private Span<double> Axis(int variable)
    {
        Span<double> tangents = rows.Tangents(Program.Count);
        tangents[Program.Inputs[variable]] = 1;
        ForwardSweep.Run(Program.Statements(replayer.Values), tangents);
        return tangents;
    }

    private void Gather(ReadOnlySpan<double> statements, Span<double> variables)
    {
        for (int i = 0; i < variables.Length; i++)
            variables[i] = statements[Program.Inputs[i]];
    }
}
