public static class ForWithBreak
{
    public static double F(double[] x)
    {
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
        {
            if (x[i] == 0)
                continue;
            if (x[i] > 100)
                break;
            sum += x[i];
        }

        return sum;
    }
}

// ⇒
// F(Double[] x)
// b0:
//   jump b1
// b1: from b0 b5
//   v0 = phi 0, v8
//   v1 = phi 0d, v7
//   v2 = length x
//   blt v0, v2 ? b2 : b6
// b2: from b1
//   v3 = x[v0]
//   beq v3, 0d ? b5 : b3
// b3: from b2
//   v4 = x[v0]
//   bgt v4, 100d ? b6 : b4
// b4: from b3
//   v5 = x[v0]
//   v6 = add v1, v5
//   jump b5
// b5: from b2 b4
//   v7 = phi v1, v6
//   v8 = add v0, 1
//   jump b1
// b6: from b1 b3
//   return v1
