using System.Globalization;
using System.Runtime.CompilerServices;

namespace ILDiff.Woven.Tests.Oracle;

/// <summary>The derivatives of a value by up to eight independent variables.</summary>
[InlineArray(Length)]
public struct Components
{
    internal const int Length = 8;
    private double first;
}

/// <summary>
/// A value and its gradient: forward mode by operator overloading, an oracle that shares nothing with the weaver.
/// It compares, hashes, converts and prints as its value does.
/// </summary>
public struct Dual : IComparable<Dual>, IComparable, IEquatable<Dual>, IFormattable
{
    public const double NaN = double.NaN;
    public const double PositiveInfinity = double.PositiveInfinity;
    public const double NegativeInfinity = double.NegativeInfinity;
    public const double MaxValue = double.MaxValue;
    public const double MinValue = double.MinValue;
    public const double Epsilon = double.Epsilon;

    public double Value;
    public Components Gradient;

    public Dual(double value) => Value = value;

    /// <summary>The independent variable of a number.</summary>
    internal static Dual Variable(double value, int index)
    {
        var variable = new Dual(value);
        variable.Gradient[index] = 1;
        return variable;
    }

    /// <summary>f(x) with f' = slope.</summary>
    internal static Dual Chain(double value, Dual x, double slope)
    {
        var result = new Dual(value);
        for (int i = 0; i < Components.Length; i++)
            result.Gradient[i] = Product(slope, x.Gradient[i]);
        return result;
    }

    /// <summary>f(x, y) with partial derivatives.</summary>
    internal static Dual Chain(double value, Dual x, double byX, Dual y, double byY)
    {
        var result = new Dual(value);
        for (int i = 0; i < Components.Length; i++)
            result.Gradient[i] = Product(byX, x.Gradient[i]) + Product(byY, y.Gradient[i]);
        return result;
    }

    // What does not depend on a variable has no derivative by it, whatever the slope: 0·∞ is 0 here.
    private static double Product(double slope, double derivative) => derivative == 0 ? 0 : slope * derivative;

    public static implicit operator Dual(double value) => new(value);

    public static implicit operator Dual(int value) => new(value);

    public static implicit operator Dual(uint value) => new(value);

    public static implicit operator Dual(long value) => new(value);

    public static implicit operator Dual(ulong value) => new(value);

    public static implicit operator Dual(float value) => new(value);

    public static explicit operator Dual(decimal value) => new((double)value);

    public static explicit operator sbyte(Dual x) => (sbyte)x.Value;

    public static explicit operator byte(Dual x) => (byte)x.Value;

    public static explicit operator short(Dual x) => (short)x.Value;

    public static explicit operator ushort(Dual x) => (ushort)x.Value;

    public static explicit operator int(Dual x) => (int)x.Value;

    public static explicit operator checked int(Dual x) => checked((int)x.Value);

    public static explicit operator uint(Dual x) => (uint)x.Value;

    public static explicit operator long(Dual x) => (long)x.Value;

    public static explicit operator checked long(Dual x) => checked((long)x.Value);

    public static explicit operator ulong(Dual x) => (ulong)x.Value;

    public static explicit operator char(Dual x) => (char)x.Value;

    public static explicit operator float(Dual x) => (float)x.Value;

    public static explicit operator decimal(Dual x) => (decimal)x.Value;

    public static Dual operator +(Dual x) => x;

    public static Dual operator -(Dual x) => Chain(-x.Value, x, -1);

    public static Dual operator ++(Dual x) => Chain(x.Value + 1, x, 1);

    public static Dual operator --(Dual x) => Chain(x.Value - 1, x, 1);

    public static Dual operator +(Dual x, Dual y) => Chain(x.Value + y.Value, x, 1, y, 1);

    public static Dual operator -(Dual x, Dual y) => Chain(x.Value - y.Value, x, 1, y, -1);

    public static Dual operator *(Dual x, Dual y) => Chain(x.Value * y.Value, x, y.Value, y, x.Value);

    public static Dual operator /(Dual x, Dual y) =>
        Chain(x.Value / y.Value, x, 1 / y.Value, y, -x.Value / y.Value / y.Value);

    public static Dual operator %(Dual x, Dual y) =>
        Chain(x.Value % y.Value, x, 1, y, -Math.Truncate(x.Value / y.Value));

    public static bool operator ==(Dual x, Dual y) => x.Value == y.Value;

    public static bool operator !=(Dual x, Dual y) => x.Value != y.Value;

    public static bool operator <(Dual x, Dual y) => x.Value < y.Value;

    public static bool operator >(Dual x, Dual y) => x.Value > y.Value;

    public static bool operator <=(Dual x, Dual y) => x.Value <= y.Value;

    public static bool operator >=(Dual x, Dual y) => x.Value >= y.Value;

    public static bool IsNaN(Dual x) => double.IsNaN(x.Value);

    public static bool IsFinite(Dual x) => double.IsFinite(x.Value);

    public static bool IsInfinity(Dual x) => double.IsInfinity(x.Value);

    public static bool IsNegative(Dual x) => double.IsNegative(x.Value);

    public readonly int CompareTo(Dual other) => Value.CompareTo(other.Value);

    public readonly int CompareTo(object? other) => other is Dual dual ? CompareTo(dual) : Value.CompareTo(other);

    public readonly bool Equals(Dual other) => Value.Equals(other.Value);

    public override readonly bool Equals(object? other) => other is Dual dual && Equals(dual);

    public override readonly int GetHashCode() => Value.GetHashCode();

    public override readonly string ToString() => Value.ToString(CultureInfo.CurrentCulture);

    public readonly string ToString(string? format, IFormatProvider? provider = null) => Value.ToString(format, provider);
}
