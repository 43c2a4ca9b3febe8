using System.ComponentModel;

namespace ILDiff.Activity;

/// <summary>The weaver's mark on methods it has looked at, and on assemblies it has woven.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Assembly)]
public sealed class WovenAttribute : Attribute
{
    /// <summary>Marks a method.</summary>
    public WovenAttribute()
    {
    }

    /// <summary>Marks an assembly.</summary>
    /// <param name="contract">The contract that its code was written for.</param>
    public WovenAttribute(int contract) => Contract = contract;

    /// <summary>The contract that the assembly's code was written for; 0 on methods.</summary>
    public int Contract { get; }
}
