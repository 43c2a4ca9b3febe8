public static class Clamps
{
    public static double F(double x, double[] y) => Math.Clamp(x, -1, 1) + Math.Floor(x) + Math.Max(x, y[0]) + Math.Sign(x);
}

// ⇒
// F(Double x, Double[] y)
// b0:
//   v0 = call Math.Clamp x, -1d, 1d
//   v1 = call Math.Floor x
//   v2 = add v0, v1
//   v3 = y[0]
//   v4 = call Math.Max x, v3
//   v5 = add v2, v4
//   v6 = call Math.Sign x
//   v7 = conv.r8 v6
//   v8 = add v5, v7
//   return v8
