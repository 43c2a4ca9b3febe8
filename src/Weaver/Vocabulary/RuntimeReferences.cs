using Mono.Cecil;

namespace ILDiff.Weaving.Vocabulary;

/// <summary>The members of the runtime that woven code calls, imported into the woven module when first asked for.</summary>
internal sealed class RuntimeReferences
{
    /// <summary>The name of the runtime's assembly.</summary>
    internal const string AssemblyName = "ILDiff";

    private readonly ModuleDefinition module;
    private readonly Dictionary<string, MethodReference> methods = [];

    // Imported when first asked for: a runtime of another contract may lack any of them.
    private TypeReference? tape;
    private FieldReference? recordings;
    private MethodReference? stackTraceHidden;

    private RuntimeReferences(ModuleDefinition module, ModuleDefinition runtime)
    {
        this.module = module;
        Runtime = runtime;
    }

    /// <summary>The runtime's module: the woven module itself when that is the runtime.</summary>
    internal ModuleDefinition Runtime { get; }

    /// <summary>The contract that the runtime offers to woven code; 0 if it does not say.</summary>
    internal int Contract => Runtime.Assembly.CustomAttributes
        .Where(attribute => attribute.AttributeType.FullName == "ILDiff.Activity.WeavingContractAttribute")
        .Select(attribute => (int)attribute.ConstructorArguments[0].Value).FirstOrDefault();

    internal TypeReference Tape => tape ??= module.ImportReference(Type("ILDiff.Tapes.Tape"));

    internal FieldReference Recordings => recordings ??= module.ImportReference(
        Type("ILDiff.Activity.CurrentTape").Fields.Single(candidate => candidate.Name == "Recordings"));

    /// <summary>
    /// What leaves a method out of printed stack traces; the runtime's own use of it leads there, since a library may be made for a
    /// .NET that does not have it.
    /// </summary>
    internal MethodReference StackTraceHidden => stackTraceHidden ??= module.ImportReference(Type("ILDiff.Border.Crossing").CustomAttributes
        .Single(attribute => attribute.AttributeType.Name == "StackTraceHiddenAttribute").Constructor);

    /// <summary>
    /// Finds the runtime; null if it is not where the module's references are. Compilers leave out references to
    /// assemblies that the code does not name, and a library knows nothing of it: a module without the reference gets it.
    /// </summary>
    internal static RuntimeReferences? Find(ModuleDefinition module)
    {
        if (module.Assembly.Name.Name == AssemblyName)
            return new RuntimeReferences(module, module);
        AssemblyNameReference? name = module.AssemblyReferences.FirstOrDefault(reference => reference.Name == AssemblyName);
        if (Resolve(name ?? new AssemblyNameReference(AssemblyName, null), module.AssemblyResolver) is not { } runtime)
            return null;
        if (name == null)
            module.AssemblyReferences.Add(AssemblyNameReference.Parse(runtime.FullName));
        return new RuntimeReferences(module, runtime.MainModule);
    }

    private static AssemblyDefinition? Resolve(AssemblyNameReference name, IAssemblyResolver resolver)
    {
        try
        {
            return resolver.Resolve(name); // Fody's answers null
        }
        catch (AssemblyResolutionException)
        {
            return null;
        }
    }

    /// <summary>A method of Recorder: arithmetic and comparisons.</summary>
    internal MethodReference Recorder(string name) => Method("ILDiff.Activity.Recorder", name);

    /// <summary>A method of CurrentTape.</summary>
    internal MethodReference CurrentTape(string name) => Method("ILDiff.Activity.CurrentTape", name);

    /// <summary>A method of Stores.</summary>
    internal MethodReference Stores(string name, int genericArity = 0) => Method("ILDiff.Border.Stores", name, genericArity);

    /// <summary>A method of Crossing.</summary>
    internal MethodReference Crossing(string name, int genericArity = 0) => Method("ILDiff.Border.Crossing", name, genericArity);

    /// <summary>A method of Primals.</summary>
    internal MethodReference Primals(string name, int genericArity = 1) => Method("ILDiff.Border.Primals", name, genericArity);

    /// <summary>A method of Rules: its overload for the type of an argument.</summary>
    internal MethodReference Rule(string name, TypeReference argument, int parameters) =>
        module.ImportReference(Type("ILDiff.Activity.Rules").Methods.Single(method => method.Name == name &&
            method.Parameters.Count == parameters &&
            method.Parameters[parameters == 2 ? 0 : 1].ParameterType.FullName == argument.FullName));

    /// <summary>A method of the runtime, by the name of its type, its own and its number of type parameters.</summary>
    internal MethodReference Method(string type, string name, int genericArity = 0)
    {
        string key = $"{type}::{name}`{genericArity}";
        if (!methods.TryGetValue(key, out MethodReference? method))
        {
            methods[key] = method = module.ImportReference(Type(type).Methods.Single(candidate =>
                candidate.Name == name && candidate.GenericParameters.Count == genericArity));
        }

        return method;
    }

    /// <summary>A type of the runtime.</summary>
    internal TypeDefinition Type(string name) =>
        Runtime.GetType(name) ?? throw new InvalidOperationException($"the runtime has no type {name}");
}
