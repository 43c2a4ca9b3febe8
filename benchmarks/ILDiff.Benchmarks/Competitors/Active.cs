namespace ILDiff.Benchmarks.Competitors;

/// <summary>
/// A number that records what is done with it: how libraries with a type of their own work. Functions have to be written
/// for it.
/// </summary>
/// <param name="Value">The number.</param>
/// <param name="Statement">What computed it; 0 for a constant.</param>
internal readonly record struct Active(double Value, int Statement)
{
    private static ActiveTape Tape => ActiveTape.Current;

    public static implicit operator Active(double constant) => new(constant, 0);

    public static Active operator -(Active x) => new(-x.Value, Tape.Record(x.Statement, -1));

    public static Active operator +(Active x, Active y) => new(x.Value + y.Value, Tape.Record(x.Statement, 1, y.Statement, 1));

    public static Active operator +(Active x, double y) => new(x.Value + y, Tape.Record(x.Statement, 1));

    public static Active operator +(double x, Active y) => new(x + y.Value, Tape.Record(y.Statement, 1));

    public static Active operator -(Active x, Active y) => new(x.Value - y.Value, Tape.Record(x.Statement, 1, y.Statement, -1));

    public static Active operator -(Active x, double y) => new(x.Value - y, Tape.Record(x.Statement, 1));

    public static Active operator -(double x, Active y) => new(x - y.Value, Tape.Record(y.Statement, -1));

    public static Active operator *(Active x, Active y) =>
        new(x.Value * y.Value, Tape.Record(x.Statement, y.Value, y.Statement, x.Value));

    public static Active operator *(Active x, double y) => new(x.Value * y, Tape.Record(x.Statement, y));

    public static Active operator *(double x, Active y) => new(x * y.Value, Tape.Record(y.Statement, x));

    public static Active operator /(Active x, Active y)
    {
        double z = x.Value / y.Value;
        return new(z, Tape.Record(x.Statement, 1 / y.Value, y.Statement, -z / y.Value));
    }

    public static Active operator /(Active x, double y) => new(x.Value / y, Tape.Record(x.Statement, 1 / y));

    public static Active operator /(double x, Active y)
    {
        double z = x / y.Value;
        return new(z, Tape.Record(y.Statement, -z / y.Value));
    }

    public static bool operator <(Active x, Active y) => x.Value < y.Value;

    public static bool operator >(Active x, Active y) => x.Value > y.Value;

    internal static Active Abs(Active x) => new(Math.Abs(x.Value), Tape.Record(x.Statement, Math.Sign(x.Value)));

    internal static Active Exp(Active x)
    {
        double z = Math.Exp(x.Value);
        return new(z, Tape.Record(x.Statement, z));
    }

    internal static Active Log(Active x) => new(Math.Log(x.Value), Tape.Record(x.Statement, 1 / x.Value));

    internal static Active Sin(Active x) => new(Math.Sin(x.Value), Tape.Record(x.Statement, Math.Cos(x.Value)));

    internal static Active Sqrt(Active x)
    {
        double z = Math.Sqrt(x.Value);
        return new(z, Tape.Record(x.Statement, 0.5 / z));
    }

    internal static Active Tanh(Active x)
    {
        double z = Math.Tanh(x.Value);
        return new(z, Tape.Record(x.Statement, 1 - (z * z)));
    }
}
