using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace ILDiff.MathNet;

/// <summary>What minimizers found, as functions of what decides where the minimum is.</summary>
internal static class Solution
{
    /// <summary>The result of a minimizer, evaluated once more where it found the minimum.</summary>
    internal static MinimizationResult Of(IObjectiveFunction objective, MinimizationResult found)
    {
        IObjectiveFunction at = objective.CreateNew();
        at.EvaluateAt(Free(x => Value(objective, x), found.MinimizingPoint));
        return found is MinimizationWithLineSearchResult search
            ? new MinimizationWithLineSearchResult(
                at, search.Iterations, search.ReasonForExit, search.TotalLineSearchIterations, search.IterationsWithNonTrivialLineSearch)
            : new MinimizationResult(at, found.Iterations, found.ReasonForExit);
    }

    /// <summary>The same between bounds: a component at its bound moves with it.</summary>
    internal static MinimizationResult Of(
        IObjectiveFunction objective, MinimizationResult found, Vector<double> lowerBound, Vector<double> upperBound)
    {
        IObjectiveFunction at = objective.CreateNew();
        Vector<double> minimum = found.MinimizingPoint;
        at.EvaluateAt(Partly(x => Value(objective, x), minimum, i => Bound(minimum[i], lowerBound[i], upperBound[i])));
        return new MinimizationResult(at, found.Iterations, found.ReasonForExit);
    }

    /// <summary>The result of fitting a model, evaluated once more with the parameters that were found.</summary>
    /// <param name="model">The model, which has seen its parameters.</param>
    /// <param name="found">The fit.</param>
    /// <param name="isFixed">The parameters that keep what they started with; null for none.</param>
    /// <param name="fixedAt">What they started with.</param>
    /// <param name="lowerBound">Null for none.</param>
    /// <param name="upperBound">Null for none.</param>
    internal static NonlinearMinimizationResult Of(
        IObjectiveModel model, NonlinearMinimizationResult found, List<bool>? isFixed, Vector<double> fixedAt, Vector<double>? lowerBound,
        Vector<double>? upperBound)
    {
        Vector<double> minimum = found.MinimizingPoint;
        Vector<double> point = Partly(
            x =>
            {
                model.EvaluateAt(x);
                return model.Value;
            },
            minimum,
            i => isFixed != null && isFixed[i] ? fixedAt[i] : Bound(minimum[i], lowerBound?[i], upperBound?[i]));
        model.EvaluateAt(point);
        return new NonlinearMinimizationResult(model, found.Iterations, found.ReasonForExit);
    }

    internal static ScalarMinimizationResult Of(IScalarObjectiveFunction objective, ScalarMinimizationResult found) => new(
        objective.Evaluate(Implicit.Minimum(x => objective.Evaluate(x).Value, found.MinimizingPoint)), found.Iterations, found.ReasonForExit);

    private static double Value(IObjectiveFunction objective, Vector<double> x)
    {
        IObjectiveFunction at = objective.CreateNew();
        at.EvaluateAt(x);
        return at.Value;
    }

    /// <summary>A minimum without bounds.</summary>
    internal static Vector<double> Free(Func<Vector<double>, double> f, Vector<double> minimum) => Partly(f, minimum, _ => null);

    /// <summary>The bound that a component has reached, if any.</summary>
    private static double? Bound(double x, double? lower, double? upper) => x <= lower ? lower : x >= upper ? upper : null;

    /// <summary>A minimum some of whose components are held by something else.</summary>
    private static Vector<double> Partly(Func<Vector<double>, double> f, Vector<double> minimum, Func<int, double?> held)
    {
        double?[] holds = [.. Enumerable.Range(0, minimum.Count).Select(held)];
        int[] free = [.. Enumerable.Range(0, minimum.Count).Where(i => holds[i] == null)];
        return Whole(Implicit.Minimum(x => f(Whole(x)), [.. free.Select(i => minimum[i])]));

        Vector<double> Whole(double[] x)
        {
            double[] whole = [.. holds.Select(value => value ?? 0)];
            for (int k = 0; k < free.Length; k++)
                whole[free[k]] = x[k];
            return Vector<double>.Build.Dense(whole);
        }
    }
}
