// oracle: differences
namespace Fixtures;

public static class Bits
{
    public static double Signs(double[] x) =>
        (BitConverter.DoubleToInt64Bits(x[1]) > 0 ? x[1] : 100) + (BitConverter.DoubleToInt64Bits(-x[0]) < 0 ? x[0] * x[2] : 100);

    public static double Hash(double[] x) => (x[0].GetHashCode() == (x[0] * 1).GetHashCode() ? x[0] * x[1] : 100) + (HashCode.Combine(x[0], 1) == HashCode.Combine(x[0] + 0, 1) ? x[2] : 100);

    public static double Neighbours(double[] x) => (Math.BitIncrement(x[0]) * x[1]) + Math.BitDecrement(x[2]);
}
