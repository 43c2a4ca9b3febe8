using System.Reflection;
using ILDiff.Tapes;

namespace ILDiff.Runtime.Tests.Replacements;

/// <summary>What [Replaces] names exists, outside the numeric types, which have tests of their own.</summary>
public sealed class ReplacedMembersTests
{
    private const BindingFlags All =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    public static TheoryData<string> Replacements()
    {
        var names = new TheoryData<string>();
        foreach (var (method, replaces) in Find())
            names.Add(Name(method, replaces));
        return names;
    }

    [Theory]
    [MemberData(nameof(Replacements))]
    public void A_replacement_has_the_parameters_and_the_result_of_one_overload(string name)
    {
        var (method, replaces) = Find().First(x => Name(x.Method, x.Replaces) == name);
        Assert.Single(Candidates(replaces), candidate => Fits(method, candidate));
    }

    [Fact]
    public void No_member_is_replaced_twice()
    {
        var targets = Find().Select(x => Candidates(x.Replaces).SingleOrDefault(candidate => Fits(x.Method, candidate)));
        Assert.Empty(targets.Where(x => x != null).GroupBy(x => x).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    private static IEnumerable<(MethodInfo Method, ReplacesAttribute Replaces)> Find() =>
        from type in typeof(ReplacesAttribute).Assembly.GetTypes()
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        from replaces in method.GetCustomAttributes<ReplacesAttribute>()
        where replaces.Type != typeof(Math) && replaces.Type != typeof(double)
        select (method, replaces);

    private static IEnumerable<MethodBase> Candidates(ReplacesAttribute replaces) =>
        replaces.Type.GetMembers(All).OfType<MethodBase>().Where(member => member.Name == replaces.Method);

    private static bool Fits(MethodInfo replacement, MethodBase target)
    {
        Type declaring = target.DeclaringType!;
        Type[] ownGenerics = target.IsConstructor ? [] : target.GetGenericArguments();
        Type[] generics = [.. declaring.GetGenericArguments(), .. ownGenerics];
        Type[] parameters = [.. replacement.GetParameters().Where(p => !p.IsDefined(typeof(CallSiteAttribute))).Select(p => p.ParameterType)];
        if (parameters.LastOrDefault() == typeof(Tape))
            parameters = parameters[..^1];
        List<Type> wanted = [.. target.GetParameters().Select(p => p.ParameterType)];
        Type result = target is MethodInfo method ? method.ReturnType : declaring;
        if (!target.IsStatic && !target.IsConstructor)
            wanted.Insert(0, declaring);

        if (wanted.Count != parameters.Length || generics.Length != replacement.GetGenericArguments().Length)
            return false;
        for (int i = 0; i < wanted.Count; i++)
        {
            Type parameter = parameters[i];
            bool isReceiver = i == 0 && !target.IsStatic && !target.IsConstructor;
            if (isReceiver && parameter.IsByRef)
                parameter = parameter.GetElementType()!;
            if (!Same(parameter, wanted[i], generics))
                return false;
        }

        return Same(replacement.ReturnType, result, generics);
    }

    /// <summary>Whether a type of the replacement is that of the target, its type parameters taken in order.</summary>
    private static bool Same(Type own, Type target, Type[] generics)
    {
        if (own.IsGenericMethodParameter)
            return own.GenericParameterPosition < generics.Length && generics[own.GenericParameterPosition] == target;
        if (own.HasElementType)
        {
            return target.HasElementType && own.IsArray == target.IsArray && own.IsByRef == target.IsByRef &&
                Same(own.GetElementType()!, target.GetElementType()!, generics);
        }

        if (!own.IsGenericType)
            return own == target;
        return target.IsGenericType && own.GetGenericTypeDefinition() == target.GetGenericTypeDefinition() &&
            own.GetGenericArguments().Zip(target.GetGenericArguments(), (x, y) => Same(x, y, generics)).All(same => same);
    }

    private static string Name(MethodInfo method, ReplacesAttribute replaces) =>
        $"{method.DeclaringType!.Name}.{method} for {replaces.Type.Name}.{replaces.Method}";
}
