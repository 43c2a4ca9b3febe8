public static class While
{
    public static double F(double x)
    {
        while (x > 1)
            x /= 2;
        return x;
    }
}

// ⇒
// F(Double x)
// b0:
//   jump b1
// b1: from b0 b2
//   v0 = phi x, v1
//   bgt v0, 1d ? b2 : b3
// b2: from b1
//   v1 = div v0, 2d
//   jump b1
// b3: from b1
//   return v0
