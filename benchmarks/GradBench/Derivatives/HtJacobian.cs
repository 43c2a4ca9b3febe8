using ILDiff.GradBench.Functions;
using ILDiff.GradBench.Inputs;

namespace ILDiff.GradBench.Derivatives;

/// <summary>
/// The Jacobian of the residuals of a hand: far more residuals than variables, so that it is computed along several variables at
/// once.
/// </summary>
internal sealed class HtJacobian
{
    private readonly HtInput input;
    private readonly Ht hand;
    private readonly double[] places;
    private readonly double[] x;
    private readonly double[] jacobian;

    internal HtJacobian(HtInput input)
    {
        this.input = input;
        hand = input.Function();
        places = Packing.Flat(input.Us);
        x = input.HasPlaces ? [0, 0, .. input.Theta] : input.Theta;
        jacobian = new double[3 * input.Data.Points.Length * x.Length];
    }

    /// <summary>Two columns for the places, if there are any, and one for each number of the pose.</summary>
    internal double[][] Compute()
    {
        AD.Jacobian(Residuals, x, jacobian);
        return Packing.Rows(jacobian, 0, 3 * input.Data.Points.Length, x.Length);
    }

    /// <summary>
    /// A residual depends on its own place alone: one shift of all places has the derivatives with respect to each in one column
    /// for each direction.
    /// </summary>
    private double[] Residuals(double[] z)
    {
        if (!input.HasPlaces)
            return hand.Residuals(z);
        double[] shifted = new double[places.Length];
        for (int i = 0; i < shifted.Length; i++)
            shifted[i] = places[i] + z[i % 2];
        return hand.Residuals(z[2..], shifted);
    }
}
