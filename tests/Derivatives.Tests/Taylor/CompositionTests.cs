namespace ILDiff.Derivatives.Tests.Taylor;

/// <summary>Power series of functions in code.</summary>
public sealed class CompositionTests
{
    private static readonly Dictionary<string, Func<double, int, double[]>> Functions = new()
    {
        ["geometric"] = (at, order) => AD.TaylorCoefficients(x => 1 / (1 - x), at, order),
        ["gaussian"] = (at, order) => AD.TaylorCoefficients(x => Math.Exp(-x * x), at, order),
        ["lambert"] = (at, order) => AD.TaylorCoefficients(x => x * Math.Exp(x), at, order),
        ["tower"] = (at, order) => AD.TaylorCoefficients(x => Math.Exp(Math.Sin(Math.Log(1 + (x * x)))), at, order),
        ["power"] = (at, order) => AD.TaylorCoefficients(x => Math.Pow(x, x), at, order),
        ["logistic"] = (at, order) => AD.TaylorCoefficients(x => 1 / (1 + Math.Exp(-x)), at, order),
        ["angle"] = (at, order) => AD.TaylorCoefficients(x => Math.Atan2(Math.Sin(x), 2 + Math.Cos(x)), at, order),
        ["area"] = (at, order) => AD.TaylorCoefficients(x => Math.Asinh(Math.Tan(x)) + Math.Atanh(Math.Sin(x)), at, order),
        ["root"] = (at, order) => AD.TaylorCoefficients(x => Math.Sqrt(1 + Math.Cbrt(2 + (x * x))), at, order),
        ["saturation"] = (at, order) => AD.TaylorCoefficients(x => Math.Tanh((x * x) - 1) * double.LogP1(Math.Cosh(x)), at, order),
        ["bump"] = (at, order) => AD.TaylorCoefficients(x => Math.Exp(-1 / (1 - (x * x))), at, order),
        ["distance"] = (at, order) => AD.TaylorCoefficients(x => double.Hypot(1 + x, Math.Sin(x)), at, order),
        ["horner"] = (at, order) => AD.TaylorCoefficients(Horner, at, order),
    };

    public static TheoryData<string> Names() => [.. Functions.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Coefficients_are_those_of_the_reference(string name)
    {
        TaylorReference[] references = [.. TaylorReference.All.Where(reference => reference.Function == "*" + name)];
        Assert.NotEmpty(references);
        foreach (TaylorReference reference in references)
            reference.Check(Functions[name](reference.X, TaylorReference.Order), 64);
    }

    private static double Horner(double x)
    {
        double sum = 2;
        foreach (double coefficient in (double[])[-3, 5, -7, 11])
            sum = (sum * x) + coefficient;
        return sum;
    }
}
