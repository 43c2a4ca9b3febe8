using System.Linq.Expressions;

namespace ExpressionSwell;

/// <summary>Derivatives of formulas by the rules of a textbook, as computer algebra finds them.</summary>
internal static class Symbolic
{
    private static readonly Expression Zero = Expression.Constant(0.0), One = Expression.Constant(1.0);

    internal static Expression Derivative(Expression formula, ParameterExpression x) => formula switch
    {
        ConstantExpression => Zero,
        ParameterExpression parameter => parameter == x ? One : Zero,
        BinaryExpression { NodeType: ExpressionType.Add } sum => Add(Derivative(sum.Left, x), Derivative(sum.Right, x)),
        BinaryExpression { NodeType: ExpressionType.Subtract } difference =>
            Subtract(Derivative(difference.Left, x), Derivative(difference.Right, x)),
        BinaryExpression { NodeType: ExpressionType.Multiply } product =>
            Add(Multiply(Derivative(product.Left, x), product.Right), Multiply(product.Left, Derivative(product.Right, x))),
        UnaryExpression { NodeType: ExpressionType.Negate } negated => Expression.Negate(Derivative(negated.Operand, x)),
        _ => throw new NotSupportedException($"There is no rule for {formula.NodeType}."),
    };

    /// <summary>How many numbers, variables and operations are in a formula when it is written out.</summary>
    internal static long Size(Expression formula) => formula switch
    {
        BinaryExpression binary => 1 + Size(binary.Left) + Size(binary.Right),
        UnaryExpression unary => 1 + Size(unary.Operand),
        _ => 1,
    };

    // What is 0 or 1 is left out, as everybody would.
    private static Expression Add(Expression left, Expression right) =>
        left == Zero ? right : right == Zero ? left : Expression.Add(left, right);

    private static Expression Subtract(Expression left, Expression right) =>
        right == Zero ? left : left == Zero ? Expression.Negate(right) : Expression.Subtract(left, right);

    private static Expression Multiply(Expression left, Expression right) =>
        left == Zero || right == Zero ? Zero : left == One ? right : right == One ? left : Expression.Multiply(left, right);
}
