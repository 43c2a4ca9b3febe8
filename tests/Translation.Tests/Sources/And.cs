public static class And
{
    public static double F(double x, double y) => x > 0 && y > 0 ? x * y : 0;
}

// ⇒
// F(Double x, Double y)
// b0:
//   ble.un x, 0d ? b3 : b1
// b1: from b0
//   bgt y, 0d ? b2 : b3
// b2: from b1
//   v0 = mul x, y
//   jump b4
// b3: from b0 b1
//   jump b4
// b4: from b2 b3
//   v1 = phi v0, 0d
//   return v1
