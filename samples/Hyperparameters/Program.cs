using System.Globalization;
using Hyperparameters;
using ILDiff;
using Penguins;
using Pictures;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = System.Text.Encoding.UTF8;

// The mass of penguins from three measures, and from five numbers that mean nothing. Few to learn from, so that these mislead.
const int Seed = 4, KnownCount = 30, UnseenCount = 100, NoiseInputs = 5;
var random = new Random(Seed);
Penguin[] penguins = Penguin.Shuffled(Penguin.Standardised(Penguin.All()), Seed);
Regression known = Of(penguins[..KnownCount]), unseen = Of(penguins[KnownCount..(KnownCount + UnseenCount)]);
Regression never = Of(penguins[(KnownCount + UnseenCount)..]);
var training = new Training(known, unseen, Steps: 30);

double[] hyperparameters = [.. Enumerable.Repeat(Math.Log(0.01), 3 + NoiseInputs), Math.Log(0.3)];
double[] before = hyperparameters;
GradientCheck check = AD.CheckGradient(training.LossOfUnseen, hyperparameters);
Console.WriteLine($"derivatives through {training.Steps} steps of training, against differences: {(check.IsCorrect ? "agree" : "DISAGREE")}");
Console.WriteLine();

List<double> unseenLosses = [], neverLosses = [];
Console.WriteLine(" step   30 learnt from   100 judged by   212 never used");
const int Steps = 20;
double length = 0.3;
var (loss, gradient) = AD.ValueAndGradient(training.LossOfUnseen, hyperparameters);
for (int step = 0; step <= Steps; step++)
{
    double[] weights = training.Weights(hyperparameters);
    unseenLosses.Add(loss);
    neverLosses.Add(never.Loss(weights));
    if (step % 5 == 0)
        Console.WriteLine($"{step,5}   {known.Loss(weights),14:F5}   {loss,13:F5}   {neverLosses[^1],14:F5}");

    // Longer steps as long as they lead downhill; a rate that is too large does not.
    double[] next = Downhill(hyperparameters, gradient, length);
    var (nextLoss, nextGradient) = AD.ValueAndGradient(training.LossOfUnseen, next);
    length *= nextLoss < loss ? 1.5 : 0.5;
    if (nextLoss < loss)
        (hyperparameters, loss, gradient) = (next, nextLoss, nextGradient);
}

Console.WriteLine();
Console.WriteLine("                 penalty        weight");
string[] names = ["bill length", "bill depth", "flippers", .. Enumerable.Range(1, NoiseInputs).Select(i => $"noise {i}")];
double[] first = training.Weights(before), last = training.Weights(hyperparameters);
for (int i = 0; i < names.Length; i++)
    Console.WriteLine($"{names[i],-12} {Math.Exp(hyperparameters[i]),11:F4}   {first[i],8:F4} -> {last[i],7:F4}");
Console.WriteLine($"rate         {Math.Exp(hyperparameters[^1]),11:F4}");

double[] steps = [.. Enumerable.Range(0, Steps + 1).Select(step => (double)step)];
PictureFolder.Of(args).Save("choice.svg", new Plot("Descent on the hyperparameters", "step", "loss of penguins not learnt from")
    .Line($"{UnseenCount} judged by", steps, unseenLosses)
    .Line($"{penguins.Length - KnownCount - UnseenCount} never used", steps, neverLosses));

// Of one length whatever the slope: gradients of penalties are small where the penalties are.
static double[] Downhill(double[] at, double[] gradient, double length)
{
    double steepest = gradient.Max(Math.Abs);
    return [.. at.Zip(gradient, (h, g) => h - (length * g / steepest))];
}

Regression Of(Penguin[] some) => new(
    [.. some.Select(penguin => (double[])[.. penguin.Measures[..3], .. Enumerable.Range(0, NoiseInputs).Select(_ => (2 * random.NextDouble()) - 1)])],
    [.. some.Select(penguin => penguin.Measures[3])]);
