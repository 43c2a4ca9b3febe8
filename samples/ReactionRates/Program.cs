using System.Globalization;
using ILDiff;
using ILDiff.MathNet;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;
using Pictures;
using ReactionRates;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
bool right = true;

// What cvsRoberts_FSA_dns prints, the example of SUNDIALS that has sensitivities by equations of their own (to four digits or so).
const int ReferenceStep = 31;
double[] amounts04 = [9.8517e-01, 3.3864e-05, 1.4794e-02];
double[,] sensitivities04 = { { -3.5595e-01, -1.5833e-11, 9.5431e-08 }, { 3.9025e-04, -5.2900e-13, -2.1309e-10 }, { 3.5556e-01, 1.6362e-11, -9.5218e-08 } };
var (at, by) = AD.ValueAndJacobian(rates => Robertson.Course(rates)[ReferenceStep], Robertson.Rates);
double[][] course = Robertson.Course(Robertson.Rates);
Console.WriteLine($"After {Robertson.Time(ReferenceStep):F1} seconds, SUNDIALS below");
Console.WriteLine($"  {"",-10}{"amount",11}{"by slow",12}{"by fast",12}{"by back",12}");
for (int i = 0; i < at.Length; i++)
{
    Print("ABC"[i].ToString(), at[i], by[i, 0], by[i, 1], by[i, 2]);
    Print("", amounts04[i], sensitivities04[i, 0], sensitivities04[i, 1], sensitivities04[i, 2]);
    right &= Math.Abs(at[i] - amounts04[i]) < 1e-3 * amounts04[i];
    for (int j = 0; j < at.Length; j++)
        right &= Math.Abs(by[i, j] - sensitivities04[i, j]) < 1e-3 * Math.Abs(sensitivities04[i, j]);
}

// What a laboratory would have: amounts at twenty times, off by one percent.
const double Noise = 0.01;
int[] measured = [.. Enumerable.Range(0, 20).Select(i => 11 + (2 * i))];
var random = new Random(3);
double[] observations = [.. measured.SelectMany(step => course[step]).Select(y => y * (1 + (Noise * Normal.Sample(random, 0, 1))))];

double[] Residuals(double[] logarithms)
{
    double[][] amounts = Robertson.Course([.. logarithms.Select(Math.Exp)]);
    return [.. measured.SelectMany(step => amounts[step]).Zip(observations, (y, seen) => (y - seen) / (Noise * seen))];
}

// A guess that is wrong by factors of two to five.
double[] guess = [Math.Log(0.1), Math.Log(1e7), Math.Log(5e4)];
double[,] jacobian = AD.Jacobian(Residuals, guess);
double worst = 0;
for (int j = 0; j < guess.Length; j++)
{
    double[] up = [.. guess], down = [.. guess];
    up[j] += 1e-5;
    down[j] -= 1e-5;
    double[] above = Residuals(up), below = Residuals(down);
    for (int i = 0; i < observations.Length; i++)
        worst = Math.Max(worst, Math.Abs(jacobian[i, j] - ((above[i] - below[i]) / 2e-5)) / (1 + Math.Abs(jacobian[i, j])));
}

right &= worst < 1e-5;
Console.WriteLine();
Console.WriteLine($"{jacobian.Length} derivatives of {jacobian.GetLength(0)} residuals at the guess: {(worst < 1e-5 ? "differences agree" : $"OFF BY {worst}")}");

var fit = new LevenbergMarquardtMinimizer().FindMinimum(Objective.LeastSquares(Residuals), Vector<double>.Build.Dense(guess));
Matrix<double> atFit = Matrix<double>.Build.DenseOfArray(AD.Jacobian(Residuals, [.. fit.MinimizingPoint]));
Vector<double> errors = atFit.TransposeThisAndMultiply(atFit).Inverse().Diagonal().PointwiseSqrt();
Console.WriteLine();
Console.WriteLine("Rates fitted to 60 measurements, one percent off each");
Console.WriteLine($"  {"guess",10}{"fitted",12}{"±",7}{"true",12}");
for (int i = 0; i < guess.Length; i++)
{
    double found = Math.Exp(fit.MinimizingPoint[i]);
    right &= Math.Abs(fit.MinimizingPoint[i] - Math.Log(Robertson.Rates[i])) < 4 * errors[i];
    Console.WriteLine($"  {Math.Exp(guess[i]),10:G3}{found,12:G4}{errors[i],7:P1}{Robertson.Rates[i],12:G4}");
}

double remaining = Residuals([.. fit.MinimizingPoint]).Sum(r => r * r);
Console.WriteLine($"  squares left {remaining:F1}, expected 57 ± {Math.Sqrt(2 * 57):F0}");
right &= Math.Abs(remaining - 57) < 4 * Math.Sqrt(2 * 57);
Console.WriteLine(right ? "All agree." : "SOMETHING IS WRONG.");

Draw();
return right ? 0 : 1;

static void Print(string name, params double[] values) =>
    Console.WriteLine($"  {name,-10}{string.Concat(values.Select(value => $"{value,12:0.000E+00}"))}");

void Draw()
{
    double[] times = [.. Enumerable.Range(7, 43).Select(Robertson.Time)], seenAt = [.. measured.Select(Robertson.Time)];
    double[][] before = Robertson.Course([.. guess.Select(Math.Exp)]), after = Robertson.Course([.. fit.MinimizingPoint.Select(Math.Exp)]);
    var plot = new Plot("Robertson's reaction, fitted", "time in seconds", "amount") { LogX = true };
    foreach (var (i, name, scale, colour) in new[] { (0, "A", 1.0, "#0072b2"), (1, "10⁴ B", 1e4, "#d55e00"), (2, "C", 1.0, "#009e73") })
    {
        plot.Line($"{name} by the guess", times, before[7..].Select(y => scale * y[i]), colour, 1.2, dashed: true);
        plot.Line($"{name} fitted", times, after[7..].Select(y => scale * y[i]), colour);
        plot.Points(null, seenAt, Enumerable.Range(0, seenAt.Length).Select(k => scale * observations[(3 * k) + i]), colour);
    }

    PictureFolder.Of(args).Save("reaction.svg", plot);
}
