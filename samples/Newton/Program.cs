using System.Globalization;
using ILDiff;
using Newton;
using Pictures;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = System.Text.Encoding.UTF8;

const double Tolerance = 1e-9;
PrintProductCheck();
List<double> lengths = [], costs = [];
double coarserError = 0;
foreach (int cells in (int[])[10, 20, 40])
{
    var film = new SoapFilm(cells);
    var newton = new NewtonConjugateGradients(film.Area);
    lengths.Clear();
    costs.Clear();
    Console.WriteLine($"{film.Unknowns} heights");
    double[] heights = newton.Minimum(new double[film.Unknowns], Tolerance, (x, length) =>
    {
        Console.WriteLine($"  step {lengths.Count}   area {film.Area(x):F9}   gradient {Size(length)}");
        lengths.Add(length);
        costs.Add(lengths.Count + newton.Products);
    });

    // Triangles err by the square of their size: half as wide, a quarter of the error.
    double error = film.Error(heights);
    Console.WriteLine($"  error against Scherk's surface {error:F6}{(coarserError > 0 ? $", {coarserError / error:F1} times less" : "")}");
    Console.WriteLine();
    coarserError = error;
}

// Steps along the gradient, as long as they can be before they swing.
var largest = new SoapFilm(40);
double[] place = new double[largest.Unknowns];
List<double> descent = [];
for (int step = 0; step < costs[^1]; step++)
{
    double[] gradient = AD.Gradient(largest.Area, place);
    descent.Add(Math.Sqrt(gradient.Sum(g => g * g)));
    place = [.. place.Zip(gradient, (x, g) => x - (0.25 * g))];
}

var plot = new Plot("Newton-CG on a soap film of 1521 heights", "gradients and products H v", "length of the gradient") { LogY = true };
PictureFolder.Of(args).Save("convergence.svg", plot
    .Line("gradient descent", Enumerable.Range(0, descent.Count).Select(i => 1.0 + i), descent)
    .Line("Newton, exact H v", costs, lengths)
    .Points("a step of it", costs, lengths, "#d55e00"));

static string Size(double length) => $"below 1E{Math.Max(Math.Ceiling(Math.Log10(length)), Math.Log10(Tolerance)):+00;-00}";

// H v beside a difference of gradients, which is all there is without second derivatives.
static void PrintProductCheck()
{
    var film = new SoapFilm(4);
    double[] x = [.. Enumerable.Range(0, film.Unknowns).Select(i => 0.1 * i)], v = [.. x.Select((_, i) => i % 2 == 0 ? 1.0 : -0.5)];
    double[] product = AD.HessianVectorProduct(film.Area, x, v);
    double[] right = AD.Gradient(film.Area, [.. x.Zip(v, (s, t) => s + (1e-5 * t))]);
    double[] left = AD.Gradient(film.Area, [.. x.Zip(v, (s, t) => s - (1e-5 * t))]);
    double worst = Enumerable.Range(0, x.Length).Max(i => Math.Abs(product[i] - ((right[i] - left[i]) / 2e-5)));
    Console.WriteLine($"H v against differences of gradients: {(worst < 1e-8 ? "agree" : "DISAGREE")}");
    Console.WriteLine();
}
