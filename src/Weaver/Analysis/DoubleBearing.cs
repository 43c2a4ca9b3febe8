using Mono.Cecil;

namespace ILDiff.Weaving.Analysis;

/// <summary>
/// Whether values of a type can hold doubles, or lead to some: what decides if a call has doubles in hand. Errs on the
/// side of yes.
/// </summary>
internal sealed class DoubleBearing(ModuleDefinition module)
{
    // Types that may be a box around a double or a container of doubles, though their names do not say so.
    private static readonly HashSet<string> Untyped =
    [
        "System.Object", "System.ValueType", "System.IComparable", "System.IConvertible", "System.IFormattable",
        "System.ISpanFormattable", "System.Array", "System.Collections.IEnumerable", "System.Collections.ICollection",
        "System.Collections.IList", "System.Collections.IDictionary", "System.Collections.IEnumerator",
        "System.Collections.IComparer", "System.Collections.IEqualityComparer", "System.Collections.ArrayList",
        "System.Collections.Hashtable", "System.Delegate", "System.MulticastDelegate", "System.Linq.IQueryable",
        "System.FormattableString", "System.Runtime.CompilerServices.ITuple", "System.HashCode",
        "System.Runtime.CompilerServices.DefaultInterpolatedStringHandler",
    ];

    // The structures of .NET with doubles in them. Its reference assemblies, which a build may look types up in, have
    // stand-ins for private fields.
    private static readonly HashSet<string> Opaque = ["System.Numerics.Complex", "System.Data.SqlTypes.SqlDouble"];

    private readonly Dictionary<string, bool> known = [];

    /// <summary>Whether values of the type can hold or lead to doubles.</summary>
    internal bool May(TypeReference type)
    {
        type = Types.StripModifiers(type);
        switch (type)
        {
            case GenericParameter:
                return true;
            case GenericInstanceType instance:
                return instance.GenericArguments.Any(May) || ByDefinition(instance.ElementType);
            case TypeSpecification specification and not FunctionPointerType:
                return May(specification.ElementType);
            case FunctionPointerType pointer:
                return May(pointer.ReturnType) || pointer.Parameters.Any(parameter => May(parameter.ParameterType));
        }

        return type.MetadataType == MetadataType.Double || (!type.IsPrimitive && ByDefinition(type));
    }

    /// <summary>Whether a store of the type into memory can store an active value there.</summary>
    internal bool IsStoredInPlace(TypeReference type)
    {
        type = Types.StripModifiers(type);
        return type is GenericParameter || type.MetadataType == MetadataType.Double ||
            (type.IsValueType && !type.IsPrimitive && May(type));
    }

    /// <summary>Whether a call has doubles in hand, or may have when its type parameters are doubles.</summary>
    internal bool May(MethodReference callee) =>
        (callee.HasThis && May(callee.DeclaringType)) ||
        May(Types.Inflate(callee.ReturnType, callee)) ||
        callee.Parameters.Any(parameter => May(Types.Inflate(parameter.ParameterType, callee)));

    private bool ByDefinition(TypeReference type)
    {
        if (known.TryGetValue(type.FullName, out bool may))
            return may;
        known[type.FullName] = false; // a type that leads to itself bears what its other fields bear
        may = Untyped.Contains(type.FullName) || Opaque.Contains(type.FullName) ||
            (Types.TryResolve(type) is { } definition ? Compute(definition) : type.IsValueType); // unknown fields may be doubles
        known[type.FullName] = may;
        return may;
    }

    private bool Compute(TypeDefinition definition)
    {
        if (definition.IsEnum)
            return false;
        if (Types.IsDelegate(definition))
        {
            return definition.Methods.FirstOrDefault(method => method.Name == "Invoke") is { } invoke &&
                (MayConcretely(invoke.ReturnType) || invoke.Parameters.Any(parameter => MayConcretely(parameter.ParameterType)));
        }

        // Objects of types that are woven may hold active values; those of other classes cannot have been given any.
        bool isWoven = definition.Module == module || Types.IsMarkedWoven(definition.Module.Assembly);
        if (!definition.IsValueType && !isWoven)
            return false;
        return definition.Fields.Any(field => !field.IsStatic && (MayConcretely(field.FieldType) || IsStandIn(field))) ||
            (!definition.IsValueType && definition.BaseType is { } parent && parent.FullName != "System.Object" && May(parent)) ||
            (definition.IsInterface && isWoven);
    }

    /// <summary>A field of a reference assembly that says nothing, in a structure that may hold anything.</summary>
    private static bool IsStandIn(FieldDefinition field) => field.Name == "_dummyPrimitive" &&
        !field.Module.Assembly.Name.Name.StartsWith("System.", StringComparison.Ordinal);

    // Type parameters of a definition count through the arguments of its instances.
    private bool MayConcretely(TypeReference type) => type is not GenericParameter && May(type);
}
