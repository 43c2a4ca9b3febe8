using System.Globalization;
using ILDiff;
using ILDiff.MathNet;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;
using MathNet.Numerics.Optimization.ObjectiveFunctions;
using QuasiNewton;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = System.Text.Encoding.UTF8;

// The four ways in which seven atoms hold together (M. R. Hoare and J. McInnes, 1976; the first is in the Cambridge Cluster Database).
double[] known = [-16.505384, -15.935043, -15.593211, -15.533060];
const int Atoms = 7, Starts = 80, Seed = 7;

GradientCheck check = AD.CheckGradient(Cluster.Energy, Cluster.Scattered(Atoms, new Random(Seed)));
Console.WriteLine($"gradient by {check.Components.Count} coordinates, against differences: {(check.IsCorrect ? "agree" : "DISAGREE")}");
Console.WriteLine();

var full = new BfgsMinimizer(1e-7, 1e-10, 1e-12, 1000);
var limited = new LimitedMemoryBfgsMinimizer(1e-7, 1e-10, 1e-12, 10, 1000);
double[] byFull = EnergiesFound(start => full.FindMinimum(Objective.Of(Cluster.Energy), start));
double[] byLimited = EnergiesFound(start => limited.FindMinimum(Objective.Of(Cluster.Energy), start));

Console.WriteLine($"minima reached from {Starts} starts");
Console.WriteLine("    literature         found   BFGS   L-BFGS");
foreach (double energy in known)
{
    bool IsIt(double other) => Math.Abs(other - energy) < 5e-7;
    Console.WriteLine($"{energy,14:F6}{byFull.Concat(byLimited).First(IsIt),14:F6}{byFull.Count(IsIt),7}{byLimited.Count(IsIt),9}");
}

bool IsOther(double energy) => known.All(other => Math.Abs(other - energy) >= 5e-7);
Console.WriteLine($"         an atom flew away  {byFull.Count(IsOther),7}{byLimited.Count(IsOther),9}");
Console.WriteLine();

// The same search with the differences that MathNet takes when there is no gradient.
Vector<double> scattered = Vector<double>.Build.DenseOfArray(Cluster.Scattered(Atoms, new Random(Seed)));
double calls = 0;
double Counted(Vector<double> places)
{
    calls++;
    return Cluster.Energy(places.ToArray());
}

Vector<double> bound = Vector<double>.Build.Dense(scattered.Count, 100);
var differences = new ForwardDifferenceGradientObjectiveFunction(ObjectiveFunction.Value(Counted), -bound, bound);
var loose = new LimitedMemoryBfgsMinimizer(1e-4, 1e-10, 1e-12, 10, 1000);
var withDifferences = loose.FindMinimum(differences, scattered);
var withGradients = loose.FindMinimum(Objective.Of(Cluster.Energy), scattered);
Console.WriteLine($"one search with gradients of ILDiff  {withGradients.FunctionInfoAtMinimum.Value:F6}");
Console.WriteLine($"one search with differences          {withDifferences.FunctionInfoAtMinimum.Value:F6}, " +
    $"and about {100 * Math.Round(calls / 100)} calls for them");

static double[] EnergiesFound(Func<Vector<double>, MinimizationResult> minimise)
{
    var random = new Random(Seed);
    IEnumerable<double[]> starts = Enumerable.Range(0, Starts).Select(_ => Cluster.Scattered(Atoms, random));
    return [.. starts.Select(start => minimise(Vector<double>.Build.DenseOfArray(start)).FunctionInfoAtMinimum.Value)];
}
