using System.ComponentModel;
using ILDiff.Tapes;

namespace ILDiff.Border;

/// <summary>Whether the type of an object was woven. Woven code asks before a virtual call that others may implement.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Receivers
{
    /// <summary>
    /// Whether the assembly of the object's type was woven, or belongs to .NET, whose members the weaver knows one by
    /// one; no object counts as woven.
    /// </summary>
    /// <exception cref="NotWovenException">The assembly was woven for another version of the contract.</exception>
    public static bool IsWoven(object? receiver, Tape tape)
    {
        if (receiver == null || tape == Tape.None)
            return true;
        Type type = receiver.GetType();
        return tape.Callees.TryGet(type, out bool isWoven)
            ? isWoven
            : tape.Callees.Add(type, Framework.Declares(type) || WovenMethods.Contains(type.Assembly));
    }
}
