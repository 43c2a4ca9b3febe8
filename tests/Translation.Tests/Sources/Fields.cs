public static class Fields
{
    private static readonly double[] Weights = [1, 2];

    private const double Two = 2;

    public static double F(double x) => Weights[1] * x * Two;
}

// ⇒
// F(Double x)
// b0:
//   v0 = field Weights
//   v1 = v0[1]
//   v2 = mul v1, x
//   v3 = mul v2, 2d
//   return v3
