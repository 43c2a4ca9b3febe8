public static class Conditional
{
    public static double F(double x) => x < 1 ? x : 1 / x;
}

// ⇒
// F(Double x)
// b0:
//   blt x, 1d ? b1 : b2
// b1: from b0
//   jump b3
// b2: from b0
//   v0 = div 1d, x
//   jump b3
// b3: from b1 b2
//   v1 = phi x, v0
//   return v1
