public static class Conversions
{
    public static double F(double x, int n, float f, byte b) => x + n + f + b + (int)x;
}

// ⇒
// F(Double x, Int32 n, Single f, Byte b)
// b0:
//   v0 = conv.r8 n
//   v1 = add x, v0
//   v2 = conv.r8 f
//   v3 = add v1, v2
//   v4 = conv.r8 b
//   v5 = add v3, v4
//   v6 = conv.i4 x
//   v7 = conv.r8 v6
//   v8 = add v5, v7
//   return v8
