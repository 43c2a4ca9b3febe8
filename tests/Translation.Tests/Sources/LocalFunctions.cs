public static class LocalFunctions
{
    public static double F(double x)
    {
        double sum = 0;
        void Add(double y) => sum += y * x;
        Add(1);
        Add(x);
        return sum;
    }
}

// ⇒
// F(Double x)
// b0:
//   v0 = mul 1d, x
//   v1 = add 0d, v0
//   v2 = mul x, x
//   v3 = add v1, v2
//   return v3
