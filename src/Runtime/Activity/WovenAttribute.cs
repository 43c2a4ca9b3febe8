using System.ComponentModel;

namespace ILDiff.Activity;

/// <summary>
/// Written by the weaver: on every method it has considered, whether or not the method needed a twin, and on the
/// assembly, with the version of the contract it was woven for.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Assembly)]
public sealed class WovenAttribute : Attribute
{
    /// <summary>Marks a method.</summary>
    public WovenAttribute()
        : this(WeavingContract.Version)
    {
    }

    /// <summary>Marks an assembly.</summary>
    /// <param name="contract">The <see cref="WeavingContract.Version"/> it was woven for.</param>
    public WovenAttribute(int contract) => Contract = contract;

    /// <summary>The version of the contract; on a method without meaning.</summary>
    public int Contract { get; }
}
