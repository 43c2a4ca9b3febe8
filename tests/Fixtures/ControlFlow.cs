// oracle: dual
namespace Fixtures;

public static class ControlFlow
{
    public static double Loops(double[] x)
    {
        double s = 0;
        for (int i = 0; i < 10; i++)
        {
            if (i == 3) continue;
            if (i == 8) break;
            s = (s * x[0] * 0.3) + x[i % 3];
        }

        int j = 0;
        while (j < 3) s += x[j++];
        do
        {
            s *= 0.5;
        }
        while (s > 3);
        foreach (double v in x) s += v * v;
        return s;
    }

    public static double SwitchExpression(double[] x)
    {
        double s = 0;
        for (int i = 0; i < 5; i++)
            s += i switch { 0 => x[0], 1 => x[1] * 2, 2 => x[2] * x[0], _ => 1 };
        return s;
    }

    public static double SwitchTable(double[] x)
    {
        double s = 1;
        for (int i = 0; i < 8; i++)
        {
            switch (i)
            {
                case 0: s += x[0]; break;
                case 1: s *= x[1]; goto case 3;
                case 2: s -= x[2]; break;
                case 3: s *= x[0]; break;
                case 4:
                case 5: s += x[1] * x[2]; break;
                case 6: s = -s; goto default;
                default: s += 1; break;
            }
        }

        return s;
    }

    public static double SwitchOnConverted(double[] x)
    {
        switch ((int)x[2])
        {
            case 1: return x[0];
            case 2: return x[1] * x[2];
            default: return 0;
        }
    }

    public static double SwitchOnStrings(double[] x)
    {
        double s = 0;
        foreach (string name in new[] { "sum", "product", "quotient", "difference", "power", "none", "other", "more" })
        {
            s += name switch
            {
                "sum" => x[0] + x[1],
                "product" => x[0] * x[1],
                "quotient" => x[0] / x[1],
                "difference" => x[0] - x[2],
                "power" => x[2] * x[2],
                "none" => 0,
                "other" => 1,
                _ => x[2],
            };
        }

        return s;
    }

    public static double Goto(double[] x)
    {
        double s = 0;
        int i = 0;
    again:
        s += x[i] * i;
        if (++i < 3) goto again;
        return s;
    }

    public static double GotoIntoLoopEnd(double[] x)
    {
        double s = x[0];
        for (int i = 0; i < 4; i++)
        {
            for (int j = 0; j < 4; j++)
            {
                if (i * j == 6) goto done;
                s += x[i % 3] * x[j % 3] * 0.1;
            }
        }

    done:
        return s * s;
    }

    public static double TernaryOnStack(double[] x) =>
        x[0] + (x[1] > 0 ? x[0] : x[1]) * (x[2] > 5 ? x[0] : x[1] * (x[0] > 1 ? x[2] : 1)) - (x[2] > 2 ? 1 : x[0]);

    public static double ManyReturns(double[] x)
    {
        if (x[0] < 0) return x[1];
        if (x[0] < 1) return x[2];
        if (x[1] < 1) return x[0] * x[1];
        return 0;
    }

    public static double LoopCarriesValues(double[] x)
    {
        double a = x[0], b = x[1], c = x[2];
        for (int i = 0; i < 6; i++)
            (a, b, c) = (b, c, (a * 0.5) + (b * 0.25));
        return a * b * c;
    }

    public static double CountedByActive(double[] x)
    {
        double s = 0;
        for (double t = 0; t < x[0]; t += 0.25)
            s += t * x[1];
        for (int i = 0; i < x[2]; i++)
            s += x[0];
        return s;
    }
}
