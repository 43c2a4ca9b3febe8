using System.Collections;
using System.Reflection;

namespace ILDiff.Woven.Tests.Harness;

/// <summary>What an object graph holds that is no number, as active values are when their recording is over.</summary>
internal static class Remains
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>The doubles behind an object that are NaN, by the way that leads to them.</summary>
    /// <param name="value">Where to start.</param>
    /// <param name="path">What to call it.</param>
    /// <param name="ends">The type at which the walk does not go on, but starts.</param>
    internal static List<string> In(object? value, string path, Type? ends = null)
    {
        List<string> found = [];
        HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
        Walk(value, path, isStart: true);
        return found;

        void Walk(object? value, string path, bool isStart = false)
        {
            switch (value)
            {
                case double number:
                    if (double.IsNaN(number))
                        found.Add(path);
                    return;
                case null or string or Pointer or MemberInfo or Assembly or Module:
                    return;
            }

            Type type = value.GetType();
            if (type.IsPrimitive || (!type.IsValueType && !seen.Add(value)) || (type == ends && !isStart))
                return;
            if (value is Array array)
            {
                foreach (object? element in (IEnumerable)array)
                    Walk(element, path + "[]");
                return;
            }

            for (Type? declaring = type; declaring != null; declaring = declaring.BaseType)
            {
                foreach (FieldInfo field in declaring.GetFields(Declared))
                {
                    if (!field.FieldType.IsPointer && !field.FieldType.IsByRef)
                        Walk(field.GetValue(value), $"{path}.{field.Name}");
                }
            }
        }
    }
}
