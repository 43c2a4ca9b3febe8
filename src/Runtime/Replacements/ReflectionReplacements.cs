using System.ComponentModel;
using System.Reflection;
using ILDiff.Activity;
using ILDiff.Border;
using ILDiff.Tapes;

namespace ILDiff.Replacements;

/// <summary>
/// Calls and stores by reflection: those of woven members only move what is boxed, those of others take nothing active.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ReflectionReplacements
{
    [Replaces(typeof(MethodBase), nameof(MethodBase.Invoke))]
    public static object? Invoke(MethodBase method, object? target, object?[]? arguments, [CallSite] string site, Tape tape)
    {
        Look(method, target, arguments, site, tape);
        return method.Invoke(target, arguments);
    }

    [Replaces(typeof(ConstructorInfo), nameof(ConstructorInfo.Invoke))]
    public static object Invoke(ConstructorInfo constructor, object?[]? arguments, [CallSite] string site, Tape tape)
    {
        Look(constructor, null, arguments, site, tape);
        return constructor.Invoke(arguments);
    }

    [Replaces(typeof(Activator), nameof(Activator.CreateInstance))]
    public static object? CreateInstance(Type type, object?[]? arguments, [CallSite] string site, Tape tape)
    {
        if (tape != Tape.None && !WovenMethods.Contains(type.Assembly))
            Crossing.Guard(arguments, Site.WithCallee(site, $"new {type.Name}"), tape);
        return Activator.CreateInstance(type, arguments);
    }

    [Replaces(typeof(Activator), nameof(Activator.CreateInstance))]
    public static object? CreateInstance(Type type, Tape tape) => Activator.CreateInstance(type);

    [Replaces(typeof(Activator), nameof(Activator.CreateInstance))]
    public static T CreateInstance<T>(Tape tape) => Activator.CreateInstance<T>();

    [Replaces(typeof(Delegate), nameof(Delegate.DynamicInvoke))]
    public static object? DynamicInvoke(Delegate target, object?[]? arguments, [CallSite] string site, Tape tape)
    {
        Look(target.Method, target.Target, arguments, site, tape);
        return target.DynamicInvoke(arguments);
    }

    [Replaces(typeof(PropertyInfo), nameof(PropertyInfo.GetValue))]
    public static object? GetValue(PropertyInfo property, object? target, [CallSite] string site, Tape tape)
    {
        Look(property.GetMethod, target, null, site, tape);
        return property.GetValue(target);
    }

    [Replaces(typeof(PropertyInfo), nameof(PropertyInfo.GetValue))]
    public static object? GetValue(PropertyInfo property, object? target, object?[]? index, [CallSite] string site, Tape tape)
    {
        Look(property.GetMethod, target, index, site, tape);
        return property.GetValue(target, index);
    }

    [Replaces(typeof(PropertyInfo), nameof(PropertyInfo.SetValue))]
    public static void SetValue(PropertyInfo property, object? target, object? value, [CallSite] string site, Tape tape)
    {
        Look(property.SetMethod, target, [value], site, tape);
        property.SetValue(target, value);
    }

    [Replaces(typeof(PropertyInfo), nameof(PropertyInfo.SetValue))]
    public static void SetValue(PropertyInfo property, object? target, object? value, object?[]? index, [CallSite] string site, Tape tape)
    {
        Look(property.SetMethod, target, [value, .. index ?? []], site, tape);
        property.SetValue(target, value, index);
    }

    [Replaces(typeof(FieldInfo), nameof(FieldInfo.GetValue))]
    public static object? GetValue(FieldInfo field, object? target, Tape tape)
    {
        object? value = field.GetValue(target);
        if (field.FieldType.IsValueType)
            Stores.Note(value, tape); // a new box
        return value;
    }

    [Replaces(typeof(FieldInfo), nameof(FieldInfo.SetValue))]
    public static void SetValue(FieldInfo field, object? target, object? value, [CallSite] string site, Tape tape)
    {
        if (!WovenMethods.Contains(field.Module.Assembly))
            Crossing.Guard(value, Site.WithCallee(site, $"{field.DeclaringType?.Name}.{field.Name}"), tape);
        else if (field.IsStatic)
            Stores.Static(field.FieldHandle, field.DeclaringType!.TypeHandle, tape);
        else
            Stores.Note(target, tape);
        field.SetValue(target, value);
    }

    private static void Look(MethodBase? method, object? target, object?[]? arguments, string site, Tape tape)
    {
        if (method == null || tape == Tape.None || WovenMethods.Contains(method))
            return;
        string place = Site.WithCallee(site, $"{method.DeclaringType?.Name}.{method.Name}");
        Crossing.Guard(target, place, tape);
        Crossing.Guard(arguments, place, tape);
    }
}
