public static class NestedLoops
{
    public static double F(double[][] a)
    {
        double sum = 0;
        foreach (double[] row in a)
        {
            foreach (double x in row)
                sum += x;
        }

        return sum;
    }
}

// ⇒
// F(Double[][] a)
// b0:
//   jump b1
// b1: from b0 b5
//   v0 = phi 0, v10
//   v1 = phi 0d, v5
//   v2 = length a
//   blt v0, v2 ? b2 : b6
// b2: from b1
//   v3 = a[v0]
//   jump b3
// b3: from b2 b4
//   v4 = phi 0, v9
//   v5 = phi v1, v8
//   v6 = length v3
//   blt v4, v6 ? b4 : b5
// b4: from b3
//   v7 = v3[v4]
//   v8 = add v5, v7
//   v9 = add v4, 1
//   jump b3
// b5: from b3
//   v10 = add v0, 1
//   jump b1
// b6: from b1
//   return v1
