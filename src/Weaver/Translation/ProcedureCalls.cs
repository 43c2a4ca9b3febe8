using ILDiff.Weaving.Analysis;
using ILDiff.Weaving.Representation;
using Mono.Cecil;

namespace ILDiff.Weaving.Translation;

/// <summary>Calls of procedures: of methods that call themselves, or that would make one method too long.</summary>
internal sealed class ProcedureCalls(Reading reading)
{
    internal Entry? Call(MethodDefinition method, MethodReference callee, Entry[] arguments)
    {
        if (callee.DeclaringType is GenericInstanceType || callee is GenericInstanceMethod)
            throw reading.Builder.Refuse($"calls {method.Name}, which is generic and calls itself");
        Procedure procedure = Of(method);
        List<Value> values = [];
        foreach (Entry argument in arguments)
            Flatten(argument, values);
        Operation call = reading.Builder.Emit(OperationKind.CallProcedure, reading.Builder.Void, procedure, values);
        if (Types.IsVoid(method.ReturnType))
            return null;
        int next = 0;
        return Signature.Build(
            Types.StripModifiers(method.ReturnType), "result", reading.Memory,
            (type, _) => reading.Builder.Emit(OperationKind.Result, reading.Builder.StackTypeOf(type), next++, call));
    }

    /// <summary>The values that an entry consists of.</summary>
    internal void Flatten(Entry entry, List<Value> values)
    {
        if (entry is StructureEntry or SpanEntry)
        {
            foreach (Entry part in entry.Parts)
                Flatten(part, values);
        }
        else
        {
            values.Add(reading.Memory.ValueOf(entry));
        }
    }

    private Procedure Of(MethodDefinition method)
    {
        TranslationScope scope = reading.Scope;
        if (scope.Procedures.TryGetValue(method, out Procedure? known))
            return known;
        if (scope.Failed.TryGetValue(method, out Obstacle? obstacle))
            throw new ObstacleException(obstacle);
        HashSet<MethodDefinition> before = [.. scope.Procedures.Keys];
        try
        {
            return ProcedureReading.Read(method, scope);
        }
        catch (ObstacleException exception)
        {
            // Those that were made meanwhile may call this one.
            foreach (MethodDefinition made in scope.Procedures.Keys.Except(before).ToList())
                scope.Procedures.Remove(made);
            scope.Failed[method] = exception.Obstacle;
            throw;
        }
    }
}
