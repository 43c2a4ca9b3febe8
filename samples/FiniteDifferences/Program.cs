using System.Globalization;
using System.Numerics;
using FiniteDifferences;
using ILDiff;
using Pictures;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = System.Text.Encoding.UTF8;

// One fifth in 24 bits: a number that doubles and decimals both have exactly.
const int Numerator = 13421773, Denominator = 1 << 26;
const double At = (double)Numerator / Denominator;
const double Spacing = 2.220446049250313e-16;
const int SmallestStep = 64;

decimal exact = LogisticMap.Derivative((decimal)Numerator / Denominator);

// The conversion of .NET keeps 15 digits of a double; this one keeps them all.
static decimal Exactly(double derivative) => (decimal)(long)Math.ScaleB(derivative, 49) / (1L << 49);
double Error(double derivative) => Math.Abs((double)((Exactly(derivative) - exact) / exact));

double byILDiff = AD.Derivative(LogisticMap.Of, At);
Console.WriteLine($"ILDiff           {byILDiff:F14}");
Console.WriteLine($"28 digits        {exact:F14}");
Console.WriteLine($"relative error   {(Error(byILDiff) <= 4 * Spacing ? "a few roundings" : Error(byILDiff))}");
Console.WriteLine();

// Steps are powers of two, so that x + h errs by nothing but the spacing of doubles.
double[] steps = [.. Enumerable.Range(1, SmallestStep).Select(k => Math.ScaleB(1, -k))];
double[] forward = [.. steps.Select(h => Error((LogisticMap.Of(At + h) - LogisticMap.Of(At)) / h))];
double[] central = [.. steps.Select(h => Error((LogisticMap.Of(At + h) - LogisticMap.Of(At - h)) / (2 * h)))];
double[] complex = [.. steps.Select(h => Error(LogisticMap.Of(new Complex(At, h)).Imaginary / h))];

Console.WriteLine("step     forward   central   complex step");
for (int k = 4; k <= SmallestStep; k += 4)
    Console.WriteLine($"2^-{k,-2}   {Printed(forward[k - 1]),8}  {Printed(central[k - 1]),8}  {Printed(complex[k - 1]),8}");
Console.WriteLine();
PrintBest("forward", forward);
PrintBest("central", central);
Console.WriteLine("complex  as exact as ILDiff for any small step, of a second copy of the code");

double[] Drawn(double[] errors) => [.. errors.Select(error => Math.Max(error, Spacing))];
PictureFolder.Of(args).Save("errors.svg", new Plot("Relative error of a derivative", "step h", "relative error") { LogX = true, LogY = true }
    .Line("forward differences", steps, Drawn(forward))
    .Line("central differences", steps, Drawn(central))
    .Line("complex step", steps, Drawn(complex))
    .Line("ILDiff (no step)", steps, Drawn([.. steps.Select(_ => Error(byILDiff))]), dashed: true));

void PrintBest(string name, double[] errors)
{
    int best = Array.IndexOf(errors, errors.Min());
    Console.WriteLine($"{name}  at its best {Printed(errors[best])}, with the step 2^-{best + 1}, found by knowing the answer");
}

// Below the spacing of doubles an error is luck.
static string Printed(double error) => error < 4 * Spacing ? "exact" : error.ToString("0.0E+00", CultureInfo.InvariantCulture);
