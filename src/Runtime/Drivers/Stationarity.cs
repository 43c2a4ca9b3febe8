using System.Reflection;
using System.Runtime.InteropServices;
using ILDiff.Activity;
using ILDiff.Tapes;

namespace ILDiff;

/// <summary>
/// Minima: the gradient is 0 there, so dx = -H⁻¹ ∂²f/∂x∂u du for everything u that the function reads from before it.
/// </summary>
internal sealed class Stationarity(MethodInfo f, Tape tape)
{
    internal double[] Minimum(Func<double[], double> function, double[] minimum)
    {
        Decisions.OnInputs(Site.Of(f), tape); // slopes become constants of the recording
        var unknowns = new Unknowns(tape, minimum);
        double y = function(unknowns.Active);
        unknowns.Segment.End();
        Recorder.Value(y, tape); // poison is found here
        if (!unknowns.Segment.ComesFromBefore([y]))
            return unknowns.Values; // nothing active decides where it is
        if (!ActiveValue.Is(y, tape) || !unknowns.Segment.Has(ActiveValue.Statement(y)))
            throw ImplicitFunctionException.Singular(f, unknowns.Values, "it does not depend on its argument");

        // Row i of the Hessian and of the mixed second derivatives, by a tangent sweep and the tangent of a reverse sweep.
        int n = unknowns.Count;
        double[,] hessian = new double[n, n];
        double[] gradient = [];
        var mixed = new Dictionary<int, double[]>();
        for (int i = 0; i < n; i++)
        {
            double[] tangents = unknowns.Axis(i);
            unknowns.Segment.Forward(tangents);
            double[] adjoints = unknowns.Segment.Row(), adjointTangents = unknowns.Segment.Row();
            foreach (var (statement, second) in unknowns.Segment.TangentOfReverse(
                ActiveValue.Statement(y), tangents, adjoints, adjointTangents))
            {
                double[] column = CollectionsMarshal.GetValueRefOrAddDefault(mixed, statement, out _) ??= new double[n];
                column[i] = -second;
            }

            gradient = unknowns.Of(adjoints).ToArray();
            for (int j = 0; j < n; j++)
                hessian[i, j] = unknowns.Of(adjointTangents)[j];
        }

        LinearSystem system = LinearSystem.Factor(hessian) ?? throw ImplicitFunctionException.Singular(
            f, unknowns.Values, n == 1 ? $"its second derivative there is {hessian[0, 0]:R}" : "the Hessian is singular there");
        double[] step = Array.ConvertAll(gradient, slope => -slope);
        system.Solve(step);
        if (!Convergence.IsShort(step, unknowns.Values))
            throw ImplicitFunctionException.NotStationary(f, unknowns.Values, gradient);
        return Recorded(unknowns, mixed, system);
    }

    private double[] Recorded(Unknowns unknowns, Dictionary<int, double[]> mixed, LinearSystem hessian)
    {
        double[] solution = unknowns.Solution();
        foreach (var (statement, column) in mixed)
        {
            hessian.Solve(column);
            for (int i = 0; i < solution.Length; i++)
            {
                if (column[i] != 0)
                    solution[i] = Rules.Add(solution[i], tape.Active(statement), column[i], tape);
            }
        }

        return solution;
    }
}
