namespace ILDiff.Reports.Tests;

/// <summary>Functions about which a report has something to say.</summary>
[Differentiable]
internal static class Findings
{
    internal static double Rounded(double[] x)
    {
        int whole = (int)x[1]; // here: conversion
        double unused = x[2] * x[0]; // here: unused
        double y = x[0] * whole;
        if (x[3] > 7) // here: comparison
            y = -y;
        return y + AD.StopGradient(x[4]) + (0 * unused > 1 ? 1 : 0); // here: stopped
    }

    internal static double Kinked(double[] x)
    {
        double y = Math.Abs(x[0] - 1); // here: abs
        if (x[1] > 2) // here: near
            y += x[1];
        if (x[1] > 100) // here: far
            y += x[1];
        for (int i = 0; i < 3; i++)
            y += Math.Max(x[0], 1); // here: max
        return y;
    }

    internal static double Infinite(double[] x)
    {
        double y = x[0] * 2;
        double z = Math.Log(x[1]); // here: logarithm
        return y + (z * x[0]);
    }

    internal static double Vertical(double[] x)
    {
        double distance = Math.Sqrt((x[0] * x[0]) + (x[1] * x[1])); // here: root
        return distance * 3;
    }
}
