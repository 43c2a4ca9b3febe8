using System.Globalization;
using BlackScholes;
using ILDiff;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

double[] market = [100, 105, 0.03, 0.01, 0.2, 0.75];
int wrong = 0;

foreach (bool isCall in (bool[])[true, false])
{
    var option = new EuropeanOption(isCall);
    var (price, gradient) = AD.ValueAndGradient(option.Price, market);
    double[,] hessian = AD.Hessian(option.Price, market);
    var closed = new ClosedForms(isCall, market);

    Console.WriteLine($"{(isCall ? "Call" : "Put")}, price {price:F8}");
    Console.WriteLine($"  {"",-12}{"ILDiff",18}{"closed form",18}{"bumped",18}");
    foreach (Greek greek in Greek.All)
    {
        double exact = greek.Sign * Derivative(option, gradient, hessian, greek.Along);
        double expected = closed.Of(greek.Name);
        double bumped = greek.Sign * Bumping.Of(option.Price, market, greek.Along);
        bool agrees = Math.Abs(exact - expected) <= 1e-9 * Math.Max(1, Math.Abs(expected));
        wrong += agrees ? 0 : 1;
        Console.WriteLine($"  {greek.Name,-12}{exact,18:F9}{expected,18:F9}{bumped,18:F9}{(agrees ? "" : "   WRONG")}");
    }

    Console.WriteLine();
}

// What the market knows without any model: who has the call and owes the put has a forward.
double parity = new EuropeanOption(true).Price(market) - new EuropeanOption(false).Price(market);
double forward = (100 * Math.Exp(-0.01 * 0.75)) - (105 * Math.Exp(-0.03 * 0.75));
Console.WriteLine($"Call less put {parity:F8}, forward {forward:F8}");
Console.WriteLine($"{2 * Greek.All.Length} Greeks, {wrong} wrong.");
return wrong == 0 && Math.Abs(parity - forward) < 1e-9 ? 0 : 1;

double Derivative(EuropeanOption option, double[] first, double[,] second, int[] along) => along switch
{
    [var i] => first[i],
    [var i, var j] => second[i, j],
    // A gradient of an entry of the Hessian: derivatives nest to any depth.
    [var i, var j, var k] => AD.Gradient(x => AD.Hessian(option.Price, x)[i, j], market)[k],
    _ => throw new ArgumentException("Of order one to three.", nameof(along)),
};
