using ILDiff;
using MathNet.Numerics.Distributions;

namespace Hmc;

/// <summary>
/// Hamiltonian Monte Carlo (Neal, MCMC using Hamiltonian dynamics, 2011): a particle in the potential -log p is given a random
/// push and followed; where it is then is a proposal far away that is nearly always accepted. Any density will do.
/// </summary>
internal sealed class Chain
{
    // A simulation whose energy is off by more has left the level set: something in the density is too sharp for the step.
    private const double Divergence = 1000, WantedAcceptance = 0.9;

    private readonly Func<double[], double> logDensity;
    private readonly Random random;
    private double[] place, slope;
    private double height, step = 0.1;

    public Chain(Func<double[], double> logDensity, int dimension, int seed)
    {
        this.logDensity = logDensity;
        random = new Random(seed);
        place = new double[dimension];
        Normal.Samples(random, place, 0, 1);
        (height, slope) = AD.ValueAndGradient(logDensity, place);
    }

    public List<double[]> Draws { get; } = [];

    public List<double> Energies { get; } = [];

    public int Divergences { get; private set; }

    public double Acceptance { get; private set; }

    /// <summary>Finds a length of steps at which nine of ten proposals are accepted (dual averaging: Hoffman and Gelman, 2014).</summary>
    public void WarmUp(int iterations)
    {
        double start = Math.Log(10 * step), shortfall = 0, average = 0;
        for (int i = 1; i <= iterations; i++)
        {
            shortfall += (WantedAcceptance - Propose() - shortfall) / (i + 10);
            double logarithm = start - (Math.Sqrt(i) / 0.05 * shortfall), weight = Math.Pow(i, -0.75);
            average = (weight * logarithm) + ((1 - weight) * average);
            step = Math.Exp(logarithm);
        }

        step = Math.Exp(average);
        Divergences = 0;
    }

    public void Sample(int iterations)
    {
        for (int i = 0; i < iterations; i++)
        {
            Acceptance += Propose() / iterations;
            Draws.Add(place);
        }
    }

    /// <summary>Goes to a new place, or stays; with which probability it goes.</summary>
    private double Propose()
    {
        double[] speed = new double[place.Length];
        Normal.Samples(random, speed, 0, 1);
        double energy = Energy(height, speed);
        Energies.Add(energy);

        double[] there = place, push = slope;
        double value = height;
        int steps = 1 + random.Next((int)Math.Clamp(8 / step, 1, 100)); // of random number, so that no orbit closes
        for (int i = 0; i < steps; i++)
        {
            Add(speed, push, step / 2);
            there = [.. there];
            Add(there, speed, step);
            (value, push) = AD.ValueAndGradient(logDensity, there);
            Add(speed, push, step / 2);
        }

        double error = Energy(value, speed) - energy;
        if (!(error < Divergence))
            Divergences++;
        double probability = error < Divergence ? Math.Min(1, Math.Exp(-error)) : 0;
        if (random.NextDouble() < probability)
            (place, height, slope) = (there, value, push);
        return probability;
    }

    private static double Energy(double height, double[] speed) => (speed.Sum(v => v * v) / 2) - height;

    private static void Add(double[] to, double[] direction, double factor)
    {
        for (int i = 0; i < to.Length; i++)
            to[i] += factor * direction[i];
    }
}
