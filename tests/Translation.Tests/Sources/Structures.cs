public static class Structures
{
    private struct Vector(double x, double y)
    {
        public double X = x, Y = y;

        public static Vector operator +(Vector a, Vector b) => new(a.X + b.X, a.Y + b.Y);

        public void Scale(double by)
        {
            X *= by;
            Y *= by;
        }

        public readonly double Norm => (X * X) + (Y * Y);
    }

    public static double F(double x, double y)
    {
        Vector v = new(x, y), w = default;
        w.X = 3;
        Vector sum = v + w;
        sum.Scale(y);
        return sum.Norm;
    }
}

// ⇒
// F(Double x, Double y)
// b0:
//   v0 = add x, 3d
//   v1 = add y, 0d
//   v2 = mul v0, y
//   v3 = mul v1, y
//   v4 = mul v2, v2
//   v5 = mul v3, v3
//   v6 = add v4, v5
//   return v6
