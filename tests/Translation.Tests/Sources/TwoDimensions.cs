public static class TwoDimensions
{
    public static double F(double[,] a)
    {
        double sum = 0;
        for (int i = 0; i < a.GetLength(0); i++)
        {
            for (int j = 0; j < a.GetLength(1); j++)
                sum += a[i, j] *= 2;
        }

        return sum;
    }
}

// ⇒
// F(Double[0...,0...] a)
// b0:
//   jump b1
// b1: from b0 b5
//   v0 = phi 0, v10
//   v1 = phi 0d, v4
//   v2 = lengthOf a, 0
//   blt v0, v2 ? b2 : b6
// b2: from b1
//   jump b3
// b3: from b2 b4
//   v3 = phi 0, v9
//   v4 = phi v1, v8
//   v5 = lengthOf a, 1
//   blt v3, v5 ? b4 : b5
// b4: from b3
//   v6 = a[v0, v3]
//   v7 = mul v6, 2d
//   a[v0, v3] = v7
//   v8 = add v4, v7
//   v9 = add v3, 1
//   jump b3
// b5: from b3
//   v10 = add v0, 1
//   jump b1
// b6: from b1
//   return v1
