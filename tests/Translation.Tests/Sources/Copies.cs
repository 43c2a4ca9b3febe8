public static class Copies
{
    public static double[] F(double[] x)
    {
        double[] copy = (double[])x.Clone();
        Array.Copy(x, 0, copy, 1, 2);
        return copy;
    }
}

// ⇒
// F(Double[] x)
// b0:
//   v0 = length x
//   v1 = new Double[] v0
//   jump b1
// b1: from b0 b2
//   v2 = phi 0, v4
//   blt v2, v0 ? b2 : b3
// b2: from b1
//   v3 = x[v2]
//   v1[v2] = v3
//   v4 = add v2, 1
//   jump b1
// b3: from b1
//   call ArrayArguments.CheckCopy x, 0, v1, 1, 2
//   jump b4
// b4: from b3 b5
//   v5 = phi 0, v8
//   blt v5, 2 ? b5 : b6
// b5: from b4
//   v6 = add 1, v5
//   v7 = x[v5]
//   v1[v6] = v7
//   v8 = add v5, 1
//   jump b4
// b6: from b4
//   return v1
