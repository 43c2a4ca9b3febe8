namespace BlackScholes;

/// <summary>A derivative of the price that has a name.</summary>
/// <param name="Name">The name.</param>
/// <param name="Sign">-1 for those by the passing of time, which is what takes years away.</param>
/// <param name="Along">What the price is differentiated by, in turn.</param>
internal sealed record Greek(string Name, int Sign, params int[] Along)
{
    public static readonly Greek[] All =
    [
        new("delta", 1, Market.Spot),
        new("dual delta", 1, Market.Strike),
        new("rho", 1, Market.Rate),
        new("epsilon", 1, Market.Dividend),
        new("vega", 1, Market.Volatility),
        new("theta", -1, Market.Years),
        new("gamma", 1, Market.Spot, Market.Spot),
        new("vanna", 1, Market.Spot, Market.Volatility),
        new("charm", -1, Market.Spot, Market.Years),
        new("volga", 1, Market.Volatility, Market.Volatility),
        new("speed", 1, Market.Spot, Market.Spot, Market.Spot),
        new("zomma", 1, Market.Spot, Market.Spot, Market.Volatility),
        new("color", -1, Market.Spot, Market.Spot, Market.Years),
        new("ultima", 1, Market.Volatility, Market.Volatility, Market.Volatility),
    ];
}
