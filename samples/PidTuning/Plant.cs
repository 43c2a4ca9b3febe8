namespace PidTuning;

/// <summary>
/// What is to be controlled, as in Yang and others, Application of PID controller based on BP neural network using automatic differentiation
/// (2008): a nonlinear process whose gain changes with time.
/// </summary>
internal static class Plant
{
    public const int Steps = 200;

    private static readonly double[] Levels = [0.5, 2, -1, 0.2];

    public static double Next(int k, double y, double u) => (1.2 * (1 - (0.8 * Math.Exp(-0.1 * k))) * y / (1 + (y * y))) + u;

    /// <summary>Where the process should be: fifty steps at each level.</summary>
    public static double Wanted(int k) => Levels[k / 50];

    /// <summary>The squares of the errors at the moments of change: what is sent in then shows a step later.</summary>
    public static double Unavoidable => Enumerable.Range(0, Steps).Sum(k => Math.Pow(Wanted(k) - (k == 0 ? 0 : Wanted(k - 1)), 2));
}
