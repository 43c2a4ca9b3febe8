using System.ComponentModel;
using ILDiff.Tapes;

namespace ILDiff.Border;

/// <summary>Whether the methods behind a delegate were woven. Woven code asks before it invokes one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Delegates
{
    /// <summary>Whether every method that an invocation would call was woven; a null delegate counts as woven.</summary>
    /// <exception cref="NotWovenException">A method was woven for another version of the contract.</exception>
    public static bool IsWoven(Delegate? target, Tape tape)
    {
        if (target == null || tape == Tape.None)
            return true;
        return tape.Callees.TryGet(target, out bool isWoven) ? isWoven : tape.Callees.Add(target, AreWoven(target));
    }

    /// <summary>Refuses a function that <c>AD</c> cannot record, before anything runs.</summary>
    /// <exception cref="ArgumentNullException">There is no function.</exception>
    /// <exception cref="ArgumentException">The delegate calls several methods.</exception>
    /// <exception cref="NotWovenException">The method was not woven.</exception>
    internal static void Demand(Delegate? f)
    {
        ArgumentNullException.ThrowIfNull(f);
        if (!f.HasSingleTarget)
        {
            throw new ArgumentException(
                "The delegate calls several methods and returns the result of the last. Hand over one function.", nameof(f));
        }

        if (WovenMethods.Contains(f.Method))
            return;
        throw NotWovenException.Method(f.Method);
    }

    private static bool AreWoven(Delegate target) => target.HasSingleTarget
        ? WovenMethods.Contains(target.Method)
        : Array.TrueForAll(target.GetInvocationList(), single => WovenMethods.Contains(single.Method));
}
