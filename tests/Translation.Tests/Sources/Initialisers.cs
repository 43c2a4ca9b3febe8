public static class Initialisers
{
    public static double[] F(double x)
    {
        double[] a = [x, 2, 0.5];
        int[] b = [3, 1, 4, 1];
        a[b[0]] = 1;
        return a;
    }
}

// ⇒
// F(Double x)
// b0:
//   v0 = new Double[] 3
//   v0[0] = x
//   v0[1] = 2d
//   v0[2] = 0.5d
//   v1 = new Int32[] 4
//   v1[0] = 3
//   v1[1] = 1
//   v1[2] = 4
//   v1[3] = 1
//   v2 = v1[0]
//   v0[v2] = 1d
//   return v0
