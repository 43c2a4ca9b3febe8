using ILDiff.Weaving.Analysis;
using Mono.Cecil;

namespace ILDiff.Weaving.Vocabulary;

/// <summary>
/// The methods that say in a [Replaces] what they replace: those of the runtime, of the woven module, of the assemblies
/// that the module refers to and that refer to the runtime themselves, and of those that the options name.
/// </summary>
internal sealed class ReplacementTable
{
    private const string AttributeName = "ILDiff.ReplacesAttribute";

    private readonly Dictionary<string, Replacement> bySignature = [];
    private readonly OwnBodies ownBodies = new();

    private ReplacementTable()
    {
    }

    /// <summary>Reads the attributes.</summary>
    internal static ReplacementTable Read(ModuleDefinition module, RuntimeReferences runtime, WeavingOptions options)
    {
        var table = new ReplacementTable();
        table.Add(runtime.Runtime);
        if (module != runtime.Runtime)
        {
            table.Add(module);
            foreach (AssemblyNameReference name in module.AssemblyReferences)
                table.AddReferenced(module, name);
            foreach (string file in options.ReplacementAssemblies)
                table.AddFile(module, file);
        }

        return table;
    }

    /// <summary>The replacement of a method that is called as <paramref name="callee"/>; null if it has none.</summary>
    internal Replacement? Find(MethodReference callee) => Find(callee.DeclaringType, callee.Name, callee);

    /// <summary>
    /// The replacement to which calls of a method of the woven module lead, whichever way they come: null if there is none,
    /// or the method is part of it. The runtime's own are for members of .NET as it is loaded, not for a copy that is woven.
    /// </summary>
    internal Replacement? OfOwn(MethodDefinition method) =>
        !method.IsConstructor && Find(method) is { } replacement && !IsOwnCall(replacement, method) &&
        replacement.Method.Module.Assembly.Name.Name != RuntimeReferences.AssemblyName ? replacement : null;

    /// <summary>Whether a method that calls a replaced one belongs to the replacement, and means the replaced one.</summary>
    internal bool IsOwnCall(Replacement replacement, MethodDefinition caller) =>
        !replacement.TakesTape && ownBodies.Has(replacement, caller);

    /// <summary>The replacement that a type has for a method of some interface or base that it implements.</summary>
    internal Replacement? Find(TypeReference type, MethodReference slot) => Find(type, slot, Parameters(slot, type));

    /// <summary>The same, for a slot whose parameters have these types in the calling code.</summary>
    internal Replacement? Find(TypeReference type, MethodReference slot, IEnumerable<TypeReference> parameters) =>
        bySignature.TryGetValue(
            Key(type.GetElementType().FullName, slot.Name, slot.HasThis, parameters.Select(parameter => Spell(parameter))),
            out Replacement? found) ? found : null;

    private Replacement? Find(TypeReference type, string name, MethodReference callee) =>
        bySignature.TryGetValue(
            Key(type.GetElementType().FullName, name, callee.HasThis && name != ".ctor", callee.Parameters.Select(p => Spell(p.ParameterType))),
            out Replacement? found) ? found : null;

    private static IEnumerable<TypeReference> Parameters(MethodReference slot, TypeReference self) =>
        slot.GetElementMethod().Parameters.Select(parameter => Types.Inflate(parameter.ParameterType, slot.GetElementMethod()))
            .Select(parameter => parameter is GenericParameter { Type: GenericParameterType.Type } ? self : parameter);

    private void AddReferenced(ModuleDefinition module, AssemblyNameReference name)
    {
        AssemblyDefinition? referenced;
        try
        {
            referenced = module.AssemblyResolver.Resolve(name);
        }
        catch (AssemblyResolutionException)
        {
            return;
        }

        if (referenced != null && referenced.MainModule.AssemblyReferences.Any(r => r.Name == RuntimeReferences.AssemblyName))
            Add(referenced.MainModule);
    }

