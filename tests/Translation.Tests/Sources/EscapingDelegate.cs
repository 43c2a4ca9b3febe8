public static class EscapingDelegate
{
    public static double F(double[] x) => x.Select(v => v * 2).First();
}

// ⇒
// hands on a delegate that it makes in line 3
