using System.Text.Json;
using ILDiff.GradBench.Derivatives;
using ILDiff.GradBench.Evals;
using ILDiff.GradBench.Inputs;

namespace ILDiff.GradBench.Tests;

/// <summary>A mixture of Gaussians, against the gradient in closed form.</summary>
public sealed class GmmTests
{
    [Theory]
    [InlineData(1, 2, 3)]
    [InlineData(2, 5, 20)]
    [InlineData(5, 3, 11)]
    public void The_gradient_is_that_of_the_formulas(int d, int k, int n)
    {
        GmmInput input = GmmInput.Of(d, k, n, seed: 5) with { M = 2, Gamma = 1.5 };
        var expected = new Expected(input);
        JsonElement[] outputs = Conversation.Outputs(GmmEval.Eval, input);
        Close.Equal(expected.Value, outputs[0].GetDouble());
        Close.Equal(expected.Alpha, outputs[1].GetProperty("alpha").Numbers());
        Close.Equal(Packing.Flat(expected.Mu), outputs[1].GetProperty("mu").Numbers());
        Close.Equal(Packing.Flat(expected.Q), outputs[1].GetProperty("q").Numbers());
        Assert.Equal(k, outputs[1].GetProperty("l").GetArrayLength());
        if (d > 1)
            Close.Equal(Packing.Flat(expected.L), outputs[1].GetProperty("l").Numbers());
    }

    [Theory]
    [InlineData(1, 2, 3)]
    [InlineData(5, 3, 11)]
    public void The_gradient_by_hand_is_the_same(int d, int k, int n)
    {
        GmmInput input = GmmInput.Of(d, k, n, seed: 6) with { M = 2, Gamma = 1.5 };
        GmmByHand byHand = new GmmByHand(input).Compute().Compute();
        GmmGradient compiled = new GmmGradient(input).Compute();
        Close.Equal(new Functions.Gmm(input.X, input.Gamma, input.M).LogPosterior(input.Alpha, input.Mu, input.Q, input.L), byHand.Value);
        Close.Equal(byHand.Alpha, compiled.Alpha);
        Close.Equal(Packing.Flat(byHand.Mu), Packing.Flat(compiled.Mu));
        Close.Equal(Packing.Flat(byHand.Q), Packing.Flat(compiled.Q));
        if (d > 1)
            Close.Equal(Packing.Flat(byHand.L), Packing.Flat(compiled.L));
    }

    /// <summary>With matrices in full, and the posterior weights of the components for each point.</summary>
    private sealed class Expected
    {
        private readonly GmmInput input;

        internal Expected(GmmInput input)
        {
            this.input = input;
            Alpha = new double[input.K];
            Mu = [.. input.Mu.Select(row => new double[row.Length])];
            Q = [.. input.Q.Select(row => new double[row.Length])];
            L = [.. input.L.Select(row => new double[row.Length])];
            double normal = -0.5 * input.D * Math.Log(2 * Math.PI);
            double weight = Math.Log(input.Alpha.Sum(Math.Exp));
            foreach (double[] point in input.X)
                Value += AddPoint(point) + normal - weight;
            for (int c = 0; c < input.K; c++)
            {
                Alpha[c] -= input.N * Math.Exp(input.Alpha[c] - weight);
                AddPrior(c);
            }
        }

        internal double Value { get; private set; }

        internal double[] Alpha { get; }

        internal double[][] Mu { get; }

        internal double[][] Q { get; }

        internal double[][] L { get; }

        private double AddPoint(double[] x)
        {
            double[] densities = new double[input.K];
            for (int c = 0; c < input.K; c++)
            {
                double[] y = Scaled(c, x);
                densities[c] = Math.Exp(input.Alpha[c] + input.Q[c].Sum() - (0.5 * y.Sum(v => v * v)));
            }

            double total = densities.Sum();
            for (int c = 0; c < input.K; c++)
            {
                double responsibility = densities[c] / total;
                double[] y = Scaled(c, x);
                double[,] factor = Factor(c);
                Alpha[c] += responsibility;
                for (int i = 0; i < input.D; i++)
                {
                    for (int j = 0; j <= i; j++)
                    {
                        double centred = x[j] - input.Mu[c][j];
                        Mu[c][j] += responsibility * y[i] * factor[i, j];
                        if (i == j)
                            Q[c][i] += responsibility * (1 - (y[i] * centred * factor[i, i]));
                        else
                            L[c][Place(i, j)] -= responsibility * y[i] * centred;
                    }
                }
            }

            return Math.Log(total);
        }

        private void AddPrior(int c)
        {
            double squares = 0, scale = input.Gamma * input.Gamma;
            for (int i = 0; i < input.D; i++)
            {
                double diagonal = Math.Exp(input.Q[c][i]);
                squares += diagonal * diagonal;
                Q[c][i] += input.M - (scale * diagonal * diagonal);
            }

            for (int place = 0; place < input.L[c].Length; place++)
            {
                squares += input.L[c][place] * input.L[c][place];
                L[c][place] -= scale * input.L[c][place];
            }

            int n = input.D + input.M + 1;
            Value += (input.M * input.Q[c].Sum()) - (0.5 * scale * squares) + (n * input.D * Math.Log(input.Gamma / Math.Sqrt(2)));
            Value -= 0.25 * input.D * (input.D - 1) * Math.Log(Math.PI);
            for (int j = 1; j <= input.D; j++)
                Value -= LogGamma(0.5 * (n + 1 - j));
        }

        private double[] Scaled(int c, double[] x)
        {
            double[,] factor = Factor(c);
            return [.. Enumerable.Range(0, input.D).Select(i => Enumerable.Range(0, i + 1).Sum(j => factor[i, j] * (x[j] - input.Mu[c][j])))];
        }

        private double[,] Factor(int c)
        {
            double[,] factor = new double[input.D, input.D];
            for (int i = 0; i < input.D; i++)
            {
                factor[i, i] = Math.Exp(input.Q[c][i]);
                for (int j = 0; j < i; j++)
                    factor[i, j] = input.L[c][Place(i, j)];
            }

            return factor;
        }

        // Column after column: those before have d - 1, d - 2, … numbers.
        private int Place(int row, int column) => (column * input.D) - (column * (column + 1) / 2) + row - column - 1;

        // By Stirling's series, far from zero.
        private static double LogGamma(double x)
        {
            double shift = 0;
            for (; x < 20; x++)
                shift -= Math.Log(x);
            double inverse = 1 / x, square = inverse * inverse;
            double series = inverse * ((1.0 / 12) - (square * ((1.0 / 360) - (square * ((1.0 / 1260) - (square / 1680))))));
            return shift + ((x - 0.5) * Math.Log(x)) - x + (0.5 * Math.Log(2 * Math.PI)) + series;
        }
    }
}
