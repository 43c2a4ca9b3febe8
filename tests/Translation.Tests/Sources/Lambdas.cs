public static class Lambdas
{
    public static double F(double x)
    {
        double scale = 2;
        Func<double, double> square = v => v * v, scaled = v => v * scale;
        scale += x;
        return Apply(square, x) + Apply(scaled, x);
    }

    private static double Apply(Func<double, double> f, double x) => f(f(x));
}

// ⇒
// F(Double x)
// b0:
//   v0 = add 2d, x
//   v1 = mul x, x
//   v2 = mul v1, v1
//   v3 = mul x, v0
//   v4 = mul v3, v0
//   v5 = add v2, v4
//   return v5
