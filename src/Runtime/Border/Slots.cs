using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ILDiff.Border;

/// <summary>
/// Finds the doubles inside objects and structures: a visitor is compiled once for each type, private fields included.
/// Thread safe.
/// </summary>
internal static class Slots
{
    private static readonly ConcurrentDictionary<Type, Action<object, SlotVisitor>?> Objects = [];
    private static readonly ConcurrentDictionary<Type, bool> Bearing = [];

    /// <summary>Visits the doubles of an object: of a box, an array, or its own fields with their structures.</summary>
    internal static void Visit(object target, SlotVisitor visitor)
    {
        if (target is double[] doubles)
            visitor.Doubles(doubles);
        else
            Objects.GetOrAdd(target.GetType(), ObjectVisitor)?.Invoke(target, visitor);
    }

    /// <summary>Visits the doubles of a structure.</summary>
    internal static void Visit<T>(ref T target, SlotVisitor visitor) => StructureVisitor<T>.Visit?.Invoke(ref target, visitor);

    /// <summary>Whether values of the type hold doubles, or references that lead to some.</summary>
    internal static bool MayBearDoubles(Type type) => type == typeof(double) || Bearing.GetOrAdd(type, ComputeMayBear);

    private static bool ComputeMayBear(Type type)
    {
        if (type.IsPrimitive || type.IsEnum || type.IsPointer || type == typeof(string) || type == typeof(decimal))
            return false;
        if (!type.IsValueType)
            return true;
        if (Lanes.Count(type) > 0)
            return true; // its fields are integers
        // A structure of the type's own kind cannot nest in it, so the recursion ends.
        return InstanceFields.Of(type).Any(field => field.FieldType != type && MayBearDoubles(field.FieldType));
    }

    private static Action<object, SlotVisitor>? ObjectVisitor(Type type)
    {
        if (type == typeof(string) || typeof(Pointer).IsAssignableFrom(type) || typeof(MemberInfo).IsAssignableFrom(type))
            return null;
        if (type.IsArray)
            return ArrayVisitor(type.GetElementType()!);
        if (!RuntimeFeature.IsDynamicCodeSupported)
            return ReflectedSlots.Visitor(type);

        var method = new DynamicMethod("VisitSlots", null, [typeof(object), typeof(SlotVisitor)], typeof(Slots), true);
        ILGenerator il = method.GetILGenerator();
        bool any = type.IsValueType
            ? EmitSlots(il, type, () => { il.Emit(OpCodes.Ldarg_0); il.Emit(OpCodes.Unbox, type); })
            : EmitFields(il, type, () => { il.Emit(OpCodes.Ldarg_0); il.Emit(OpCodes.Castclass, type); });
        il.Emit(OpCodes.Ret);
        return any ? method.CreateDelegate<Action<object, SlotVisitor>>() : null;
    }

    private static Action<object, SlotVisitor>? ArrayVisitor(Type element)
    {
        if (!MayBearDoubles(element))
            return null;
        if (element.IsPointer)
            return null;
        if (!RuntimeFeature.IsDynamicCodeSupported)
            return ReflectedSlots.ArrayVisitor(element);
        return typeof(Slots).GetMethod(nameof(VisitArray), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(element).CreateDelegate<Action<object, SlotVisitor>>();
    }

    private static void VisitArray<T>(object target, SlotVisitor visitor)
    {
        var array = (Array)target;
        ref T first = ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(array));
        if (typeof(T) == typeof(double))
        {
            visitor.Doubles(MemoryMarshal.CreateSpan(ref Unsafe.As<T, double>(ref first), array.Length));
            return;
        }

        for (int i = 0; i < array.Length; i++)
        {
            if (typeof(T).IsValueType)
                Visit(ref Unsafe.Add(ref first, i), visitor);
            else if (Unsafe.Add(ref first, i) is { } reference)
                visitor.Reference(reference);
        }
    }

    private static bool EmitFields(ILGenerator il, Type type, Action emitTarget)
    {
        bool any = false;
        for (Type? declaring = type; declaring != null && declaring != typeof(object); declaring = declaring.BaseType)
        {
            foreach (FieldInfo field in InstanceFields.Of(declaring))
                any |= EmitSlots(il, field.FieldType, () => { emitTarget(); il.Emit(OpCodes.Ldflda, field); });
        }

        return any;
    }

    /// <summary>Emits visits to what lies at an address; says whether there was anything to visit.</summary>
    private static bool EmitSlots(ILGenerator il, Type type, Action emitAddress)
    {
        if (type == typeof(double))
        {
            il.Emit(OpCodes.Ldarg_1);
            emitAddress();
            il.Emit(OpCodes.Callvirt, typeof(SlotVisitor).GetMethod(nameof(SlotVisitor.Double))!);
            return true;
        }

        if (!MayBearDoubles(type) || type.IsByRef)
            return false;
        if (!type.IsValueType)
        {
            il.Emit(OpCodes.Ldarg_1);
            emitAddress();
            il.Emit(OpCodes.Ldind_Ref);
            il.Emit(OpCodes.Callvirt, typeof(SlotVisitor).GetMethod(nameof(SlotVisitor.NullableReference))!);
            return true;
        }

        int lanes = Lanes.Count(type);
        if (lanes == 0 && type.GetCustomAttribute<InlineArrayAttribute>() is not { })
            return EmitFields(il, type, emitAddress);

        FieldInfo first = InstanceFields.Of(type)[0];
        il.Emit(OpCodes.Ldarg_1);
        emitAddress();
        il.Emit(OpCodes.Ldflda, first);
        il.Emit(OpCodes.Ldc_I4, lanes > 0 ? lanes : type.GetCustomAttribute<InlineArrayAttribute>()!.Length);
        il.Emit(OpCodes.Call, typeof(Slots).GetMethod(nameof(VisitInlineArray), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(lanes > 0 ? typeof(double) : first.FieldType));
        return true;
    }

    private static void VisitInlineArray<T>(SlotVisitor visitor, ref T first, int length)
    {
        for (int i = 0; i < length; i++)
            visitor.Any(ref Unsafe.Add(ref first, i));
    }

    private delegate void VisitStructure<T>(ref T target, SlotVisitor visitor);

    private static class StructureVisitor<T>
    {
        internal static readonly VisitStructure<T>? Visit = Compile();

        private static VisitStructure<T>? Compile()
        {
            if (!RuntimeFeature.IsDynamicCodeSupported)
                return Reflected();
            var method = new DynamicMethod(
                "VisitSlots", null, [typeof(T).MakeByRefType(), typeof(SlotVisitor)], typeof(Slots), true);
            ILGenerator il = method.GetILGenerator();
            bool any = EmitSlots(il, typeof(T), () => il.Emit(OpCodes.Ldarg_0));
            il.Emit(OpCodes.Ret);
            return any ? method.CreateDelegate<VisitStructure<T>>() : null;
        }

        private static VisitStructure<T>? Reflected()
        {
            if (!MayBearDoubles(typeof(T)) || ReflectedSlots.Visitor(typeof(T)) is not { } visit)
                return null;
            return (ref T target, SlotVisitor visitor) =>
            {
                if (target is not { } box)
                    return;
                object boxed = box;
                visit(boxed, visitor);
                target = (T)boxed;
            };
        }
    }
}
