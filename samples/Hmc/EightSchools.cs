using ILDiff;

namespace Hmc;

/// <summary>
/// What coaching did to test scores in eight schools (Rubin, 1981): each school has an effect of its own, θ = μ + τη, drawn from
/// what schools have in common. Priors: μ normal with deviation 5, τ half a Cauchy of scale 5.
/// </summary>
/// <remarks>Sampled are μ, log τ and the eight η: effects without their scale, so that no funnel is in the way.</remarks>
[Differentiable]
internal static class EightSchools
{
    public const int Unknowns = 10;

    private const double Scale = 5;

    public static readonly double[] Effects = [28, 8, -3, 7, -1, 1, 18, 12];

    public static readonly double[] Deviations = [15, 10, 16, 11, 9, 11, 10, 18];

    /// <summary>The logarithm of the posterior's density, up to a constant.</summary>
    public static double LogDensity(double[] x)
    {
        double mu = x[0], tau = Math.Exp(x[1]);
        double sum = -(mu * mu / (2 * Scale * Scale));
        sum += x[1] - Math.Log(1 + (tau * tau / (Scale * Scale))); // the first x[1]: dτ = τ d(log τ)
        for (int school = 0; school < Effects.Length; school++)
        {
            double eta = x[2 + school];
            double z = (Effects[school] - (mu + (tau * eta))) / Deviations[school];
            sum -= ((eta * eta) + (z * z)) / 2;
        }

        return sum;
    }

    /// <summary>μ, τ and the effects θ of a sampled point.</summary>
    public static double[] Quantities(double[] x) =>
        [x[0], Math.Exp(x[1]), .. x[2..].Select(eta => x[0] + (Math.Exp(x[1]) * eta))];
}
