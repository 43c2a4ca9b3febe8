using System.ComponentModel;
using ILDiff.Activity;

[assembly: WeavingContract(1)]

namespace ILDiff.Activity;

/// <summary>The contract that this runtime offers to woven code; the weaver refuses to write for another.</summary>
/// <param name="version">Raised whenever a member that woven code calls changes.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class WeavingContractAttribute(int version) : Attribute
{
    /// <summary>The contract's number.</summary>
    public int Version { get; } = version;
}
