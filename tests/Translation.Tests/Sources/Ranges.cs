public static class Ranges
{
    public static double[] F(double[] p, int k) => p[k..^1];
}

// ⇒
// F(Double[] p, Int32 k)
// b0:
//   v0 = length p
//   v1 = sub v0, 1
//   v2 = sub v1, k
//   checkRange k, v2, v0
//   v3 = new Double[] v2
//   jump b1
// b1: from b0 b2
//   v4 = phi 0, v7
//   blt v4, v2 ? b2 : b3
// b2: from b1
//   v5 = add k, v4
//   v6 = p[v5]
//   v3[v4] = v6
//   v7 = add v4, 1
//   jump b1
// b3: from b1
//   return v3
