public static class AddToElement
{
    public static void F(double[] a, int i, double x) => a[i] += x;
}

// ⇒
// F(Double[] a, Int32 i, Double x)
// b0:
//   v0 = a[i]
//   v1 = add v0, x
//   a[i] = v1
//   return
