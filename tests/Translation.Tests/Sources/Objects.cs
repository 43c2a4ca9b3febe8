public static class Objects
{
    private abstract class Law
    {
        public abstract double Of(double x);
    }

    private class Power(int n) : Law
    {
        public override double Of(double x) => n == 2 ? x * x : x;
    }

    public static double F(double x)
    {
        Law law = new Power(2);
        return law.Of(x);
    }
}

// ⇒
// F(Double x)
// b0:
//   v0 = mul x, x
//   return v0
