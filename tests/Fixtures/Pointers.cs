// oracle: dual
namespace Fixtures;

public static unsafe class Pointers
{
    private struct Pair
    {
        public double First, Second;
    }

    private static double Sum(double* p, int n)
    {
        double s = 0;
        for (int i = 0; i < n; i++)
            s += p[i] * (i + 1);
        return s;
    }

    private static void Scale(double* p, double factor) => *p *= factor;

    public static double FixedArray(double[] x)
    {
        fixed (double* p = x)
        {
            double s = 0;
            for (double* q = p; q < p + 3; q++)
                s += *q * *q;
            p[1] = s;
            *(p + 2) += p[0];
            return (s * p[1]) + p[2] + Sum(p, 3);
        }
    }

    public static double Stackalloc(double[] x)
    {
        double* p = stackalloc double[4];
        p[0] = x[0];
        p[2] = x[0] * x[1];
        p[3] = p[2] / x[2];
        return Sum(p, 4);
    }

    public static double AddressOfLocal(double[] x)
    {
        double a = x[2];
        double* p = &a;
        *p *= 2;
        Scale(&a, x[0]);
        return a * x[1];
    }

    public static double AddressOfStruct(double[] x)
    {
        Pair pair = default;
        Pair* p = &pair;
        p->First = x[0] * x[1];
        (*p).Second = p->First + x[2];
        double* second = &p->Second;
        *second *= 3;
        return pair.First * pair.Second;
    }

    public static double FixedElement(double[] x)
    {
        fixed (double* p = &x[1])
        {
            p[0] += p[1];
            p[-1] *= p[0];
        }

        return x[0] * x[1];
    }
}
