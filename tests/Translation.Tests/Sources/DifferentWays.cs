public static class DifferentWays
{
    public static double F(double[] x, int n)
    {
        ref double chosen = ref x[0];
        if (n > 0)
            chosen = ref Other(ref x[1]);
        return chosen;
    }

    private static double zero;

    private static ref double Other(ref double x) => ref (x > 0 ? ref x : ref zero);
}

// ⇒
// reads through a reference that differs from one way here to another in line 8
