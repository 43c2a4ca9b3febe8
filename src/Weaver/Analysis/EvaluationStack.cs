using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Analysis;

/// <summary>
/// The types on the evaluation stack before each instruction of a body, found by one abstract interpretation in time
/// linear in the number of instructions. Reads the body and changes nothing.
/// </summary>
internal sealed class EvaluationStack
{
    private readonly MethodDefinition method;
    private readonly Dictionary<Instruction, StackNode?> before = [];
    private readonly Stack<(Instruction Start, StackNode? Stack)> pending = new();

    private EvaluationStack(MethodDefinition method) => this.method = method;

    /// <summary>Interprets the body of a method.</summary>
    /// <exception cref="NotSupportedException">The body holds an instruction that the weaver does not know.</exception>
    internal static EvaluationStack Of(MethodDefinition method)
    {
        var stack = new EvaluationStack(method);
        stack.Run();
        return stack;
    }

    /// <summary>Whether control can reach the instruction.</summary>
    internal bool IsReachable(Instruction instruction) => before.ContainsKey(instruction);

    /// <summary>The stack before an instruction that can be reached.</summary>
    internal StackNode? Before(Instruction instruction) => before[instruction];

    private void Run()
    {
        MethodBody body = method.Body;
        if (body.Instructions.Count == 0)
            return;
        pending.Push((body.Instructions[0], null));
        foreach (ExceptionHandler handler in body.ExceptionHandlers)
        {
            StackNode? caught = handler.HandlerType is ExceptionHandlerType.Catch or ExceptionHandlerType.Filter
                ? new StackNode(new StackType(StackKind.Object, handler.CatchType ?? body.Method.Module.TypeSystem.Object), null)
                : null;
            pending.Push((handler.HandlerStart, caught));
            if (handler.FilterStart != null)
                pending.Push((handler.FilterStart, caught));
        }

        while (pending.Count > 0)
        {
            (Instruction start, StackNode? stack) = pending.Pop();
            Flow(start, stack);
        }
    }

    private void Flow(Instruction? instruction, StackNode? stack)
    {
        while (instruction != null && !before.ContainsKey(instruction))
        {
            before.Add(instruction, stack);
            stack = StackEffect.Apply(instruction, stack, method);
            switch (instruction.Operand)
            {
                case Instruction target:
                    pending.Push((target, stack));
                    break;
                case Instruction[] targets:
                    foreach (Instruction target in targets)
                        pending.Push((target, stack));
                    break;
            }

            if (instruction.OpCode.FlowControl is FlowControl.Branch or FlowControl.Return or FlowControl.Throw)
                return;
            instruction = instruction.Next;
        }
    }
}
