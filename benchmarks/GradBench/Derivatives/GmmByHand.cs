using ILDiff.GradBench.Functions;
using ILDiff.GradBench.Inputs;

namespace ILDiff.GradBench.Derivatives;

/// <summary>
/// The gradient of a mixture as one writes it: of each point the share of each component, and the chain rule through the product
/// with the triangular factor.
/// </summary>
internal sealed class GmmByHand
{
    private readonly GmmInput input;
    private readonly double[][] diagonals, centred, scaled;
    private readonly double[] logDeterminants, terms, product;

    internal GmmByHand(GmmInput input)
    {
        this.input = input;
        (diagonals, centred, scaled) = (Rows(input.D), Rows(input.D), Rows(input.D));
        (logDeterminants, terms, product) = (new double[input.K], new double[input.K], new double[input.D]);
        (Alpha, Mu, Q, L) = (new double[input.K], Rows(input.D), Rows(input.D), Rows(input.BelowDiagonal));
    }

    internal double Value { get; private set; }

    internal double[] Alpha { get; }

    internal double[][] Mu { get; }

    internal double[][] Q { get; }

    internal double[][] L { get; }

    internal GmmByHand Compute()
    {
        Start();
        double sum = 0;
        foreach (double[] point in input.X)
            sum += Add(point);
        double weight = Lse.LogSumExp(input.Alpha);
        double constant = -input.N * input.D * 0.5 * Math.Log(2 * Math.PI);
        Value = constant + sum - (input.N * weight) + new Gmm(input.X, input.Gamma, input.M).LogPrior(diagonals, logDeterminants, input.L);
        for (int c = 0; c < input.K; c++)
            Finish(c, weight);
        return this;
    }

    private void Start()
    {
        Array.Clear(Alpha);
        for (int c = 0; c < input.K; c++)
        {
            Array.Clear(Mu[c]);
            Array.Clear(Q[c]);
            Array.Clear(L[c]);
            double[] logs = input.Q[c], diagonal = diagonals[c];
            double sum = 0;
            for (int i = 0; i < logs.Length; i++)
            {
                diagonal[i] = Math.Exp(logs[i]);
                sum += logs[i];
            }

            logDeterminants[c] = sum;
        }
    }

    /// <summary>Adds a point's part of the gradient; gives that of the value.</summary>
    private double Add(double[] point)
    {
        for (int c = 0; c < terms.Length; c++)
        {
            double[] mean = input.Mu[c], x = centred[c], y = scaled[c], diagonal = diagonals[c], below = input.L[c];
            for (int i = 0; i < x.Length; i++)
                x[i] = point[i] - mean[i];
            for (int i = 0; i < y.Length; i++)
                y[i] = diagonal[i] * x[i];
            int next = 0;
            for (int column = 0; column < x.Length; column++)
            {
                double xColumn = x[column];
                for (int row = column + 1; row < y.Length; row++)
                    y[row] += below[next++] * xColumn;
            }

            double norm = 0;
            for (int i = 0; i < y.Length; i++)
                norm += y[i] * y[i];
            terms[c] = input.Alpha[c] + logDeterminants[c] - (0.5 * norm);
        }

        double all = Lse.LogSumExp(terms);
        for (int c = 0; c < terms.Length; c++)
            Add(c, Math.Exp(terms[c] - all));
        return all;
    }

    /// <summary>Adds what a point gives to a component, by its share.</summary>
    private void Add(int c, double share)
    {
        double[] x = centred[c], y = scaled[c], diagonal = diagonals[c], below = input.L[c];
        double[] meanBar = Mu[c], diagonalBar = Q[c], belowBar = L[c], yBar = product;
        Alpha[c] += share;
        for (int i = 0; i < yBar.Length; i++)
        {
            yBar[i] = -share * y[i];
            diagonalBar[i] += yBar[i] * x[i];
        }

        int next = 0;
        for (int column = 0; column < x.Length; column++)
        {
            double xColumn = x[column], xBar = yBar[column] * diagonal[column];
            for (int row = column + 1; row < yBar.Length; row++, next++)
            {
                belowBar[next] += yBar[row] * xColumn;
                xBar += yBar[row] * below[next];
            }

            meanBar[column] -= xBar;
        }
    }

    /// <summary>Adds what does not depend on points, once the shares of a component are summed in its alpha.</summary>
    private void Finish(int c, double weight)
    {
        double square = input.Gamma * input.Gamma, shares = Alpha[c];
        double[] diagonal = diagonals[c], below = input.L[c];
        for (int i = 0; i < diagonal.Length; i++)
            Q[c][i] = ((Q[c][i] - (square * diagonal[i])) * diagonal[i]) + shares + input.M;
        for (int i = 0; i < below.Length; i++)
            L[c][i] -= square * below[i];
        Alpha[c] -= input.N * Math.Exp(input.Alpha[c] - weight);
    }

    private double[][] Rows(int length) => [.. Enumerable.Range(0, input.K).Select(_ => new double[length])];
}
