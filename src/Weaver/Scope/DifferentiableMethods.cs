using ILDiff.Weaving.Analysis;
using ILDiff.Weaving.Diagnostics;
using ILDiff.Weaving.Vocabulary;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Scope;

/// <summary>
/// The methods to weave: what is marked, what is handed to AD and its like as a delegate, and everything they reach in the module.
/// </summary>
internal sealed class DifferentiableMethods
{
    private readonly ModuleDefinition module;
    private readonly Overrides overrides;
    private readonly Drivers drivers = new();
    private readonly HashSet<MethodDefinition> reached = [];
    private readonly HashSet<TypeDefinition> touched = [];
    private readonly Queue<MethodDefinition> pending = new();

    private DifferentiableMethods(ModuleDefinition module)
    {
        this.module = module;
        overrides = new Overrides(module);
    }

    /// <summary>Finds them; options that name something which is not there are errors.</summary>
    internal static IReadOnlyCollection<MethodDefinition> Find(ModuleDefinition module, WeavingOptions options, WeavingReport report)
    {
        var methods = new DifferentiableMethods(module);
        var named = new NamePatterns(options);
        foreach (MethodDefinition method in module.GetTypes().SelectMany(type => type.Methods))
        {
            if (named.Match(method) || options.Everything || Marks.IsDifferentiable(method) || IsAlgorithm(method) || IsRule(method) || UsesRecording(method))
                methods.Reach(method);
            methods.AddDelegates(method);
        }

        report.Diagnostics.AddRange(named.Unmatched.Select(pattern => Catalogue.NothingNamed(pattern, module.Assembly.Name.Name)));
        methods.Run();
        return methods.reached;
    }

    /// <summary>
    /// Whether the method has a recording in hand: it may start or end one, so that what it computes is active from one
    /// call to the next, and what it calls may be given active values.
    /// </summary>
    internal static bool UsesRecording(MethodDefinition method) => method.HasBody && method.Body.Instructions.Any(
        instruction => instruction.Operand is MethodReference callee &&
            callee.DeclaringType.FullName == "ILDiff.Recording" && callee.DeclaringType.Scope.Name == RuntimeReferences.AssemblyName);

    /// <summary>A replacement in plain C#; one that takes a tape records by itself.</summary>
    private static bool IsAlgorithm(MethodDefinition method) => Marks.Has(method, "ILDiff.ReplacesAttribute") &&
        !TakesTape(method);

    /// <summary>A derivative that a user gives: it has derivatives like other code.</summary>
    private static bool IsRule(MethodDefinition method) => Marks.Has(method, DerivativeRule.AttributeName);

    /// <summary>Whether the method is one that records by itself.</summary>
    internal static bool TakesTape(MethodDefinition method) =>
        method.Parameters.Any(parameter => parameter.ParameterType.FullName == "ILDiff.Tapes.Tape");

    private void Run()
    {
        while (pending.Count > 0)
        {
            MethodDefinition method = pending.Dequeue();
            Touch(method.DeclaringType);
            foreach (MethodDefinition implementation in overrides.Of(method))
                Reach(implementation);
            if (method.HasBody)
                Follow(method);
        }
    }

    private void Follow(MethodDefinition method)
    {
        foreach (Instruction instruction in method.Body.Instructions)
        {
            switch (instruction.Operand)
            {
                case MethodReference callee:
                    Reach(callee);
                    if (instruction.OpCode.Code == Code.Newobj)
                        Touch(Types.TryResolve(callee.DeclaringType));
                    foreach (TypeReference argument in GenericArguments(callee))
                        Touch(Types.TryResolve(argument));
                    break;
                case TypeReference type when instruction.OpCode.Code is Code.Box or Code.Initobj or Code.Constrained or Code.Newarr:
                    Touch(Types.TryResolve(type));
                    break;
            }
        }
    }

    /// <summary>
    /// Values of the type are at hand, so code of the framework may call what overrides its slots: enumerators,
    /// comparers, operators.
    /// </summary>
    private void Touch(TypeDefinition? type)
    {
        if (type == null || type.Module != module || !touched.Add(type))
            return;
        foreach (MethodDefinition method in type.Methods)
        {
            if (method.IsVirtual || (method.IsStatic && method.IsSpecialName && method.Name.StartsWith("op_", StringComparison.Ordinal)))
                Reach(method);
        }

        Touch(Types.TryResolve(type.BaseType));
    }

    private void Reach(MethodReference callee)
    {
        if (callee.DeclaringType is ArrayType || (callee is not MethodDefinition && !MayBeOfModule(callee)))
            return;
        if (Types.TryResolve(callee) is { } method && method.Module == module && !IsOfRuntime(method) && reached.Add(method))
            pending.Enqueue(method);
    }

    /// <summary>
    /// What takes a tape records by itself, the bodies of rules among them. When the runtime itself is woven: of its methods
    /// only algorithms, and what stands in the same classes, are recorded; the others do the recording.
    /// </summary>
    private bool IsOfRuntime(MethodDefinition method)
    {
        if (TakesTape(method))
            return true;
        if (module.Assembly.Name.Name != RuntimeReferences.AssemblyName)
            return false;
        TypeDefinition outermost = method.DeclaringType;
        while (outermost.DeclaringType != null)
            outermost = outermost.DeclaringType;
        return !Marks.IsWithoutEntry(outermost) && !outermost.Methods.Any(candidate => IsAlgorithm(candidate) || Marks.IsDifferentiable(candidate));
    }

    private bool MayBeOfModule(MethodReference callee) =>
        callee.DeclaringType.GetElementType() is var type && (type is TypeDefinition || type.Scope == module);

    /// <summary>
    /// Delegates that fit AD, in a module that calls it or what passes functions on to it: whichever way they take to get there.
    /// </summary>
    private void AddDelegates(MethodDefinition method)
    {
        if (!method.HasBody || !CallsDrivers)
            return;
        bool direct = method.Body.Instructions.Any(instruction => drivers.Has(instruction.Operand as MethodReference));
        foreach (Instruction instruction in method.Body.Instructions)
        {
            if (instruction.OpCode.Code is Code.Ldftn or Code.Ldvirtftn && (direct || Fits(instruction.Next)))
                Reach((MethodReference)instruction.Operand);
        }
    }

    private bool CallsDrivers => callsDrivers ??= module.GetMemberReferences().Any(member => drivers.Has(member as MethodReference));

    private bool? callsDrivers;

    private static bool Fits(Instruction? creation) =>
        creation?.Operand is MethodReference { Name: ".ctor", DeclaringType: GenericInstanceType type } &&
        type.ElementType.FullName.StartsWith("System.Func`", StringComparison.Ordinal) &&
        type.GenericArguments.All(argument => Types.IsDouble(argument is ArrayType array ? array.ElementType : argument));

    private static IEnumerable<TypeReference> GenericArguments(MethodReference callee)
    {
        if (callee is GenericInstanceMethod method)
        {
            foreach (TypeReference argument in method.GenericArguments)
                yield return argument;
        }

        if (callee.DeclaringType is GenericInstanceType type)
        {
            foreach (TypeReference argument in type.GenericArguments)
                yield return argument;
        }
    }
}
