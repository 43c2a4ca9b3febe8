using Penguins;

namespace NeuralNetwork;

/// <summary>Something the network learns from: numbers and the class that they belong to.</summary>
internal sealed record Example(double[] Inputs, int Class)
{
    internal static Example Of(Penguin penguin) => new(penguin.Measures, Array.IndexOf(Penguin.AllSpecies, penguin.Species));
}
