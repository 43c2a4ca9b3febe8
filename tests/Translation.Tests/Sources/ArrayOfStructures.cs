public static class ArrayOfStructures
{
    private record struct Point(double X, int Tag);

    public static double F(double x, int n)
    {
        var points = new Point[n];
        points[0] = new Point(x, 7);
        points[1].X = points[0].X;
        return points[1].X;
    }
}

// ⇒
// F(Double x, Int32 n)
// b0:
//   v0 = new Point[] n
//   v0[0].<X>k__BackingField = x
//   v0[0].<Tag>k__BackingField = 7
//   v1 = v0[0].<X>k__BackingField
//   v0[1].<X>k__BackingField = v1
//   v2 = v0[1].<X>k__BackingField
//   return v2
