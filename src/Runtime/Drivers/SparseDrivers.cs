using ILDiff.Border;
using ILDiff.Replay;
using ILDiff.Sparsity;

namespace ILDiff;

/// <summary>Sparse derivatives of programs, recorded for this or by a <see cref="RecordedFunction"/>.</summary>
internal static class SparseDrivers
{
    internal static Program Record(Func<double[], double> f, double[] x)
    {
        Delegates.Demand(f);
        ArgumentNullException.ThrowIfNull(x);
        Workspace workspace = Workspace.Begin();
        try
        {
            return Program.Of(workspace.Tape, x.Length, [f(workspace.Variables(x))]);
        }
        finally
        {
            workspace.End();
        }
    }

    internal static Program Record(Func<double[], double[]> f, double[] x)
    {
        Delegates.Demand(f);
        ArgumentNullException.ThrowIfNull(x);
        Workspace workspace = Workspace.Begin();
        try
        {
            double[] outputs = f(workspace.Variables(x)) ??
                throw new InvalidOperationException("The function returned null instead of an array of outputs.");
            workspace.Tape.Noted.Add(outputs);
            return Program.Of(workspace.Tape, x.Length, outputs);
        }
        finally
        {
            workspace.End();
        }
    }

    internal static CoordinateMatrix Jacobian(Program program, double[] values, SweepRows rows)
    {
        CompressedJacobian jacobian = CompressedJacobian.Of(program);
        double[] entries = new double[jacobian.Pattern.Count];
        jacobian.Evaluate(program, values, rows, entries);
        return new CoordinateMatrix(jacobian.Pattern, entries);
    }

    internal static SparsityPattern Jacobian(Program program, double[] values, SweepRows rows, Span<double> entries)
    {
        CompressedJacobian jacobian = CompressedJacobian.Of(program);
        DemandRoom(entries, jacobian.Pattern);
        jacobian.Evaluate(program, values, rows, entries);
        return jacobian.Pattern;
    }

    internal static CoordinateMatrix Hessian(Program program, double[] values, SweepRows rows)
    {
        CompressedHessian hessian = CompressedHessian.Of(WithOneOutput(program));
        double[] entries = new double[hessian.Pattern.Count];
        hessian.Evaluate(program, values, rows, entries);
        return new CoordinateMatrix(hessian.Pattern, entries);
    }

    internal static SparsityPattern Hessian(Program program, double[] values, SweepRows rows, Span<double> entries)
    {
        CompressedHessian hessian = CompressedHessian.Of(WithOneOutput(program));
        DemandRoom(entries, hessian.Pattern);
        hessian.Evaluate(program, values, rows, entries);
        return hessian.Pattern;
    }

    internal static SparsityPattern JacobianPattern(Program program) => 
        JacobianStructure.Of(program.Statements(program.Values), program.Inputs, program.Outputs);

    internal static SparsityPattern HessianPattern(Program program) => 
        HessianStructure.Of(program.Statements(program.Values), program.Inputs, WithOneOutput(program).Outputs[0]);

    private static Program WithOneOutput(Program program) => program.Outputs.Length == 1
        ? program
        : throw new InvalidOperationException(
            $"A Hessian is that of one output, and the function has {program.Outputs.Length}. Record the output, or the sum of outputs, of interest.");

    private static void DemandRoom(Span<double> entries, SparsityPattern pattern)
    {
        if (entries.Length < pattern.Count)
        {
            throw new ArgumentException(
                $"The length of values is {entries.Length}, and must be at least {pattern.Count}, the number of entries on the path that the inputs take.",
                "values");
        }
    }
}
