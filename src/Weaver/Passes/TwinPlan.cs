using ILDiff.Weaving.Analysis;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Passes;

/// <summary>
/// Which methods need a twin: those whose code differs when it is recorded, those that call one directly (so that twins
/// hand the tape on), and those through which code outside gets doubles from woven objects.
/// </summary>
internal sealed class TwinPlan(WeavingContext context)
{
    private readonly TwinWriter rewriter = new(context);

    /// <summary>Whether the method's own code differs when it is recorded, calls of other twins aside.</summary>
    private bool DiffersWhenRecorded(MethodDefinition method) =>
        context.Passive.Contains(method) || context.Refused.ContainsKey(method) || context.Rules.ContainsKey(method) ||
        context.Replacements.OfOwn(method) != null || rewriter.NeedsTwin(method);

    /// <summary>The methods among <paramref name="methods"/> that need a twin, in the same order.</summary>
    internal List<MethodDefinition> NeedTwins(List<MethodDefinition> methods)
    {
        var needed = new HashSet<MethodDefinition>(methods.Where((method, i) =>
        {
            context.Step("reading methods", i, methods.Count);
            return DiffersWhenRecorded(method) || HandsOut(method);
        }));
        var callers = new Dictionary<MethodDefinition, List<MethodDefinition>>();
        foreach (MethodDefinition method in methods)
        {
            foreach (Instruction instruction in method.Body.Instructions)
            {
                if (instruction.OpCode.Code is Code.Call or Code.Callvirt && instruction.Operand is MethodReference callee &&
                    Types.TryResolve(callee) is { } definition && definition.Module == context.Module)
                {
                    if (!callers.TryGetValue(definition, out List<MethodDefinition>? list))
                        callers[definition] = list = [];
                    list.Add(method);
                }
            }
        }

        var pending = new Queue<MethodDefinition>(needed);
        while (pending.Count > 0)
        {
            if (!callers.TryGetValue(pending.Dequeue(), out List<MethodDefinition>? list))
                continue;
            foreach (MethodDefinition caller in list.Where(needed.Add))
                pending.Enqueue(caller);
        }

        return [.. methods.Where(needed.Contains)];
    }

    /// <summary>Enumerators and the like: code that was not woven may ask them for doubles.</summary>
    private bool HandsOut(MethodDefinition method) => method.IsVirtual && !Types.IsVoid(method.ReturnType) &&
        method.ReturnType.FullName != "System.Object" && context.Bearing.IsStoredInPlace(method.ReturnType);
}
