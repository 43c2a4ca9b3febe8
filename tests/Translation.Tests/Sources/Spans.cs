public static class Spans
{
    public static double F(double[] x) => Sum(x.AsSpan(1, 2)) + Sum(x.AsSpan()[1..]);

    private static double Sum(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double value in values)
            sum += value;
        return sum;
    }
}

// ⇒
// F(Double[] x)
// b0:
//   v0 = call ArrayArguments.LengthOrZero x
//   checkRange 1, 2, v0
//   jump b1
// b1: from b0 b2
//   v1 = phi 0, v6
//   v2 = phi 0d, v5
//   blt v1, 2 ? b2 : b3
// b2: from b1
//   v3 = add 1, v1
//   v4 = x[v3]
//   v5 = add v2, v4
//   v6 = add v1, 1
//   jump b1
// b3: from b1
//   v7 = call ArrayArguments.LengthOrZero x
//   v8 = sub v7, 1
//   checkRange 1, v8, v7
//   jump b4
// b4: from b3 b5
//   v9 = phi 0, v14
//   v10 = phi 0d, v13
//   blt v9, v8 ? b5 : b6
// b5: from b4
//   v11 = add 1, v9
//   v12 = x[v11]
//   v13 = add v10, v12
//   v14 = add v9, 1
//   jump b4
// b6: from b4
//   v15 = add v2, v10
//   return v15
