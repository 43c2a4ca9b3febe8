public static class WrittenField
{
    private static double last;

    public static double F(double x)
    {
        last = x;
        return x;
    }
}

// ⇒
// writes the static field last, which others can see in line 7
