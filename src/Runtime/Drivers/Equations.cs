using System.Reflection;
using ILDiff.Activity;
using ILDiff.Tapes;

namespace ILDiff;

/// <summary>Roots of equations: one more step of Newton's method, with the slopes as constants, is recorded.</summary>
/// <remarks>
/// x - J⁻¹ f(x, p) has the value of x where f is 0, and the derivative -J⁻¹ ∂f/∂p while x stands still, which is that of the
/// root.
/// </remarks>
internal sealed class Equations(MethodInfo f, Tape tape)
{
    internal double[] Root(Func<double[], double[]> function, double[] root)
    {
        Decisions.OnInputs(Site.Of(f), tape); // slopes become constants of the recording
        var unknowns = new Unknowns(tape, root);
        double[] residuals = function(unknowns.Active) ?? throw ImplicitFunctionException.Lengths(f, 0, root.Length);
        unknowns.Segment.End();
        if (residuals.Length != root.Length)
            throw ImplicitFunctionException.Lengths(f, residuals.Length, root.Length);
        double[] values = Array.ConvertAll(residuals, y => Recorder.Value(y, tape)); // poison is found here
        if (!unknowns.Segment.ComesFromBefore(residuals))
            return unknowns.Values; // nothing active decides the root

        LinearSystem jacobian = Jacobian(unknowns, residuals);
        Demand(unknowns, residuals, values, jacobian);
        double[] solution = unknowns.Solution();
        double[] column = new double[root.Length];
        for (int j = 0; j < residuals.Length; j++)
        {
            Array.Clear(column);
            column[j] = -1;
            jacobian.Solve(column);
            for (int i = 0; i < solution.Length; i++)
            {
                if (column[i] != 0)
                    solution[i] = Rules.Add(solution[i], residuals[j], column[i], tape);
            }
        }

        return solution;
    }

    private LinearSystem Jacobian(Unknowns unknowns, double[] residuals)
    {
        int n = unknowns.Count;
        double[,] jacobian = new double[n, n];
        for (int j = 0; j < n; j++)
        {
            double[] tangents = unknowns.Axis(j);
            unknowns.Segment.Forward(tangents);
            for (int i = 0; i < n; i++)
                jacobian[i, j] = At(tangents, residuals[i], unknowns);
        }

        return LinearSystem.Factor(jacobian) ?? throw ImplicitFunctionException.Singular(
            f, unknowns.Values, n == 1 ? $"its slope there is {jacobian[0, 0]:R}" : "the Jacobian is singular there");
    }

    /// <summary>
    /// Newton's method has to have converged: the step that is left is short, and along it slopes do not change. At a pole,
    /// or at a root without a slope, they do, however short it is.
    /// </summary>
    private void Demand(Unknowns unknowns, double[] residuals, double[] values, LinearSystem jacobian)
    {
        double[] step = Array.ConvertAll(values, value => -value);
        jacobian.Solve(step);
        if (Array.TrueForAll(step, s => s == 0))
            return;
        double[] first = unknowns.Direction(step);
        double[] second = unknowns.Segment.Row();
        unknowns.Segment.Forward(first, second);
        double[] bend = Array.ConvertAll(residuals, y => At(second, y, unknowns));
        jacobian.Solve(bend);
        if (!Convergence.IsShort(step, unknowns.Values) || !Convergence.IsStraight(bend, step))
            throw ImplicitFunctionException.NoRoot(f, unknowns.Values, values);
    }

    private double At(double[] row, double value, Unknowns unknowns) =>
        ActiveValue.Is(value, tape) && unknowns.Segment.Has(ActiveValue.Statement(value))
            ? row[unknowns.Segment[ActiveValue.Statement(value)]]
            : 0;
}
