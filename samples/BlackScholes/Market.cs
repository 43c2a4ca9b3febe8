namespace BlackScholes;

/// <summary>What a price depends on: places in the array that it is computed from.</summary>
internal static class Market
{
    public const int Spot = 0, Strike = 1, Rate = 2, Dividend = 3, Volatility = 4, Years = 5;

    /// <summary>What traders move each by to see what the price does: 1 %, 1 %, a basis point, another, a point of volatility, a day.</summary>
    public static readonly double[] Bumps = [1, 1, 0.0001, 0.0001, 0.01, 1 / 365.0];
}
