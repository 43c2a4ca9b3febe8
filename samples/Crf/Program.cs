using System.Globalization;
using Crf;
using ILDiff;
using ILDiff.MathNet;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;
using Pictures;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = System.Text.Encoding.UTF8;

var chain = new Chain(Labels: 2, Symbols: Casino.Sides);
double[] some = [.. Enumerable.Range(0, chain.Weights).Select(i => Math.Sin(i))];

// All sequences of ten labels, one by one, beside the forward algorithm.
var (_, shortly) = Casino.Throw(10, seed: 1);
double sum = Enumerable.Range(0, 1 << shortly.Length)
    .Sum(bits => Math.Exp(chain.Score(some, [.. shortly.Select((_, t) => (bits >> t) & 1)], shortly)));
Console.WriteLine($"log Z of 10 throws           {chain.LogPartition(some, shortly):F10}");
Console.WriteLine($"from all 1024 labelings      {Math.Log(sum):F10}");

// The gradient of log Z: how often each weight is expected to be used.
double[] expected = AD.Gradient(w => chain.LogPartition(w, shortly), some), byHand = ForwardBackward.ExpectedCounts(chain, some, shortly);
double apart = expected.Zip(byHand, (a, b) => Math.Abs(a - b)).Max();
Console.WriteLine($"its gradient and the expected counts of forward-backward differ by {(apart < 1e-13 ? "less than 1e-13" : apart)}");
Console.WriteLine();

var (dice, sides) = Casino.Throw(600, seed: 2);
var found = new LimitedMemoryBfgsMinimizer(1e-6, 1e-10, 1e-12, 10, 500)
    .FindMinimum(Objective.Of(w => chain.Loss(w, dice, sides)), Vector<double>.Build.Dense(chain.Weights));
double[] weights = found.MinimizingPoint.ToArray();
Console.WriteLine($"learnt from {sides.Length} throws: loss {chain.Loss(new double[chain.Weights], dice, sides):F4} -> {found.FunctionInfoAtMinimum.Value:F4}");
Console.WriteLine($"a six speaks for the loaded die by {weights[chain.Seen(Casino.Loaded, 5)] - weights[chain.Seen(Casino.Fair, 5)]:F4}, " +
    $"a one against it by {weights[chain.Seen(Casino.Fair, 0)] - weights[chain.Seen(Casino.Loaded, 0)]:F4}");

// How probable is the loaded die at each throw of another evening? As log Z changes when that throw speaks for it a little more.
var (hidden, evening) = Casino.Throw(300, seed: 3);
double[] probabilities = AD.Gradient(evidence => chain.LogPartition(weights, evening, evidence), new double[evening.Length]);
int right = probabilities.Where((p, t) => p > 0.5 == (hidden[t] == Casino.Loaded)).Count();
Console.WriteLine($"another evening of {evening.Length} throws: right for {right}; always fair would be right for {hidden.Count(die => die == Casino.Fair)}");

double[] Times(Func<int, bool> isWanted) => [.. Enumerable.Range(0, evening.Length).Where(isWanted).Select(t => (double)t)];
double[] all = Times(_ => true), loaded = Times(t => hidden[t] == Casino.Loaded), sixes = Times(t => evening[t] == Casino.Sides - 1);
PictureFolder.Of(args).Save("dice.svg", new Plot("Which die was it?", "throw", "probability of the loaded die") { RangeY = (-0.1, 1.1) }
    .Line("probability, given all sides seen", all, probabilities)
    .Points("the loaded die was thrown", loaded, loaded.Select(_ => 1.05), "#333333", radius: 2)
    .Points("a six was seen", sixes, sixes.Select(_ => -0.05), radius: 2));
