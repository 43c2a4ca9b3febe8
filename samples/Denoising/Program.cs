using System.Globalization;
using Denoising;
using ILDiff;
using ILDiff.MathNet;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;
using Pictures;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
double[] original = Image.Drawn(), noisy = Image.Noisy(original, deviation: 0.12, seed: 8);
var variation = new TotalVariation(noisy, weight: 0.1);

double[] gradient = AD.Gradient(variation.Cost, noisy), byHand = variation.GradientByHand(noisy);
double worst = gradient.Zip(byHand, (one, other) => Math.Abs(one - other)).Max();
Console.WriteLine($"{gradient.Length} derivatives, one a pixel: the formula {(worst < 1e-10 ? "agrees" : $"DIFFERS BY {worst}")}");

var minimizer = new LimitedMemoryBfgsMinimizer(5e-6, 1e-15, 1e-15, memory: 10, maximumIterations: 2000);
double[] result = [.. minimizer.FindMinimum(Objective.Of(variation.Cost), Vector<double>.Build.Dense(noisy)).MinimizingPoint];

// The cost is convex: where nothing is left of the gradient is the minimum, and there is no other.
double left = variation.GradientByHand(result).Max(Math.Abs), before = byHand.Max(Math.Abs);
Console.WriteLine($"cost of the noisy image {variation.Cost(noisy):F2}, of the original {variation.Cost(original):F2}, of the result {variation.Cost(result):F2}");
Console.WriteLine($"largest slope {before:F3} before, {left:F3} after");
Console.WriteLine($"signal to noise {Image.SignalToNoise(noisy, original):F1} dB before, {Image.SignalToNoise(result, original):F1} dB after");
bool right = worst < 1e-10 && left < 1e-3 && Image.SignalToNoise(result, original) > Image.SignalToNoise(noisy, original) + 5;
Console.WriteLine(right ? "The minimum is found." : "SOMETHING IS WRONG.");

PictureFolder.Of(args).Save("images.png", Sheet.Of([original, noisy, result]));
return right ? 0 : 1;
