public static class Throws
{
    public static double F(double x)
    {
        if (x < 0)
            throw new ArgumentOutOfRangeException(nameof(x), x, $"{x} is negative");
        return Math.Sqrt(x);
    }
}

// ⇒
// F(Double x)
// b0:
//   bge.un x, 0d ? b1 : b2
// b1: from b0
//   v0 = call Math.Sqrt x
//   return v0
// b2: from b0
//   v1 = call Texts.Boxed x
//   v2 = call Texts.Formatted x, 0, null
//   v3 = call Texts.Joined v2, " is negative"
//   v4 = call ArgumentOutOfRangeException..ctor "x", v1, v3
//   throw v4
