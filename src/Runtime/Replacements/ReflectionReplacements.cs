using System.ComponentModel;
using System.Reflection;
using ILDiff.Border;
using ILDiff.Tapes;

namespace ILDiff.Replacements;

/// <summary>
/// Calls by reflection: those of woven methods only move their boxed arguments, those of others take none that is active.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ReflectionReplacements
{
    [Replaces(typeof(MethodBase), nameof(MethodBase.Invoke))]
    public static object? Invoke(MethodBase method, object? target, object?[]? arguments, Tape tape)
    {
        Look(method, target, arguments, tape);
        return method.Invoke(target, arguments);
    }

    [Replaces(typeof(ConstructorInfo), nameof(ConstructorInfo.Invoke))]
    public static object Invoke(ConstructorInfo constructor, object?[]? arguments, Tape tape)
    {
        Look(constructor, null, arguments, tape);
        return constructor.Invoke(arguments);
    }

    [Replaces(typeof(Delegate), nameof(Delegate.DynamicInvoke))]
    public static object? DynamicInvoke(Delegate target, object?[]? arguments, Tape tape)
    {
        Look(target.Method, target.Target, arguments, tape);
        return target.DynamicInvoke(arguments);
    }

    private static void Look(MethodBase method, object? target, object?[]? arguments, Tape tape)
    {
        if (tape == Tape.None || WovenMethods.Contains(method))
            return;
        string site = $"{method.DeclaringType?.Name}.{method.Name}|a call by reflection|";
        Crossing.Guard(target, site, tape);
        Crossing.Guard(arguments, site, tape);
    }
}
