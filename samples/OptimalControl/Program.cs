using System.Globalization;
using ILDiff;
using ILDiff.MathNet;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;
using OptimalControl;
using Pictures;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = System.Text.Encoding.UTF8;
const int Steps = 100;
double[] nothing = new double[Steps + 1];

double[] kept = AD.Gradient(Rayleigh.CostKeepingAll, nothing), again = AD.Gradient(Rayleigh.Cost, nothing);
bool right = kept.Zip(again).All(pair => Math.Abs(pair.First - pair.Second) <= 1e-9 * (1 + Math.Abs(pair.First)));
Console.WriteLine($"{again.Length} derivatives of the cost, ten states kept or all: {(right ? "the same" : "NOT THE SAME")}");

var minimizer = new LimitedMemoryBfgsMinimizer(1e-6, 1e-10, 1e-12, memory: 20, maximumIterations: 500);
double[] best = [.. minimizer.FindMinimum(Objective.Of(Rayleigh.Cost), Vector<double>.Build.Dense(nothing)).MinimizingPoint];
double cost = Rayleigh.Cost(best);
Console.WriteLine($"cost without current {Rayleigh.Cost(nothing):F4}, at its least {cost:F4}");

// What is known of the best control without searching for it (Pontryagin): with λ the derivatives of the cost that is still to come by the
// states, u = -2 λ₂ at all times, and the Hamiltonian x₁² + u² + λ₁ x₁' + λ₂ x₂' never changes.
double[][] states = new double[Steps + 1][];
states[0] = Rayleigh.Start;
for (int k = 0; k < Steps; k++)
    states[k + 1] = Rayleigh.Step(states[k], best[k], best[k + 1], Rayleigh.Duration / Steps);
double[][] costates = [.. Enumerable.Range(0, Steps + 1).Select(k => AD.Gradient(x => Rayleigh.Cost(best, x, k), states[k]))];
double Hamiltonian(int k)
{
    double[] slope = Rayleigh.Slope(states[k], best[k]);
    return slope[2] + (costates[k][0] * slope[0]) + (costates[k][1] * slope[1]);
}

Console.WriteLine();
Console.WriteLine($"  {"time",6}{"x₁",9}{"x₂",9}{"u",9}{"-2 λ₂",9}{"H",9}");
for (int k = 0; k <= Steps; k += 10)
{
    // Up to what a hundred steps allow, most at the start, where the current is steep.
    right &= Math.Abs(best[k] + (2 * costates[k][1])) < 0.05 && Math.Abs(Hamiltonian(k) - Hamiltonian(Steps / 2)) < 0.05;
    Console.WriteLine($"  {k * Rayleigh.Duration / Steps,6:F2}{states[k][0],9:F3}{states[k][1],9:F3}{best[k],9:F3}{0 - (2 * costates[k][1]),9:F3}{Hamiltonian(k),9:F3}");
}

Console.WriteLine(right ? "All agree." : "SOMETHING IS WRONG.");

double[] times = [.. Enumerable.Range(0, Steps + 1).Select(k => k * Rayleigh.Duration / Steps)];
PictureFolder.Of(args).Save("control.svg", new Plot("Rayleigh's oscillator at least cost", "time", "state, current")
    .Line("x₁", times, states.Select(x => x[0]))
    .Line("x₂", times, states.Select(x => x[1]))
    .Line("current u", times, best)
    .Line("-2 λ₂", times, costates.Select(l => -2 * l[1]), dashed: true));
return right ? 0 : 1;
