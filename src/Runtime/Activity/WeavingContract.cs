using System.ComponentModel;
using ILDiff.Activity;

[assembly: WeavingContract(WeavingContract.Version)]

namespace ILDiff.Activity;

/// <summary>What woven code and the runtime agree on: the members that the weaver calls and how values are tagged.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class WeavingContract
{
    /// <summary>Raised with every change that woven assemblies cannot live with.</summary>
    public const int Version = 4;
}

/// <summary>On the runtime assembly: the version of the contract it keeps, which the weaver compares with its own.</summary>
/// <param name="version">The version.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class WeavingContractAttribute(int version) : Attribute
{
    /// <summary>The version of the contract.</summary>
    public int Version { get; } = version;
}
