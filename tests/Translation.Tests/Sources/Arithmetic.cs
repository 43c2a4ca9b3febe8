public static class Arithmetic
{
    public static double F(double x, double y) => ((x + y) * Math.Sin(x)) - (-x / y) + (x % y);
}

// ⇒
// F(Double x, Double y)
// b0:
//   v0 = add x, y
//   v1 = call Math.Sin x
//   v2 = mul v0, v1
//   v3 = neg x
//   v4 = div v3, y
//   v5 = sub v2, v4
//   v6 = rem x, y
//   v7 = add v5, v6
//   return v7
