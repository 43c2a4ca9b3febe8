using System.ComponentModel;
using System.Linq.Expressions;
using ILDiff.Border;
using ILDiff.Tapes;

namespace ILDiff.Replacements;

/// <summary>
/// An expression can be compiled, to code that nobody weaves: what it holds must not be active, now or when it runs.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ExpressionReplacements
{
    [Replaces(typeof(Expression), nameof(Expression.Constant))]
    public static ConstantExpression Constant(object? value, [CallSite] string site, Tape tape) =>
        Expression.Constant(Held(value, site, tape));

    [Replaces(typeof(Expression), nameof(Expression.Constant))]
    public static ConstantExpression Constant(object? value, Type type, [CallSite] string site, Tape tape) =>
        Expression.Constant(Held(value, site, tape), type);

    private static object? Held(object? value, string site, Tape tape)
    {
        if (value is not (null or ValueType or string or Type))
            Crossing.Share(value, tape);
        return Crossing.Guard(value, site, tape);
    }
}