    private void AddFile(ModuleDefinition module, string file)
    {
        string name = Path.GetFileNameWithoutExtension(file);
        if (name == module.Assembly.Name.Name || name == RuntimeReferences.AssemblyName || module.AssemblyReferences.Any(r => r.Name == name))
            return; // read already
        Add(ModuleDefinition.ReadModule(file, new ReaderParameters { AssemblyResolver = module.AssemblyResolver, InMemory = true }));
    }

    private void Add(ModuleDefinition source)
    {
        foreach (MethodDefinition method in source.GetTypes().SelectMany(type => type.Methods))
        {
            if (method.HasCustomAttributes)
                Add(method);
        }
    }

    /// <summary>Adds what a method says it replaces.</summary>
    internal void Add(MethodDefinition method)
    {
        foreach (CustomAttribute attribute in method.CustomAttributes)
        {
            if (attribute.AttributeType.FullName == AttributeName)
                Add(method, (TypeReference)attribute.ConstructorArguments[0].Value, (string)attribute.ConstructorArguments[1].Value);
        }
    }

    private void Add(MethodDefinition method, TypeReference type, string name)
    {
        bool takesTape = method.Parameters.Count > 0 &&
            method.Parameters[method.Parameters.Count - 1].ParameterType.FullName == "ILDiff.Tapes.Tape";
        int own = method.Parameters.Count - (takesTape ? 1 : 0);
        bool takesSite = takesTape && own > 0 && TakesSite(method.Parameters[own - 1]);
        if (takesSite)
            own--;
        var replacement = new Replacement(method, takesTape, takesSite);
        int arity = GenericArity(type);
        string[] parameters = [.. method.Parameters.Take(own)
            .Select(parameter => Spell(parameter.ParameterType, arity))];

        // One key for each way in which the replaced method can be called: static, or on a receiver.
        bySignature[Key(type.FullName, name, hasThis: false, parameters)] = replacement;
        if (parameters.Length > 0 && name != ".ctor")
            bySignature[Key(type.FullName, name, hasThis: true, parameters.Skip(1))] = replacement;
    }

    /// <summary>Whether a parameter of a replacement is the place of the call.</summary>
    internal static bool TakesSite(ParameterDefinition parameter) => parameter.HasCustomAttributes &&
        parameter.CustomAttributes.Any(attribute => attribute.AttributeType.FullName == "ILDiff.CallSiteAttribute");

    private static int GenericArity(TypeReference type)
    {
        int tick = type.Name.IndexOf('`');
        return tick < 0 ? 0 : int.Parse(type.Name.Substring(tick + 1));
    }

    private static string Key(string type, string name, bool hasThis, IEnumerable<string> parameters) =>
        $"{type}::{name}{(hasThis ? " on" : "")}({string.Join(",", parameters)})";

    /// <summary>
    /// A type in a signature, with type parameters by position: !0 of the type, !!0 of the method. In a replacement the
    /// first <paramref name="typeArity"/> parameters of the method are those of the type.
    /// </summary>
    private static string Spell(TypeReference type, int typeArity = 0)
    {
        type = Types.StripModifiers(type);
        return type switch
        {
            GenericParameter { Type: GenericParameterType.Type } parameter => $"!{parameter.Position}",
            GenericParameter parameter when parameter.Position < typeArity => $"!{parameter.Position}",
            GenericParameter parameter => $"!!{parameter.Position - typeArity}",
            ByReferenceType reference => Spell(reference.ElementType, typeArity) + "&",
            PointerType pointer => Spell(pointer.ElementType, typeArity) + "*",
            ArrayType array => $"{Spell(array.ElementType, typeArity)}[{array.Rank}]",
            GenericInstanceType instance => instance.ElementType.FullName + "<" +
                string.Join(",", instance.GenericArguments.Select(argument => Spell(argument, typeArity))) + ">",
            _ => type.FullName,
        };
    }
}

/// <summary>A replacement.</summary>
/// <param name="Method">The method that is called in place of the replaced one.</param>
/// <param name="TakesTape">Whether its last parameter is the tape.</param>
/// <param name="TakesSite">Whether the one before the tape is the place of the call.</param>
internal sealed record Replacement(MethodDefinition Method, bool TakesTape, bool TakesSite);
