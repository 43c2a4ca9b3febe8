public static class Tuples
{
    public static double F(double x, double y)
    {
        var (a, b) = Turn((x, y));
        return a * b;
    }

    private static (double A, double B) Turn((double A, double B) p) => (p.B, -p.A);
}

// ⇒
// F(Double x, Double y)
// b0:
//   v0 = neg x
//   v1 = mul y, v0
//   return v1
