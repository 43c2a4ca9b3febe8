public static class RecursionWithReference
{
    public static double F(double x)
    {
        double sum = 0;
        Add(x, 3, ref sum);
        return sum;
    }

    private static void Add(double x, int n, ref double sum)
    {
        if (n == 0)
            return;
        sum += x;
        Add(x * x, n - 1, ref sum);
    }
}

// ⇒
// F(Double x)
// b0:
//   call Add x, 3, 0d
//   v0 = result 0
//   return v0
// Add(Double x, Int32 n, Double sum)
// b0:
//   brtrue n ? b1 : b2
// b1: from b0
//   v0 = add sum, x
//   v1 = mul x, x
//   v2 = sub n, 1
//   call Add v1, v2, v0
//   v3 = result 0
//   jump b2
// b2: from b0 b1
//   v4 = phi sum, v3
//   return v4
