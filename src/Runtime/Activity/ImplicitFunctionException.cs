using System.Globalization;
using System.Reflection;

namespace ILDiff;

/// <summary>
/// What a solver found does not define a differentiable function of the parameters: it is no root or minimum, or one at
/// which the slopes that the derivative needs are 0.
/// </summary>
public sealed class ImplicitFunctionException : DifferentiationException
{
    private const int MostNumbers = 8;

    private ImplicitFunctionException(string message)
        : base(message)
    {
    }

    internal static ImplicitFunctionException Singular(MethodInfo f, double[] at, string why) => new(
        $"The solution of {Name(f)} at {List(at)} has no derivative: {why}. Where several solutions meet, or none is singled " +
        "out, it has none. Otherwise make f depend on its argument there, through woven code.");

    internal static ImplicitFunctionException NoRoot(MethodInfo f, double[] at, double[] values) => new(
        $"{Name(f)} has no simple root at {List(at)}: it is {List(values)} there, and the next step of Newton's method would " +
        "not be small, or go where its slope is another. The solver did not converge, found a pole, or a root without a slope. " +
        "Check its result, and its tolerance.");

    internal static ImplicitFunctionException NotStationary(MethodInfo f, double[] at, double[] gradient) => new(
        $"{Name(f)} has no minimum inside its domain at {List(at)}: its gradient there is {List(gradient)}. The minimizer did not " +
        "converge, or a bound holds it: then leave the components at their bounds out of the argument.");

    internal static ImplicitFunctionException Lengths(MethodInfo f, int equations, int unknowns) => new(
        $"{Name(f)} returned {equations} residuals for {unknowns} unknowns. There have to be as many equations as unknowns.");

    private static string Name(MethodInfo f) => f.DeclaringType == null ? f.Name : $"{f.DeclaringType.FullName}.{f.Name}";

    private static string List(double[] numbers)
    {
        string list = string.Join(", ", numbers.Take(MostNumbers).Select(x => x.ToString("G9", CultureInfo.InvariantCulture)));
        return numbers.Length == 1 ? list : $"({list}{(numbers.Length > MostNumbers ? ", …" : "")})";
    }
}
