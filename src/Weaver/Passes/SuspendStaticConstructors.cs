using ILDiff.Weaving.Emission;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace ILDiff.Weaving.Passes;

/// <summary>
/// .cctor ⇒ suspend; try { .cctor } finally { resume }: it may run in the middle of a recording, and what it computes
/// outlives it.
/// </summary>
internal sealed class SuspendStaticConstructors(WeavingContext context)
{
    internal void Write(IEnumerable<MethodDefinition> constructors)
    {
        foreach (MethodDefinition constructor in constructors.Where(CallsCode))
            Write(constructor);
    }

    private static bool CallsCode(MethodDefinition constructor) => constructor.Body.Instructions.Any(instruction =>
        instruction.OpCode.Code is Code.Call or Code.Callvirt or Code.Newobj);

    private void Write(MethodDefinition constructor)
    {
        MethodBody body = constructor.Body;
        body.SimplifyMacros();
        ILProcessor il = body.GetILProcessor();
        var suspended = new VariableDefinition(context.Runtime.Tape);
        body.InitLocals = true;
        body.Variables.Add(suspended);
        Instruction first = body.Instructions[0];
        Instruction end = il.Create(OpCodes.Ret);
        foreach (Instruction instruction in body.Instructions.Where(i => i.OpCode.Code == Code.Ret).ToList())
        {
            instruction.OpCode = OpCodes.Leave;
            instruction.Operand = end;
        }

        il.InsertBefore(first, il.Create(OpCodes.Call, context.Runtime.CurrentTape("Suspend")));
        il.InsertBefore(first, il.Create(OpCodes.Stloc, suspended));
        Instruction handler = il.Create(OpCodes.Ldloc, suspended);
        il.Append(handler);
        il.Emit(OpCodes.Call, context.Runtime.CurrentTape("Resume"));
        il.Emit(OpCodes.Endfinally);
        il.Append(end);
        foreach (ExceptionHandler inner in body.ExceptionHandlers)
            inner.HandlerEnd ??= handler;
        body.ExceptionHandlers.Add(new ExceptionHandler(ExceptionHandlerType.Finally)
        {
            TryStart = first,
            TryEnd = handler,
            HandlerStart = handler,
            HandlerEnd = end,
        });
        ShortForms.Contract(body);
    }
}
