namespace BlackScholes;

/// <summary>Derivatives as they are where there are no derivatives: the price is computed again to the left and to the right.</summary>
internal static class Bumping
{
    /// <summary>The difference quotient along the last of the directions, of the one along the others.</summary>
    public static double Of(Func<double[], double> price, double[] market, ReadOnlySpan<int> along)
    {
        if (along.IsEmpty)
            return price(market);
        int moved = along[^1];
        double bump = Market.Bumps[moved];
        double[] down = [.. market], up = [.. market];
        down[moved] -= bump;
        up[moved] += bump;
        return (Of(price, up, along[..^1]) - Of(price, down, along[..^1])) / (2 * bump);
    }
}
