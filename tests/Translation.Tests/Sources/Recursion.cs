public static class Recursion
{
    public static double F(double x, int n) => n == 0 ? 1 : x * F(x, n - 1);
}

// ⇒
// F(Double x, Int32 n)
// b0:
//   brtrue n ? b1 : b2
// b1: from b0
//   v0 = sub n, 1
//   call F x, v0
//   v1 = result 0
//   v2 = mul x, v1
//   jump b3
// b2: from b0
//   jump b3
// b3: from b1 b2
//   v3 = phi v2, 1d
//   return v3
