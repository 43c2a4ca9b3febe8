using System.ComponentModel;
using System.Reflection;
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

    [Replaces(typeof(PropertyInfo), nameof(PropertyInfo.GetValue))]
    public static object? GetValue(PropertyInfo property, object? target, Tape tape)
    {
        Look(property.GetMethod, target, null, tape);
        return property.GetValue(target);
    }

    [Replaces(typeof(PropertyInfo), nameof(PropertyInfo.GetValue))]
    public static object? GetValue(PropertyInfo property, object? target, object?[]? index, Tape tape)
    {
        Look(property.GetMethod, target, index, tape);
        return property.GetValue(target, index);
    }

    [Replaces(typeof(PropertyInfo), nameof(PropertyInfo.SetValue))]
    public static void SetValue(PropertyInfo property, object? target, object? value, Tape tape)
    {
        Look(property.SetMethod, target, [value], tape);
        property.SetValue(target, value);
    }

    [Replaces(typeof(PropertyInfo), nameof(PropertyInfo.SetValue))]
    public static void SetValue(PropertyInfo property, object? target, object? value, object?[]? index, Tape tape)
    {
        Look(property.SetMethod, target, [value, .. index ?? []], tape);
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
    public static void SetValue(FieldInfo field, object? target, object? value, Tape tape)
    {
        if (!WovenMethods.Contains(field.Module.Assembly))
            Crossing.Guard(value, $"{field.DeclaringType?.Name}.{field.Name}|a store by reflection|", tape);
        else if (field.IsStatic)
            Stores.Static(field.FieldHandle, field.DeclaringType!.TypeHandle, tape);
        else
            Stores.Note(target, tape);
        field.SetValue(target, value);
    }

    private static void Look(MethodBase? method, object? target, object?[]? arguments, Tape tape)
    {
        if (method == null || tape == Tape.None || WovenMethods.Contains(method))
            return;
        string site = $"{method.DeclaringType?.Name}.{method.Name}|a call by reflection|";
        Crossing.Guard(target, site, tape);
        Crossing.Guard(arguments, site, tape);
    }
}
