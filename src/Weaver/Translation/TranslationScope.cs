using ILDiff.Weaving.Analysis;
using ILDiff.Weaving.Representation;
using ILDiff.Weaving.Scope;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Translation;

/// <summary>What all readings of a translation share: which methods are written out, and the procedures that are made.</summary>
internal sealed class TranslationScope(WeavingContext context, HashSet<Instruction> escaping)
{
    /// <summary>Beyond, calls are calls: the code of one method stays far below what the JIT compiles well.</summary>
    internal const int MostOperations = 4000;

    private readonly Dictionary<MethodDefinition, bool> recursive = [];
    private readonly Dictionary<MethodDefinition, string?> closed = [];

    internal WeavingContext Context { get; } = context;

    internal Derivatives Derivatives { get; } = new(context);

    /// <summary>The methods that are procedures of their own, in the order in which they were met.</summary>
    internal Dictionary<MethodDefinition, Procedure> Procedures { get; } = [];

    /// <summary>The methods that could not be procedures of their own.</summary>
    internal Dictionary<MethodDefinition, Obstacle> Failed { get; } = [];

    /// <summary>Where objects are made that cannot be followed.</summary>
    internal HashSet<Instruction> Escaping { get; } = escaping;

    /// <summary>Why a method is not written out where it is called, as a clause that begins with a verb; null if it is.</summary>
    internal string? WhyNot(MethodDefinition method)
    {
        if (!closed.TryGetValue(method, out string? why))
            closed.Add(method, why = Reason(method));
        return why;
    }

    /// <summary>Whether a method may call itself, by whatever way.</summary>
    internal bool IsRecursive(MethodDefinition method)
    {
        if (recursive.TryGetValue(method, out bool isRecursive))
            return isRecursive;
        var seen = new HashSet<MethodDefinition>();
        var pending = new Stack<MethodDefinition>([method]);
        while (pending.Count > 0 && !isRecursive)
        {
            foreach (MethodDefinition callee in Callees(pending.Pop()))
            {
                isRecursive |= callee == method;
                if (seen.Add(callee))
                    pending.Push(callee);
            }
        }

        recursive.Add(method, isRecursive);
        return isRecursive;
    }

    private IEnumerable<MethodDefinition> Callees(MethodDefinition method) => method.HasBody
        ? method.Body.Instructions.Select(instruction => instruction.Operand).OfType<MethodReference>()
            .Select(Types.TryResolve).Where(callee => callee?.Module == Context.Module).Select(callee => callee!)
        : [];

    private string? Reason(MethodDefinition method)
    {
        if (method.Module != Context.Module)
            return "is in another assembly";
        if (!method.HasBody)
            return "has no code of its own";
        if (method.Body.HasExceptionHandlers)
            return "handles exceptions";
        if (method.CallingConvention == MethodCallingConvention.VarArg)
            return "takes a variable number of arguments";
        if ((method.IsStatic || method.IsConstructor) && method.DeclaringType is { IsBeforeFieldInit: false } type && type.Methods.Any(own => own.IsConstructor && own.IsStatic))
            return "belongs to a class whose static constructor runs when it is called";
        if (Context.Rules.ContainsKey(method))
            return "has a rule for its derivative";
        return method.CustomAttributes.Any(attribute => attribute.AttributeType.Name is "AsyncStateMachineAttribute" or
            "IteratorStateMachineAttribute" or "AsyncIteratorStateMachineAttribute") ? "is async or an iterator" : null;
    }

    /// <summary>A method of the runtime that checks arguments as .NET does.</summary>
    internal MethodReference Helper(string name) => Context.Runtime.Method("ILDiff.Compiled.ArrayArguments", name);

    /// <summary>Whether the derivative of a method is cut on purpose.</summary>
    internal static bool IsCut(MethodDefinition method) => Marks.IsNotDifferentiable(method);
}
