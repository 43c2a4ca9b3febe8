using System.Linq.Expressions;
using ILDiff;

namespace ExpressionSwell;

/// <summary>The logistic map, l ← 4 l (1 - l): the example of Baydin, Pearlmutter, Radul and Siskind (2018), table 1.</summary>
internal static class LogisticMap
{
    /// <summary>As one programs it.</summary>
    [Differentiable]
    internal static double Of(double x, int steps)
    {
        double l = x;
        for (int i = 0; i < steps; i++)
            l = 4 * l * (1 - l);
        return l;
    }

    /// <summary>As a formula in x: computer algebra knows no loop, so it has to be written out.</summary>
    internal static Expression Formula(ParameterExpression x, int steps)
    {
        Expression l = x;
        for (int i = 0; i < steps; i++)
            l = Expression.Multiply(Expression.Multiply(Expression.Constant(4.0), l), Expression.Subtract(Expression.Constant(1.0), l));
        return l;
    }
}
