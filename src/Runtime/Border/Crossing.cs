using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using ILDiff.Activity;
using ILDiff.Tapes;

namespace ILDiff.Border;

/// <summary>
/// What woven code calls around calls to code that was not woven. A <c>site</c> is "callee|caller|place".
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public static class Crossing
{
    /// <summary>An argument of a guarded call: passes if it is passive, throws if it is or holds an active value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Guard(double argument, string site, Tape tape)
    {
        if (double.IsNaN(argument))
            GuardNaN(argument, site, tape);
        return argument;
    }

    /// <summary>An argument of any type.</summary>
    public static T Guard<T>(T argument, string site, Tape tape)
    {
        if (argument != null && tape != Tape.None && Holds(ref argument, tape))
            throw new NotDifferentiableException(site, "an active value would enter code that was not woven.");
        return argument;
    }

    /// <summary>An argument by reference.</summary>
    public static ref T GuardReference<T>(ref T argument, string site, Tape tape)
    {
        if (!Unsafe.IsNullRef(ref argument))
            Guard(argument, site, tape);
        return ref argument;
    }

    /// <summary>A span.</summary>
    public static Span<T> GuardSpan<T>(Span<T> argument, string site, Tape tape)
    {
        GuardReadOnlySpan<T>(argument, site, tape);
        return argument;
    }

    /// <summary>A span.</summary>
    public static ReadOnlySpan<T> GuardReadOnlySpan<T>(ReadOnlySpan<T> argument, string site, Tape tape)
    {
        foreach (T element in argument)
            Guard(element, site, tape);
        return argument;
    }

    /// <summary>A delegate that .NET's code is handed, which calls it with values that may be active.</summary>
    public static void GuardDelegate(Delegate? target, string site, Tape tape)
    {
        if (Delegates.IsWoven(target, tape) ||
            Array.TrueForAll(target!.Method.GetParameters(), parameter => !Slots.MayBearDoubles(parameter.ParameterType)))
        {
            return;
        }

        throw new NotDifferentiableException(
            site, "it is handed a delegate of code that was not woven, and may call it with active values.",
            "Hand over a lambda that calls it, as in x => f(x).");
    }

    /// <summary>A call that cannot be recorded, of which the weaver says why and what to do.</summary>
    public static void Refuse(string site, string why, Tape tape)
    {
        if (tape != Tape.None)
            throw new NotDifferentiableException(site, why, remedy: "");
    }

    /// <summary>Before a call that is not guarded because the callee was woven when the caller was.</summary>
    /// <exception cref="NotWovenException">The callee that was loaded is not.</exception>
    public static void DemandWoven(RuntimeMethodHandle callee, RuntimeTypeHandle type, string site, Tape tape)
    {
        if (tape != Tape.None && !WovenMethods.Contains(callee, type))
            throw NotWovenException.Deployed(site, Type.GetTypeFromHandle(type)!.Assembly);
    }

    /// <summary>Whether vectors of the processor may be used: not inside a recording.</summary>
    public static bool Accelerated(bool isSupported, Tape tape) => isSupported && tape == Tape.None;

    /// <summary>Code that was not woven starts; what it calls back is looked at.</summary>
    public static void Leave(string site, Tape tape)
    {
        if (tape == Tape.None)
            return;
        if (tape.Noted.SharesActive(tape))
        {
            throw new NotDifferentiableException(
                site, "an object that code which is not woven holds too (its own, or one it was given before) has got an active value.");
        }

        tape.Unwoven = site;
    }

    /// <summary>An object that code which is not woven holds too; active values stored in it stop the next call there.</summary>
    public static void Share(object? target, Tape tape)
    {
        if (target != null && tape != Tape.None)
            tape.Noted.Share(target);
    }

    /// <summary>Woven code runs again: after a call, at the entry of a handler.</summary>
    public static void Return(Tape tape)
    {
        tape.Unwoven = null;
        tape.OwnCall = null;
    }

    /// <summary>A replacement is about to call the method that it replaces.</summary>
    public static void CallOwn(string method, Tape tape) => tape.OwnCall = method;

    /// <summary>Entry of a method that has a replacement, before <see cref="Enter"/>: whether that is what calls.</summary>
    public static bool IsOwnCall(string method, Tape tape) => tape.OwnCall == method;

    /// <summary>What a guarded call returned: poison is found here, where its origin is known.</summary>
    public static double Result(double result, string site, Tape tape)
    {
        if (double.IsNaN(result) && tape != Tape.None)
            ResultNaN(result, site, tape);
        return Recorder.Produced(result, tape);
    }

    /// <summary>What a guarded call returned, of any type.</summary>
    public static T Result<T>(T result, string site, Tape tape)
    {
        tape.Unwoven = tape == Tape.None ? null : site;
        try
        {
            if (result != null && tape != Tape.None && Holds(ref result, tape))
                throw ReturnsActive(site);
        }
        finally
        {
            tape.Unwoven = null;
        }

        return result;
    }

    /// <summary>
    /// Entry of a woven method that code outside may call: says which call into code that was not woven is under way,
    /// and clears it.
    /// </summary>
    public static string? Enter(Tape tape)
    {
        string? site = tape.Unwoven;
        tape.Unwoven = null;
        tape.OwnCall = null;
        return site;
    }

    /// <summary>Leaves an entry: the call into code that was not woven goes on.</summary>
    public static void Exit(string? site, Tape tape) => tape.Unwoven = site;

    /// <summary>A value that a woven method hands back to its caller: an error if that was not woven and it is active.</summary>
    public static T HandBack<T>(T value, string? site, Tape tape)
    {
        if (site != null && value != null && Holds(ref value, tape))
        {
            throw new NotDifferentiableException(
                site, "it calls woven code back, which hands it an active value, and it was not woven.");
        }

        return value;
    }

    /// <summary>Whether a value is or holds an active one.</summary>
    private static bool Holds<T>(ref T value, Tape tape)
    {
        if (typeof(T).IsValueType && !Slots.MayBearDoubles(typeof(T)))
            return false;
        ActiveFinder finder = tape.Finder.On(tape);
        if (typeof(T).IsValueType)
            finder.Root(ref value);
        else
            finder.Root(value!);
        return finder.Found;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void GuardNaN(double argument, string site, Tape tape)
    {
        if (ActiveValue.Is(argument, tape))
            throw new NotDifferentiableException(site, "an active value would enter code that was not woven.");
        Faults.Checked(argument, tape);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ResultNaN(double result, string site, Tape tape)
    {
        if (ActiveValue.Is(result, tape))
            throw ReturnsActive(site);
        if (ActiveValue.Classify(result) == NaNKind.Poisoned)
            throw new PoisonedValueException(site);
        Faults.Checked(result, tape);
    }

    private static NotDifferentiableException ReturnsActive(string site) => new(
        site, "code that was not woven returned an active value, and nobody knows what it did to it.");
}
