// oracle: dual
namespace Fixtures;

public static class References
{
    private static double field;

    private static void Update(ref double a, out double b, in double c)
    {
        a = a * c;
        b = a + c;
    }

    private static ref double Largest(ref double a, ref double b) => ref (a > b ? ref a : ref b);

    private static ref double Element(double[] x, int i) => ref x[i];

    private static double Read(in double x, ref readonly double y) => x * y;

    public static double Parameters(double[] x)
    {
        double a = x[0];
        Update(ref a, out double b, in x[1]);
        Update(ref x[2], out double c, b);
        return a * b + c + x[2];
    }

    public static double Locals(double[] x)
    {
        ref double r = ref x[0];
        r *= 2;
        ref readonly double q = ref x[1];
        x[1] += r;
        r = ref x[2];
        r -= 1;
        return x[0] + (q * x[2]);
    }

    public static double Returns(double[] x)
    {
        Largest(ref x[0], ref x[1]) *= 3;
        Element(x, 2) += x[0];
        Element(x, 1)++;
        double copy = Element(x, 0);
        return (copy * x[1]) + x[2];
    }

    public static double Fields(double[] x)
    {
        field = x[0];
        ref double r = ref field;
        r *= x[1];
        Update(ref field, out r, x[2]);
        return field * r;
    }

    public static double Swaps(double[] x)
    {
        (x[0], x[1]) = (x[1], x[0]);
        Swap(ref x[1], ref x[2]);
        return x[0] + (2 * x[1]) + (3 * x[2] * x[2]);
    }

    private static void Swap(ref double a, ref double b)
    {
        double t = a;
        a = b;
        b = t;
    }

    public static double ReadOnly(double[] x)
    {
        double y = x[1];
        return Read(x[0] * 2, in y) + Read(in x[2], ref x[0]);
    }

    public static double ThroughRecursion(double[] x)
    {
        double s = 1;
        Accumulate(x, 0, ref s);
        return s;
    }

    private static void Accumulate(double[] x, int i, ref double s)
    {
        if (i == x.Length) return;
        s *= x[i];
        Accumulate(x, i + 1, ref s);
        s += x[i];
    }
}
