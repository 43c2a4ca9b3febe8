// oracle: differences
namespace Fixtures;

public static class Conversions
{
    public static readonly double[] At = [1.3, 0.7, 2.15];

    public static double ToDouble(double[] x)
    {
        int i = 3;
        long l = 1L << 40;
        uint u = 4000000000;
        ulong ul = ulong.MaxValue;
        float f = 2.5f;
        decimal m = 1.5m;
        byte b = 3;
        char c = 'a';
        return (i * x[0]) + (l * 1e-12 * x[1]) + (u * 1e-9 * x[2]) + (ul * 1e-19 * x[0]) + (f * x[1]) + ((double)m * x[2]) + (b * x[0]) + (c * x[1]) + ((Half)1.5 > (Half)1 ? x[0] : 0);
    }

    public static double ToIntegers(double[] x) =>
        ((int)(x[0] * 10.5) * x[0]) + ((long)x[2] * x[1]) + ((byte)x[2] * x[2]) + ((short)-x[2] * x[0]) + ((uint)x[2] * x[1]) + ((ulong)x[2] * x[1]) + ((sbyte)x[2] * x[0]) + ((ushort)x[2] * x[1]) + ((nint)x[2] * x[1]);

    public static double Checked(double[] x)
    {
        checked
        {
            double s = ((int)x[2] * x[0]) + ((long)x[2] * x[1]) + ((byte)x[2] * x[2]) + ((uint)x[0] * x[1]) + ((ulong)x[0] * x[2]);
            try
            {
                s += (byte)(x[2] * 1000);
            }
            catch (OverflowException)
            {
                s *= x[0];
            }

            return s;
        }
    }

    public static double Saturating(double[] x) => unchecked((int)(x[0] * 1e20) * 1e-9 * x[1]) + unchecked((byte)(Math.Floor(x[0]) * 300.5) * x[2]);

    public static double Floats(double[] x)
    {
        float f = 1.5f;
        f *= 2;
        double s = x[0];
        s += f;
        s = (f * s) + (f > 1 ? x[1] : 0);
        return s + (x[0] > f ? 1 : x[2]);
    }

    public static double ByMethods(double[] x) =>
        (Convert.ToInt32(x[0]) * x[1]) + Convert.ToDouble(x[1]) + ((double)(object)x[2] * x[0]) + (Convert.ToInt64(x[2]) * x[2]) + (Convert.ToBoolean(x[0]) ? x[1] : 100);

    public static double ThroughGenericMath(double[] x) =>
        (int.CreateTruncating(x[2]) * x[0]) + (int.CreateChecked(x[0]) * x[1]) + (long.CreateSaturating(x[2]) * x[2]);

    public static double Indexing(double[] x)
    {
        double[] table = [0, 1, 4, 9, 16];
        int i = (int)(x[2] * 1.1);
        double fraction = (x[2] * 1.1) - i;
        return (table[i] * (1 - fraction)) + (table[i + 1] * fraction * x[0]);
    }
}
