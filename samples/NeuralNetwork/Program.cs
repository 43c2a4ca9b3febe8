using System.Globalization;
using ILDiff;
using NeuralNetwork;
using Penguins;
using Pictures;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = System.Text.Encoding.UTF8;

const int Seed = 1, TrainedWith = 228, Epochs = 300;
const double Rate = 0.1, Momentum = 0.9;

Example[] examples = [.. Penguin.Shuffled(Penguin.Standardised(Penguin.All()), Seed).Select(Example.Of)];
Example[] known = examples[..TrainedWith], unseen = examples[TrainedWith..];
var network = new Network(Inputs: 4, Hidden: 6, Classes: 3);

var random = new Random(Seed);
double[] weights = [.. Enumerable.Range(0, network.Weights).Select(_ => random.NextDouble() - 0.5)];
double[] gradient = AD.Gradient(w => network.Loss(w, known), weights), byHand = Backpropagation.Gradient(network, weights, known);
double apart = gradient.Zip(byHand, (a, b) => Math.Abs(a - b)).Max();
Console.WriteLine($"{weights.Length} weights, {known.Length} penguins to learn from, {unseen.Length} kept aside");
Console.WriteLine($"reverse sweep and backpropagation by hand differ by {(apart < 1e-14 ? "less than 1e-14" : apart)}");
Console.WriteLine();

List<double> losses = [], lossesUnseen = [];
double[] velocity = new double[weights.Length];
Console.WriteLine("epoch    loss   unseen   right of unseen");
for (int epoch = 0; epoch <= Epochs; epoch++)
{
    (double loss, gradient) = AD.ValueAndGradient(w => network.Loss(w, known), weights);
    losses.Add(loss);
    lossesUnseen.Add(network.Loss(weights, unseen));
    if (epoch is 0 or 3 or 10 or 30 or 100 or Epochs)
        Console.WriteLine($"{epoch,5}  {loss:F4}   {lossesUnseen[^1]:F4}   {network.Accuracy(weights, unseen):P1}");
    velocity = [.. velocity.Zip(gradient, (v, g) => (Momentum * v) - (Rate * g))];
    weights = [.. weights.Zip(velocity, (w, v) => w + v)];
}

// What it learnt is a function of the measures, and has derivatives as well: which of them speak for which species?
Console.WriteLine();
Console.WriteLine("An average penguin: change of each probability by one deviation more of");
Console.WriteLine("             bill length  bill depth   flippers        mass");
double[,] sensitivities = AD.Jacobian(inputs => network.Probabilities(weights, inputs), new double[network.Inputs]);
for (int k = 0; k < network.Classes; k++)
    Console.WriteLine($"{Penguin.AllSpecies[k],-10}{string.Concat(Enumerable.Range(0, network.Inputs).Select(i => $"{sensitivities[k, i],12:F3}"))}");

double[] epochs = [.. Enumerable.Range(0, Epochs + 1).Select(epoch => (double)epoch)];
PictureFolder.Of(args).Save("loss.svg", new Plot("A network learns to tell penguins apart", "epoch", "cross-entropy") { LogY = true }
    .Line($"{known.Length} learnt from", epochs, losses)
    .Line($"{unseen.Length} kept aside", epochs, lossesUnseen));
