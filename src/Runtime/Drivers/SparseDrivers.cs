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

    private static Program Record(Func<double[], double> f, double[] x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return ProgramRecording.Of(f, x, recordsDecisions: false);
    }

    private static Program Record(Func<double[], double[]> f, double[] x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return ProgramRecording.Of(f, x, recordsDecisions: false);
    }
}
