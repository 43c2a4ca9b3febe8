public static class Switch
{
    public static double F(double x, int n) => n switch
    {
        0 => x,
        1 => x * x,
        2 => Math.Exp(x),
        _ => 0,
    };
}

// ⇒
// F(Double x, Int32 n)
// b0:
//   switch n ? b1 b2 b3 b4
// b1: from b0
//   jump b5
// b2: from b0
//   v0 = mul x, x
//   jump b5
// b3: from b0
//   v1 = call Math.Exp x
//   jump b5
// b4: from b0
//   jump b5
// b5: from b1 b2 b3 b4
//   v2 = phi x, v0, v1, 0d
//   return v2
