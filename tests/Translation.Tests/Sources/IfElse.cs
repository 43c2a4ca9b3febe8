public static class IfElse
{
    public static double F(double x)
    {
        double y;
        if (x > 0)
            y = x * 2;
        else
            y = -x;
        return y + 1;
    }
}

// ⇒
// F(Double x)
// b0:
//   ble.un x, 0d ? b1 : b2
// b1: from b0
//   v0 = neg x
//   jump b3
// b2: from b0
//   v1 = mul x, 2d
//   jump b3
// b3: from b1 b2
//   v2 = phi v0, v1
//   v3 = add v2, 1d
//   return v3
