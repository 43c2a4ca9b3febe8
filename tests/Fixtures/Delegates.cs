// oracle: dual
namespace Fixtures;

public static class Delegates
{
    private delegate double Curve(double t, ref double memory);

    private static event Func<double, double>? Changed;

    public static double MethodGroups(double[] x)
    {
        Func<double, double> f = Math.Exp, g = Math.Abs, h = Cube;
        Func<double, double, double> p = Math.Pow;
        return f(x[0] * 0.2) + g(-x[1]) + h(x[2]) + p(x[0], x[1]) + new Func<double, double>(Math.Sqrt)(x[2]);
    }

    private static double Cube(double v) => v * v * v;

    public static double Closures(double[] x)
    {
        double acc = 0;
        Action<double> add = v => acc += v * x[1];
        foreach (double v in x) add(v * 2);
        Func<double> later = () => acc * x[0];
        acc *= 0.5;
        return later();
    }

    public static double LoopClosures(double[] x)
    {
        var list = new List<Func<double, double>>();
        for (int i = 0; i < 3; i++)
        {
            double c = x[i] * (i + 1);
            list.Add(v => (v * c) + i);
        }

        double s = x[0];
        foreach (Func<double, double> f in list) s = f(s) * 0.3;
        return s;
    }

    public static double LocalFunctions(double[] x)
    {
        double k = x[2];
        double Local(double z) => (z * k) + x[1];
        double Recursive(double z, int n) => n == 0 ? z : Recursive(z * x[0], n - 1);
        static double Static(double z) => z * z;
        k += 1;
        return Local(x[0]) + Recursive(1, 3) + Static(x[1]);
    }

    public static double Currying(double[] x)
    {
        Func<double, Func<double, Func<double, double>>> curry = a => b => c => (a * b) + c;
        return curry(x[0])(x[1])(x[2]) * curry(2)(x[0])(1);
    }

    public static double HigherOrder(double[] x)
    {
        static Func<double, double> Compose(Func<double, double> f, Func<double, double> g) => v => f(g(v));
        return Compose(Math.Sin, Compose(v => v * x[1], Math.Exp))(x[0]);
    }

    public static double Multicast(double[] x)
    {
        double s = 1;
        Action<double> all = v => s += v;
        all += v => s *= v;
        all(x[0]);
        all(x[1]);
        return s;
    }

    public static double Events(double[] x)
    {
        Func<double, double> handler = v => v * x[2];
        Changed += handler;
        double s = Changed!(x[0]);
        Changed -= handler;
        return s + (Changed == null ? x[1] : 100);
    }

    public static double CustomDelegate(double[] x)
    {
        Curve curve = (double t, ref double memory) => memory = (memory * t) + x[1];
        double m = x[0];
        double s = curve(x[2], ref m) + curve(2, ref m);
        return s * m;
    }

    public static double InstanceAndVirtualTargets(double[] x)
    {
        var target = new Doubling { Factor = x[1] };
        Func<double, double> f = target.Apply, g = target.Virtual;
        Base b = target;
        Func<double, double> h = b.Virtual;
        return f(x[0]) + (g(x[2]) * h(x[0]));
    }

    private class Base
    {
        public virtual double Virtual(double v) => v;
    }

    private sealed class Doubling : Base
    {
        public double Factor;

        public double Apply(double v) => v * Factor;

        public override double Virtual(double v) => base.Virtual(v) * Factor * 2;
    }

    public static double Integration(double[] x) => Simpson(t => Math.Exp(-x[0] * t) * Math.Sin(x[1] * t), 0, x[2], 8);

    private static double Simpson(Func<double, double> f, double a, double b, int n)
    {
        double h = (b - a) / n, s = f(a) + f(b);
        for (int i = 1; i < n; i++) s += f(a + (i * h)) * (i % 2 == 0 ? 2 : 4);
        return s * h / 3;
    }
}
