using ILDiff.Weaving.Representation;
using Mono.Cecil;

namespace ILDiff.Weaving.Generation;

/// <summary>
/// Writes procedures as static methods. A method takes the parameters of its procedure, an out parameter for each result if there
/// are several, and last the stack of frames if the procedure, or one that it calls, needs it.
/// </summary>
internal sealed class ProcedureWriter(WeavingContext context)
{
    /// <summary>Whether the JIT compiler is asked to optimise the methods when they are first called.</summary>
    internal bool IsOptimisedAtOnce { get; init; }

    /// <summary>Adds the method of a procedure to a type.</summary>
    /// <param name="procedure">The procedure, in order.</param>
    /// <param name="into">The type.</param>
    /// <param name="callees">The methods of the procedures that it calls; itself is known.</param>
    internal MethodDefinition Write(Procedure procedure, TypeDefinition into, Func<Procedure, MethodReference> callees)
    {
        MethodDefinition method = Declare(procedure, into);
        Fill(procedure, method, callee => callee == procedure ? method : callees(callee));
        return method;
    }

    /// <summary>Adds a method without a body: procedures may call one another.</summary>
    internal MethodDefinition Declare(Procedure procedure, TypeDefinition into)
    {
        var types = context.Module.TypeSystem;
        bool isSingle = procedure.Results.Count == 1;
        var method = new MethodDefinition(
            NameIn(into, procedure),
            MethodAttributes.Assembly | MethodAttributes.Static | MethodAttributes.HideBySig,
            isSingle ? Import(procedure.Results[0]) : types.Void);
        foreach (Parameter parameter in procedure.Parameters)
            method.Parameters.Add(new ParameterDefinition(parameter.Name, ParameterAttributes.None, Import(parameter.Type)));
        for (int i = 0; i < procedure.Results.Count && !isSingle; i++)
        {
            var type = new ByReferenceType(Import(procedure.Results[i]));
            method.Parameters.Add(new ParameterDefinition($"result{i}", ParameterAttributes.Out, type));
        }

        if (NeedsStack(procedure))
            method.Parameters.Add(new ParameterDefinition("stack", ParameterAttributes.None, new Members(context).Stack));
        if (IsOptimisedAtOnce)
            method.ImplAttributes |= MethodImplAttributes.AggressiveOptimization;
        into.Methods.Add(method);
        return method;
    }

    /// <summary>Writes the body of a method that <see cref="Declare"/> made.</summary>
    internal void Fill(Procedure procedure, MethodDefinition method, Func<Procedure, MethodReference> callees) =>
        new BlockWriter(context, procedure, method, callees).Write();

    /// <summary>Whether the procedure, or one that it calls, pushes or pops.</summary>
    internal static bool NeedsStack(Procedure procedure)
    {
        var seen = new HashSet<Procedure> { procedure };
        var pending = new Stack<Procedure>(seen);
        while (pending.Count > 0)
        {
            foreach (Operation operation in pending.Pop().Operations)
            {
                if (operation.Kind is OperationKind.Push or OperationKind.Pop)
                    return true;
                if (operation.Detail is Procedure callee && seen.Add(callee))
                    pending.Push(callee);
            }
        }

        return false;
    }

    /// <summary>A name that no method has yet: procedures of different types may have the same.</summary>
    private static string NameIn(TypeDefinition into, Procedure procedure)
    {
        int same = into.Methods.Count(method => method.Name.Split('$')[0] == procedure.Name);
        return same == 0 ? procedure.Name : $"{procedure.Name}${same}";
    }

    private TypeReference Import(TypeReference type) => context.Module.ImportReference(type);
}
