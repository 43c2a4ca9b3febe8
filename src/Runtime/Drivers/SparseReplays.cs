using ILDiff.Replay;
using ILDiff.Sparsity;
using ILDiff.Sweeps;

namespace ILDiff;

/// <summary>Sparse derivatives of a recorded function where it was evaluated last. Belongs to one thread.</summary>
internal sealed class SparseReplays(Replayer replayer)
{
    private readonly SweepRows rows = new();

    internal SparsityPattern JacobianPattern => CompressedJacobian.Of(replayer.Program).Pattern;

    internal SparsityPattern HessianPattern => CompressedHessian.Of(WithOneOutput(replayer.Program)).Pattern;

    internal CoordinateMatrix Jacobian()
    {
        double[] values = new double[JacobianPattern.Count];
        return new CoordinateMatrix(Jacobian(values), values);
    }

    internal SparsityPattern Jacobian(Span<double> values)
    {
        CompressedJacobian jacobian = CompressedJacobian.Of(replayer.Program);
        DemandRoom(values, jacobian.Pattern);
        jacobian.Evaluate(replayer.Program, replayer.Values, rows, values);
        return jacobian.Pattern;
    }

    internal CoordinateMatrix Hessian()
    {
        double[] values = new double[HessianPattern.Count];
        return new CoordinateMatrix(Hessian(values), values);
    }

    internal SparsityPattern Hessian(Span<double> values)
    {
        CompressedHessian hessian = CompressedHessian.Of(WithOneOutput(replayer.Program));
        DemandRoom(values, hessian.Pattern);
        hessian.Evaluate(replayer.Program, replayer.Values, rows, values);
        return hessian.Pattern;
    }

    private static Program WithOneOutput(Program program) => program.Outputs.Length == 1
        ? program
        : throw new InvalidOperationException(
            $"A Hessian is that of one output, and the function has {program.Outputs.Length}. Record the output of interest alone, " +
            "or a sum of outputs.");

    private static void DemandRoom(ReadOnlySpan<double> values, SparsityPattern pattern)
    {
        if (values.Length < pattern.Count)
        {
            throw new ArgumentException(
                $"The length of values is {values.Length}, and must be at least {pattern.Count}, the number of entries on the " +
                "path that the inputs take.",
                nameof(values));
        }
    }
}
