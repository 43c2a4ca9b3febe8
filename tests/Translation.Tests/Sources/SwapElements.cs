public static class SwapElements
{
    public static void F(double[] a, int i, int j) => (a[i], a[j]) = (a[j], a[i]);
}

// ⇒
// F(Double[] a, Int32 i, Int32 j)
// b0:
//   v0 = a[j]
//   v1 = a[i]
//   a[i] = v0
//   a[j] = v1
//   return
