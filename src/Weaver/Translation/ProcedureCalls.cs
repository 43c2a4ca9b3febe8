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
        List<Place> references = [.. arguments.OfType<PlaceEntry>().Select(reference => reference.Place)];
        HashSet<Leaf> leaves = [.. references.SelectMany(place => place.Leaves)];
        if (leaves.Count < references.Sum(place => place.Leaves.Count()))
            throw reading.Builder.Refuse($"calls {method.Name} with two references to one place");
        Procedure procedure = Of(method);
        List<Value> values = [];
        foreach (Entry argument in arguments)
            Flatten(argument is PlaceEntry reference ? reading.Memory.Load(reference.Place) : argument, values);
        Operation call = reading.Builder.Emit(OperationKind.CallProcedure, reading.Builder.Void, procedure, values);
        int next = 0;
        List<Entry> results = [.. Signature.ResultTypes(method).Select(type => Signature.Build(
            type, "result", reading.Memory,
            (part, _) => reading.Builder.Emit(OperationKind.Result, reading.Builder.StackTypeOf(part), next++, call)))];
        for (int i = 0; i < references.Count; i++)
            reading.Memory.Store(references[i], results[results.Count - references.Count + i]);
        return results.Count > references.Count ? results[0] : null;
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
