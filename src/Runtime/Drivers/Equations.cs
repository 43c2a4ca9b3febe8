using System.Reflection;
using ILDiff.Activity;
using ILDiff.Tapes;

namespace ILDiff;

/// <summary>Roots of equations: one more step of Newton's method, with the slopes as constants, is recorded.</summary>
/// <remarks>
/// x - J⁻¹ f(x, p) has the value of x where f is 0, and the derivative -J⁻¹ ∂f/∂p while x stands still, which is that of the
/// root. A further step from there has a derivative that is right to one order more.
/// </remarks>
/// <param name="f">The function, for messages.</param>
/// <param name="tape">The recording.</param>
internal sealed class Equations(MethodInfo f, Tape tape)
{
    // Of a minimum, the equations are that the gradient is 0.
    private bool isGradient;
    private double lowest;

    internal double[] Minimum(Func<double[], double> function, double[] minimum)
    {
        isGradient = true;
        return Root(Gradient, minimum);

        double[] Gradient(double[] x)
        {
            (lowest, double[] gradient) = AD.ValueAndGradient(function, x);
            return gradient;
        }
    }

    internal double Minimum(Func<double, double> function, double minimum)
    {
        isGradient = true;
        return Root(Slope, [minimum])[0];

        double[] Slope(double[] x)
        {
            (lowest, double slope) = AD.ValueAndDerivative(function, x[0]);
            return [slope];
        }
    }

    internal double[] Root(Func<double[], double[]> function, double[] root)
    {
        Decisions.OnInputs(Site.Of(f), tape); // slopes become constants of the recording
        var unknowns = new Unknowns(tape, root);
        double[] residuals = Residuals(function, unknowns.Active);
        unknowns.Segment.End();
        double[] values = Array.ConvertAll(residuals, y => Recorder.Value(y, tape)); // poison is found here
        if (isGradient && unknowns.Segment.ComesFromBefore([lowest]) && !Array.Exists(residuals, y => ActiveValue.Is(y, tape)))
        {
            throw ImplicitFunctionException.Singular(
                f, unknowns.Values,
                Array.TrueForAll(values, slope => slope == 0) ? "it does not depend on its argument" : Why(new double[root.Length, root.Length]));
        }

        if (!unknowns.Segment.ComesFromBefore(residuals))
            return unknowns.Values; // nothing active decides the root

        LinearSystem jacobian = Jacobian(unknowns, residuals);
        Demand(unknowns, residuals, values, jacobian);
        double[] solution = Step(unknowns.Values, unknowns.Values, residuals, jacobian);
        for (int order = 1; order < tape.Orders; order++)
            solution = Step(unknowns.Values, solution, Residuals(function, [.. solution]), jacobian);
        tape.Noted.Add(solution);
        return solution;
    }

    private double[] Residuals(Func<double[], double[]> function, double[] x)
    {
        tape.Noted.Add(x);
        tape.Orders++; // of the residuals, slopes will be taken
        double[]? residuals;
        try
        {
            residuals = function(x);
        }
        finally
        {
            tape.Orders--;
        }

        return residuals?.Length == x.Length
            ? residuals
            : throw ImplicitFunctionException.Lengths(f, residuals?.Length ?? 0, x.Length);
    }

    /// <summary>x - J⁻¹ f(x), with the values of the root.</summary>
    private double[] Step(double[] root, double[] x, double[] residuals, LinearSystem jacobian)
    {
        double[] step = [.. x];
        double[] column = new double[root.Length];
        for (int j = 0; j < residuals.Length; j++)
        {
            Array.Clear(column);
            column[j] = -1;
            jacobian.Solve(column);
            for (int i = 0; i < step.Length; i++)
            {
                if (column[i] != 0)
                    step[i] = Recorder.Add(step[i], Recorder.Multiply(column[i], residuals[j], tape), tape);
            }
        }

        for (int i = 0; i < step.Length; i++)
            step[i] = Rules.Result(root[i], step[i], tape);
        return step;
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

        return LinearSystem.Factor(jacobian) ?? throw ImplicitFunctionException.Singular(f, unknowns.Values, Why(jacobian));
    }

    private string Why(double[,] jacobian) => (isGradient, jacobian.Length) switch
    {
        (true, 1) => $"its second derivative there is {jacobian[0, 0]:R}",
        (true, _) => "the Hessian is singular there",
        (false, 1) => $"its slope there is {jacobian[0, 0]:R}",
        (false, _) => "the Jacobian is singular there",
    };

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
        if (isGradient)
        {
            if (!Convergence.IsShort(step, unknowns.Values))
                throw ImplicitFunctionException.NotStationary(f, unknowns.Values, values);
            return;
        }

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
