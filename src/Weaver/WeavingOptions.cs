namespace ILDiff.Weaving;

/// <summary>How a module is woven.</summary>
public sealed class WeavingOptions
{
    /// <summary>Weave everything in the module, as if it were marked [assembly: Differentiable].</summary>
    public bool Everything { get; set; }

    /// <summary>
    /// Make literals, conversions and results of calls active in stress mode too; costs code size, so it is for tests.
    /// </summary>
    public bool Stress { get; set; }
}
