using System.Globalization;
using Ctrnn;
using ILDiff;
using ILDiff.MathNet;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;
using MathNet.Numerics.Statistics;
using Pictures;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
const int Steps = 600;
double[] inflow = Tanks.Jumps(seed: 1, Steps), levels = Tanks.Levels(inflow);
double[] otherInflow = Tanks.Jumps(seed: 2, Steps), otherLevels = Tanks.Levels(otherInflow);
double Loss(double[] p) => Network.Error(p, inflow, levels);

double[] untrained = Network.Untrained(seed: 4);
bool right = AD.CheckGradient(Loss, untrained).IsCorrect;
Console.WriteLine($"{Network.Parameters} derivatives through {Steps} steps: differences {(right ? "agree" : "DO NOT AGREE")}");

var minimizer = new LimitedMemoryBfgsMinimizer(1e-9, 1e-7, 1e-6, memory: 10, maximumIterations: 1000);
double[] trained = [.. minimizer.FindMinimum(Objective.Of(Loss), Vector<double>.Build.Dense(untrained)).MinimizingPoint];

// How far off, in percent of how far the level moves.
static double Percent(double[] p, double[] input, double[] wanted) =>
    100 * Math.Sqrt(Network.Error(p, input, wanted)) / wanted.StandardDeviation();
double before = Percent(untrained, inflow, levels), after = Percent(trained, inflow, levels), other = Percent(trained, otherInflow, otherLevels);
right &= after < 2 && other < 10;
Console.WriteLine($"error untrained {before:F0} %, trained {after:F0} %, on an inflow that it has not seen {other:F0} %");
Console.WriteLine(right ? "It has learned the tanks." : "SOMETHING IS WRONG.");

double[] times = [.. Enumerable.Range(0, Steps).Select(k => k * Tanks.TimeStep)];
PictureFolder.Of(args).Save("unseen.svg", new Plot("Level of the lower tank, for an inflow that the network has not seen", "time", "inflow, level")
    .Line("inflow", times, otherInflow, colour: "#999999", width: 1)
    .Line("tanks", times, otherLevels)
    .Line("network", times, Network.Answer(trained, otherInflow), dashed: true)
    .Line("untrained", times, Network.Answer(untrained, otherInflow), width: 1));
return right ? 0 : 1;
