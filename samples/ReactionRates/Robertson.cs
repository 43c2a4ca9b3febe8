using ILDiff;

namespace ReactionRates;

/// <summary>
/// Three substances whose reactions differ by nine powers of ten (Robertson, 1966): A → B slowly, B + B → C + B at once, B + C → A + C.
/// The test of every stiff solver.
/// </summary>
[Differentiable]
internal static class Robertson
{
    public static readonly double[] Rates = [0.04, 3e7, 1e4];

    public static readonly double[] Start = [1, 0, 0];

    /// <summary>How fast the amounts change.</summary>
    public static double[] Slope(double[] y, double[] rates)
    {
        double slow = rates[0] * y[0], fast = rates[1] * y[1] * y[1], back = rates[2] * y[1] * y[2];
        return [back - slow, slow - back - fast, fast];
    }

    /// <summary>When steps end: six for each power of ten, to 400 seconds.</summary>
    public static double Time(int step) => step == 0 ? 0 : 4 * Math.Pow(10, ((step - 1) / 6.0) - 6);

    /// <summary>The amounts at the ends of all steps.</summary>
    public static double[][] Course(double[] rates)
    {
        double[][] course = new double[50][];
        course[0] = Start;
        for (int step = 1; step < course.Length; step++)
            course[step] = Radau.Step(course[step - 1], Time(step) - Time(step - 1), rates);
        return course;
    }
}
