using System.Globalization;
using Heston;
using ILDiff;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = System.Text.Encoding.UTF8;

// Values that are published: Broadie and Kaya (2006), table 1.
double published = new HestonModel(100, 1).Price([100, 0.010201, 6.21, 0.019, 0.61, -0.7, 0.0319]);
Console.WriteLine($"Broadie and Kaya's call: {published:F4}, published 6.8061");
Console.WriteLine();

double[] x = [100, 0.04, 2, 0.05, 0.3, -0.6, 0.03];
double[] bumps = [0.01, 1e-4, 1e-2, 1e-4, 1e-3, 1e-3, 1e-4];
var model = new HestonModel(strike: 105, years: 1);
bool right = Math.Abs(published - 6.8061) < 1e-4;

var (price, greeks) = AD.ValueAndGradient(model.Price, x);
Console.WriteLine("By the characteristic function");
Console.WriteLine($"  {"",-16}{"ILDiff",14}{"bumped",14}");
Console.WriteLine($"  {"price",-16}{price,14:F6}");
for (int i = 0; i < x.Length; i++)
{
    double bumped = Bumped(y => model.Price(y), i);
    right &= Math.Abs(greeks[i] - bumped) < 1e-4 * Math.Max(1, Math.Abs(bumped));
    Console.WriteLine($"  {HestonModel.Names[i],-16}{greeks[i],14:F6}{bumped,14:F6}");
}

double[,] hessian = AD.Hessian(model.Price, x);
foreach (var (name, i, j) in new[] { ("gamma", 0, 0), ("vanna", 0, 1), ("volga", 1, 1) })
{
    double bumped = Bumped(y => AD.Gradient(model.Price, y)[i], j);
    right &= Math.Abs(hessian[i, j] - bumped) < 1e-4 * Math.Max(1, Math.Abs(bumped));
    Console.WriteLine($"  {name,-16}{hessian[i, j],14:F6}{bumped,14:F6}");
}

int at = Array.IndexOf(args, "--paths");
int paths = at < 0 ? 4_000 : int.Parse(args[at + 1], CultureInfo.InvariantCulture);
var simulation = new MonteCarlo(model, x, paths, steps: 50);
var means = simulation.PriceAndGreeks(x);
Console.WriteLine();
Console.WriteLine($"By {paths} paths, one of {simulation.Statements} statements recorded");
Console.WriteLine($"  {"",-16}{"ILDiff",14}{"by chance ±",14}{"bumped",14}{"off by",12}");
Print("price", means[0], null, price);
for (int i = 0; i < x.Length; i++)
    Print(HestonModel.Names[i], means[i + 1], simulation.Bumped(x, i, bumps[i]), greeks[i]);

Console.WriteLine(right ? "All agree." : "SOMETHING IS WRONG.");
return right ? 0 : 1;

double Bumped(Func<double[], double> f, int i)
{
    double[] up = [.. x], down = [.. x];
    up[i] += bumps[i];
    down[i] -= bumps[i];
    return (f(up) - f(down)) / (2 * bumps[i]);
}

void Print(string name, (double Mean, double Error) of, double? bumped, double exact)
{
    double off = (of.Mean - exact) / of.Error;
    right &= Math.Abs(off) < 4 && (bumped is not { } b || Math.Abs(b - of.Mean) < of.Error / 5);
    Console.WriteLine($"  {name,-16}{of.Mean,14:F4}{of.Error,14:F4}{bumped,14:F4}{off,8:F1} of ±");
}
