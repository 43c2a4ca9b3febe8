using System.Reflection;

namespace ILDiff.Runtime.Tests.Replacements;

public class CoverageTests
{
    /// <summary>Overloads that need no replacement, each with the reason.</summary>
    private static readonly string[] Exceptions = [];

    [Fact]
    public void Every_overload_of_Math_and_double_that_takes_a_double_is_replaced()
    {
        var replaced = Replacement.All.Select(replacement => replacement.Original).ToHashSet();
        var missing =
            from type in new[] { typeof(Math), typeof(double) }
            from method in type.GetMethods(
                BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            where !method.IsStatic || method.GetParameters().Any(parameter => parameter.ParameterType == typeof(double))
            let name = $"{type.Name}.{method}"
            where !replaced.Contains(method) && !Exceptions.Contains(name)
            select name;

        Assert.Empty(missing);
    }

    [Fact]
    public void Every_numeric_interface_member_of_double_is_replaced_or_left_to_the_guard_on_purpose()
    {
        // Bits and bytes of a double, conversions to and from types that are not known here, and boxed conversions.
        string[] guarded =
        [
            "op_BitwiseAnd", "op_BitwiseOr", "op_ExclusiveOr", "op_OnesComplement", "get_AllBitsSet",
            "TryConvertFromChecked", "TryConvertFromSaturating", "TryConvertFromTruncating",
            "TryConvertToChecked", "TryConvertToSaturating", "TryConvertToTruncating",
            "GetExponentByteCount", "GetExponentShortestBitLength", "GetSignificandBitLength",
            "GetSignificandByteCount",
            "TryWriteExponentBigEndian", "TryWriteExponentLittleEndian",
            "TryWriteSignificandBigEndian", "TryWriteSignificandLittleEndian",
        ];
        var replaced = Replacement.All.Select(replacement => replacement.Attribute.Method).ToHashSet();
        var missing =
            from method in typeof(double).GetMethods(
                BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            where method.Name.StartsWith("System.Numerics.")
            let name = method.Name[(method.Name.LastIndexOf('.') + 1)..]
            where !replaced.Contains(name) && !guarded.Contains(name)
            select name;

        Assert.Empty(missing);
    }

    [Fact]
    public void Every_replacement_replaces_a_method_that_exists_and_returns_the_same_type()
    {
        Assert.NotEmpty(Replacement.All);
        foreach (Replacement replacement in Replacement.All)
        {
            Assert.True(replacement.Original != null, $"{replacement} does not exist.");
            if (!replacement.Method.IsGenericMethod)
                Assert.Equal(replacement.Original.ReturnType, replacement.Method.ReturnType);
        }
    }

    [Fact]
    public void No_method_is_replaced_twice() =>
        Assert.Equal(Replacement.All.Count, Replacement.All.DistinctBy(replacement => replacement.ToString()).Count());
}
