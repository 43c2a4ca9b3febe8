namespace Hmc;

/// <summary>
/// The posterior's means without sampling. For a given τ everything else is normal and has formulas (Gelman and others, Bayesian Data
/// Analysis, chapter 5.4); what remains is one integral over τ.
/// </summary>
internal static class Quadrature
{
    private const double PriorVariance = 25, Scale = 5;

    /// <summary>The means of μ, τ and the effects.</summary>
    public static double[] Means()
    {
        double total = Over(_ => 1);
        double mu = Over(tau => Common(tau).Mean) / total;
        double spread = Over(tau => tau) / total;
        return [mu, spread, .. Enumerable.Range(0, EightSchools.Effects.Length).Select(school => Over(tau => Effect(school, tau)) / total)];
    }

    /// <summary>The density of τ.</summary>
    public static double DensityOfSpread(double tau) => Likelihood(tau) / (1 + (tau * tau / (Scale * Scale))) / (Scale * Over(_ => 1));

    // By the midpoint rule, over a with τ = 5 tan(a), where the Cauchy prior is flat.
    private static double Over(Func<double, double> f)
    {
        const int Pieces = 5000;
        double sum = 0;
        for (int i = 0; i < Pieces; i++)
        {
            double tau = Scale * Math.Tan((i + 0.5) / Pieces * Math.PI / 2);
            sum += f(tau) * Likelihood(tau);
        }

        return sum / Pieces * Math.PI / 2;
    }

    /// <summary>Mean and variance of μ given τ: observations and prior weighed by their precisions.</summary>
    private static (double Mean, double Variance) Common(double tau)
    {
        double precision = 1 / PriorVariance, sum = 0;
        foreach (var (effect, variance) in Observed(tau))
        {
            precision += 1 / variance;
            sum += effect / variance;
        }

        return (sum / precision, 1 / precision);
    }

    private static double Effect(int school, double tau)
    {
        double own = 1 / (EightSchools.Deviations[school] * EightSchools.Deviations[school]), common = 1 / (tau * tau);
        return ((own * EightSchools.Effects[school]) + (common * Common(tau).Mean)) / (own + common);
    }

    /// <summary>The density of the observations given τ, up to a constant.</summary>
    private static double Likelihood(double tau)
    {
        var (mean, variance) = Common(tau);
        double logarithm = (Math.Log(variance) - (mean * mean / PriorVariance)) / 2;
        foreach (var (effect, spread) in Observed(tau))
            logarithm -= (Math.Log(spread) + ((effect - mean) * (effect - mean) / spread)) / 2;
        return Math.Exp(logarithm + 30);
    }

    private static IEnumerable<(double Effect, double Variance)> Observed(double tau) =>
        EightSchools.Effects.Zip(EightSchools.Deviations, (effect, deviation) => (effect, (deviation * deviation) + (tau * tau)));
}
