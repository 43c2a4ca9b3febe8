using ILDiff.Border;
using ILDiff.Replay;
using ILDiff.Sparsity;

namespace ILDiff;

/// <summary>Sparse derivatives of functions that are recorded for this.</summary>
internal static class SparseDrivers
{
    internal static CoordinateMatrix Jacobian(Func<double[], double[]> f, double[] x)
    {
        Program program = Record(f, x);
        CompressedJacobian jacobian = CompressedJacobian.Of(program);
        double[] entries = new double[jacobian.Pattern.Count];
        jacobian.Evaluate(program, program.Values, new SweepRows(), entries);
        return new CoordinateMatrix(jacobian.Pattern, entries);
    }

    internal static CoordinateMatrix Hessian(Func<double[], double> f, double[] x)
    {
        Program program = Record(f, x);
        CompressedHessian hessian = CompressedHessian.Of(program);
        double[] entries = new double[hessian.Pattern.Count];
        hessian.Evaluate(program, program.Values, new SweepRows(), entries);
        return new CoordinateMatrix(hessian.Pattern, entries);
    }

    internal static SparsityPattern JacobianPattern(Func<double[], double[]> f, double[] x) => JacobianStructure.Of(Record(f, x));

    internal static SparsityPattern HessianPattern(Func<double[], double> f, double[] x) => HessianStructure.Of(Record(f, x));

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
            workspace.Tape.Noted.Add(outputs); // whoever keeps the array finds primals in it
            return Program.Of(workspace.Tape, x.Length, outputs);
        }
        finally
        {
            workspace.End();
        }
    }
}
