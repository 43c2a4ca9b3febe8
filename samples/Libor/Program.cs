using System.Globalization;
using ILDiff;
using Libor;
using Pictures;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = System.Text.Encoding.UTF8;

const double Rate = 0.05, Volatility = 0.2, Bump = 1e-6;
double[] x = [.. Enumerable.Repeat(Rate, Swaptions.Rates), .. Enumerable.Repeat(Volatility, Swaptions.Rates)];
bool right = true;

// Giles checks his programs on the path whose random numbers are all 0.3.
double[] sameNumbers = [.. Enumerable.Repeat(0.3, Swaptions.Steps)];
var (onePath, ofOnePath) = AD.ValueAndGradient(y => Swaptions.PathValue(y, sameNumbers), x);
Console.WriteLine("One path, with all random numbers 0.3");
Check("value", onePath, "Giles", 224.323, 5e-4);
Check("by the last rate", ofOnePath[Swaptions.Rates - 1], "Giles", 21.348, 5e-4);

int at = Array.IndexOf(args, "--paths");
int paths = at < 0 ? 200 : int.Parse(args[at + 1], CultureInfo.InvariantCulture);

// The market knows what money in ten years is worth today; so must the paths, up to chance.
var discount = new Simulation(Swaptions.PathDiscount, x, paths);
double known = Math.Pow(1 + (Rate / 4), -Swaptions.Steps);
var (mean, meanGradient) = discount.ValueAndGradient(x);
Console.WriteLine();
Console.WriteLine($"One in ten years, by {paths} paths");
Check("worth today", mean, "market", known, 4 * discount.Error(x));
Check("by the first rate", meanGradient[0], "market", -known / 4 / (1 + (Rate / 4)), discount.Error(x));

var portfolio = new Simulation(Swaptions.PathValue, x, paths);
var (value, gradient) = portfolio.ValueAndGradient(x);
Console.WriteLine();
Console.WriteLine($"15 swaptions, by {paths} paths, one of {portfolio.Statements} statements recorded");
Console.WriteLine($"  value {value:F4}, by chance ± {portfolio.Error(x):F4}");
foreach (int quarter in (int[])[1, 21, 41, 80])
    Check($"by rate {quarter}", gradient[quarter - 1], "bumped", portfolio.Bumped(x, quarter - 1, Bump), 1e-3);
foreach (int quarter in (int[])[1, 41])
    Check($"by volatility {quarter}", gradient[Swaptions.Rates + quarter - 1], "bumped", portfolio.Bumped(x, Swaptions.Rates + quarter - 1, Bump), 1e-3);
Console.WriteLine($"  all rates up together     {gradient[..Swaptions.Rates].Sum(),12:F4}");
Console.WriteLine($"  all volatilities together {gradient[Swaptions.Rates..].Sum(),12:F4}");
Console.WriteLine();
Console.WriteLine($"{gradient.Length} derivatives at once; bumping takes {2 * gradient.Length} simulations for as many.");
Console.WriteLine(right ? "All agree." : "SOMETHING IS WRONG.");

double[] quarters = [.. Enumerable.Range(1, Swaptions.Rates)];
PictureFolder.Of(args).Save("greeks.svg", new Plot("15 swaptions on 80 rates: all deltas and vegas", "quarter", "change of value per unit")
    .Line("deltas", quarters, gradient[..Swaptions.Rates])
    .Line("vegas", quarters, gradient[Swaptions.Rates..]));
return right ? 0 : 1;

void Check(string name, double found, string other, double expected, double tolerance)
{
    bool agrees = Math.Abs(found - expected) <= tolerance;
    right &= agrees;
    Console.WriteLine($"  {name,-18}{found,12:F4}   {other} {expected,10:F4}{(agrees ? "" : "   WRONG")}");
}
