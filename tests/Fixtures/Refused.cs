// oracle: refused
using System.Runtime.InteropServices;

namespace Fixtures;

public static unsafe class Refused
{
    public static double FunctionPointer(double[] x)
    {
        delegate*<double, double> f = &Square;
        return f(x[0]);
    }

    private static double Square(double a) => a * a;

    public static double BytesOfDoubles(double[] x)
    {
        Span<byte> bytes = MemoryMarshal.AsBytes(x.AsSpan());
        return bytes[3] + x[1];
    }

    public static double Vectorised(double[] x) =>
        System.Runtime.Intrinsics.Vector128.Sum(System.Runtime.Intrinsics.Vector128.Create(x[0], x[1]));
}
