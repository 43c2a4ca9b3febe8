using ILDiff.GradBench.Functions;

namespace ILDiff.GradBench.Derivatives;

/// <summary>The particle with derivatives that were found on paper: what the modes are measured against.</summary>
internal static class ParticleByHand
{
    private const double TimeStep = 0.1;

    /// <summary>Where the charge is to be.</summary>
    internal static double Aim(double start) => GradientDescent.Minimum(w => Fly(w[0]).Miss, w => [Fly(w[0]).Slope], [start])[0];

    /// <summary>The square of how far from the origin the particle meets the axis, and its derivative.</summary>
    internal static (double Miss, double Slope) Fly(double w)
    {
        double x = 0, y = 8, speedX = 0.75, speedY = 0;
        double xDot = 0, yDot = 0, speedXDot = 0, speedYDot = 0;
        while (true)
        {
            double pullX = 0, pullY = 0, pullXDot = 0, pullYDot = 0;
            Pull(x - 10, y - 10 + w, xDot, yDot + 1, ref pullX, ref pullY, ref pullXDot, ref pullYDot);
            Pull(x - 10, y, xDot, yDot, ref pullX, ref pullY, ref pullXDot, ref pullYDot);
            x += TimeStep * speedX;
            y += TimeStep * speedY;
            xDot += TimeStep * speedXDot;
            yDot += TimeStep * speedYDot;
            if (y <= 0)
                break;
            speedX += TimeStep * pullX;
            speedY += TimeStep * pullY;
            speedXDot += TimeStep * pullXDot;
            speedYDot += TimeStep * pullYDot;
        }

        double time = y / speedY, timeDot = (yDot - (time * speedYDot)) / speedY;
        double meeting = x - (time * speedX), meetingDot = xDot - (timeDot * speedX) - (time * speedXDot);
        return (meeting * meeting, 2 * meeting * meetingDot);
    }

    /// <summary>Adds r / |r|³, which is minus the slope of 1 / |r|, and its derivative in the direction ṙ.</summary>
    private static void Pull(
        double across, double up, double acrossDot, double upDot, ref double x, ref double y, ref double xDot, ref double yDot)
    {
        double squared = (across * across) + (up * up), cubed = squared * Math.Sqrt(squared);
        double along = 3 * ((across * acrossDot) + (up * upDot)) / squared;
        x += across / cubed;
        y += up / cubed;
        xDot += (acrossDot - (along * across)) / cubed;
        yDot += (upDot - (along * up)) / cubed;
    }
}
