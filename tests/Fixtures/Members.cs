// oracle: dual
namespace Fixtures;

public static class Members
{
    public class Matrix
    {
        private readonly double[,] entries = new double[2, 2];

        public double this[int i, int j]
        {
            get => entries[i, j];
            set => entries[i, j] = value;
        }

        public ref double At(int i, int j) => ref entries[i, j];
    }

    public class Account
    {
        private double balance;

        public double Balance
        {
            get => balance;
            set
            {
                if (value != balance) Changes++;
                balance = value;
            }
        }

        public int Changes { get; private set; }

        public double Rate { get; init; } = 0.5;

        public required double Limit { get; set; }

        public static double Default { get; set; }

        public double Contextual
        {
            get;
            set => field = value * 2;
        }

        public double Interest => Balance * Rate;
    }

    public class Parent
    {
        protected readonly double p;
        protected double start = Math.Sqrt(4) * 1.5;

        public Parent(double p) => this.p = p * start;

        public virtual double Describe() => p;
    }

    public class Derived : Parent
    {
        private readonly double q, r = 2;
        private readonly List<double> list = [1, 2];

        public Derived(double a, double b)
            : base(a * b > 1 ? a * b : b)
        {
            q = b + start;
            try
            {
                q *= r;
            }
            finally
            {
                r += a;
            }

            list.Add(q);
        }

        public Derived(double c)
            : this(c, c * 2)
        {
        }

        public double Total => (p * q) + r + list[2];
    }

    public class VirtualCallInConstructor
    {
        public readonly double Seen;

        public VirtualCallInConstructor(double x) => Seen = Describe(x) * 2;

        protected virtual double Describe(double x) => x;
    }

    public class Overriding(double k, double x) : VirtualCallInConstructor(x)
    {
        private readonly double unset = k;

        protected override double Describe(double x) => (unset * 100) + (x * x) + k;
    }

    public static double Indexers(double[] x)
    {
        var m = new Matrix();
        m[0, 1] = x[0];
        m[0, 1] *= x[1];
        m.At(1, 1) = x[2];
        m.At(1, 1) += 2;
        m[1, 0]++;
        return (m[0, 1] * m[1, 1]) + m[1, 0];
    }

    public static double Properties(double[] x)
    {
        var account = new Account { Balance = x[0], Rate = x[1], Limit = x[2] };
        account.Balance *= account.Interest;
        account.Balance += 0;
        account.Contextual = account.Limit * x[0];
        Account.Default = x[1];
        Account.Default++;
        return (account.Interest * account.Changes) + account.Contextual + Account.Default;
    }

    public static double Constructors(double[] x) => new Derived(x[0], x[1]).Total + (new Derived(x[2]).Total * new Derived(x[1]).Describe());

    public static double ConstructorCallsVirtual(double[] x) => new Overriding(x[1], x[0]).Seen * x[2];

    public static double Extensions(double[] x) => x[0].Squared() + x.Norm() + 3.0.Squared();

    private static double Squared(this double v) => v * v;

    private static double Norm(this double[] v) => Math.Sqrt(v[0].Squared() + v[1].Squared());

    public static double OptionalAndNamed(double[] x) => Weighted(b: x[0], a: x[1]) + Weighted(x[2], x[0], c: 3);

    private static double Weighted(double a, double b, int c = 1) => (a * b) + (c * a);

    public static double Recursion(double[] x) => Factorial(x[0], 5) + (Even(x[1], 5) * Odd(x[2], 4));

    private static double Factorial(double v, int n) => n == 0 ? 1 : Factorial(v, n - 1) * (v + n);

    private static double Even(double v, int n) => n == 0 ? v : Odd(v * 1.1, n - 1) + 1;

    private static double Odd(double v, int n) => n == 0 ? v * v : Even(v + 0.5, n - 1) * 0.9;
}
