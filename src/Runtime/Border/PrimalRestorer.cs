using System.Reflection;
using ILDiff.Activity;
using ILDiff.Tapes;

namespace ILDiff.Border;

/// <summary>Gives active slots their primals.</summary>
internal sealed class PrimalRestorer(Tape tape) : SlotVisitor
{
    public override void Double(ref double slot)
    {
        if (ActiveValue.Is(slot, tape))
            slot = tape.Values[ActiveValue.Statement(slot)];
    }

    public override void Doubles(Span<double> slots)
    {
        foreach (ref double slot in slots)
            Double(ref slot); // of this class, and so without a virtual call for each element
    }

    /// <summary>Visits a static field.</summary>
    internal void Static(RuntimeFieldHandle handle, RuntimeTypeHandle declaringType)
    {
        FieldInfo field = FieldInfo.GetFieldFromHandle(handle, declaringType);
        object? value = field.GetValue(null);
        if (value == null)
            return;
        Root(value);
        if (field.FieldType.IsValueType && !field.IsInitOnly)
            field.SetValue(null, value);
    }
}
