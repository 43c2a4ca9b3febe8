using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace ILDiff.Conventions.Tests;

/// <summary>What an assembly offers to people, as text: one line for each type and member, in order of their names.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(double)] = "double",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
    };

    internal static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (Type type in assembly.GetExportedTypes().Where(IsForPeople).OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"{Declaration(type)}\n");
            foreach (string member in MembersOf(type))
                text.Append(CultureInfo.InvariantCulture, $"    {member}\n");
        }

        return text.ToString();
    }

    private static bool IsForPeople(MemberInfo member) =>
        member.GetCustomAttribute<EditorBrowsableAttribute>()?.State != EditorBrowsableState.Never && !member.Name.Contains('<') &&
        (member is not Type { DeclaringType: { } outer } || IsForPeople(outer));

    private static IEnumerable<string> MembersOf(Type type)
    {
        if (type.IsEnum)
            return Enum.GetNames(type).Select(name => $"{name} = {Convert.ToInt64(Enum.Parse(type, name), CultureInfo.InvariantCulture)}");
        if (typeof(Delegate).IsAssignableFrom(type))
            return [Signature(type.GetMethod("Invoke")!)];
        return from member in type.GetMembers(Declared)
               where IsForPeople(member)
               let text = member switch
               {
                   ConstructorInfo constructor when IsVisible(constructor) => $"{Access(constructor)}.ctor{Parameters(constructor)}",
                   FieldInfo field when field.IsPublic || field.IsFamily => Field(field),
                   PropertyInfo property when property.GetAccessors(true).Any(IsVisible) => Property(property),
                   EventInfo added when IsVisible(added.AddMethod!) => $"event {Name(added.EventHandlerType!)} {added.Name}",
                   MethodInfo method when IsVisible(method) && IsWritten(method) => Signature(method),
                   _ => null,
               }
               where text != null
               orderby member.Name, text
               select text;
    }

    // Accessors are told with their properties, and what compilers make of a record by its interface.
    private static bool IsWritten(MethodInfo method) =>
        !method.IsDefined(typeof(CompilerGeneratedAttribute)) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal));

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Declaration(Type type)
    {
        string kind = type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct"
            : type is { IsAbstract: true, IsSealed: true } ? "static class" : type.IsSealed ? "sealed class" : type.IsAbstract ? "abstract class" : "class";
        IEnumerable<Type> bases = type.IsEnum || type.IsValueType ? [] : new[] { type.BaseType }.OfType<Type>().Where(parent => parent != typeof(object));
        IEnumerable<string> interfaces = type.IsEnum ? [] : type.GetInterfaces().Except(type.BaseType?.GetInterfaces() ?? []).Select(Name).Order(StringComparer.Ordinal);
        string parents = string.Join(", ", bases.Select(Name).Concat(interfaces));
        string name = type.Namespace == null ? Name(type) : $"{type.Namespace}.{Name(type)}";
        return $"{kind} {name}{(parents.Length == 0 ? "" : " : " + parents)}";
    }

    private static string Field(FieldInfo field) =>
        $"{(field.IsLiteral ? "const " : field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{Name(field.FieldType)} {field.Name}" +
        (field.IsLiteral ? $" = {Constant(field.GetRawConstantValue())}" : "");

    private static string Property(PropertyInfo property)
    {
        IEnumerable<string> accessors = from accessor in property.GetAccessors(true)
                                        where IsVisible(accessor)
                                        select Access(accessor) + AccessorName(accessor) + ";";
        bool isStatic = property.GetAccessors(true)[0].IsStatic;
        string indices = string.Join(", ", property.GetIndexParameters().Select(Parameter));
        string name = indices.Length == 0 ? property.Name : $"{property.Name}[{indices}]";
        string type = Name(property.PropertyType) + Mark(new NullabilityInfoContext().Create(property).ReadState, property.PropertyType);
        return $"{(isStatic ? "static " : "")}{type} {name} {{ {string.Join(" ", accessors)} }}";
    }

    private static string AccessorName(MethodInfo accessor) =>
        accessor.Name.StartsWith("get_", StringComparison.Ordinal) ? "get"
            : accessor.ReturnParameter.GetRequiredCustomModifiers().Length > 0 ? "init" : "set";

    private static string Signature(MethodInfo method)
    {
        string kind = method.IsStatic ? "static " : method.DeclaringType!.IsInterface ? ""
            : method.GetBaseDefinition() != method ? "override " : method is { IsAbstract: true } ? "abstract " : method is { IsVirtual: true, IsFinal: false } ? "virtual " : "";
        string type = Tuple(method.ReturnParameter) ?? Name(method.ReturnType) + Mark(new NullabilityInfoContext().Create(method.ReturnParameter).ReadState, method.ReturnType);
        string generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";
        return $"{Access(method)}{kind}{type} {method.Name}{generic}{Parameters(method)}";
    }

    // With the names of its items, which callers use.
    private static string? Tuple(ParameterInfo result) => result.GetCustomAttribute<TupleElementNamesAttribute>() is { } names
        ? $"({string.Join(", ", result.ParameterType.GetGenericArguments().Zip(names.TransformNames, (type, name) => $"{Name(type)} {name}"))})"
        : null;

    private static string Access(MethodBase method) => method.IsPublic ? "" : "protected ";

    private static string Parameters(MethodBase method) => $"({string.Join(", ", method.GetParameters().Select(Parameter))})";

    private static string Parameter(ParameterInfo parameter)
    {
        string way = parameter.IsOut ? "out " : parameter.IsIn ? "in " : parameter.ParameterType.IsByRef ? "ref "
            : parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "";
        string mark = Mark(new NullabilityInfoContext().Create(parameter).WriteState, parameter.ParameterType);
        return $"{way}{Name(parameter.ParameterType)}{mark} {parameter.Name}{(parameter.HasDefaultValue ? $" = {Constant(parameter.DefaultValue)}" : "")}";
    }

    private static string Mark(NullabilityState state, Type type) => state == NullabilityState.Nullable && !type.IsValueType ? "?" : "";

    private static string Constant(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool truth => truth ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Name(Type type)
    {
        if (Keywords.TryGetValue(type, out string? keyword))
            return keyword;
        if (type.IsByRef)
            return Name(type.GetElementType()!);
        if (type.IsArray)
            return $"{Name(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Name(underlying) + "?";
        string name = type is { IsNested: true, IsGenericParameter: false } ? $"{Name(type.DeclaringType!)}.{type.Name}" : type.Name;
        return type.IsGenericType ? $"{name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : name;
    }
}
