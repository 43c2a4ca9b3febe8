public static class OrdinaryCall
{
    public static double F(double[] x) => x.Sum() * Parse("1");

    private static double Parse(string text)
    {
        try
        {
            return double.Parse(text);
        }
        catch (FormatException)
        {
            return 0;
        }
    }
}

// ⇒
// F(Double[] x)
// b0:
//   v0 = call Enumerable.Sum x
//   v1 = call OrdinaryCall.Parse "1"
//   v2 = mul v0, v1
//   return v2
