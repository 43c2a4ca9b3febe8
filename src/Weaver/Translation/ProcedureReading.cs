using ILDiff.Weaving.Analysis;
using ILDiff.Weaving.Representation;
using Mono.Cecil;

namespace ILDiff.Weaving.Translation;

/// <summary>Reads a method as a procedure of its own.</summary>
internal static class ProcedureReading
{
    internal static Procedure Read(MethodDefinition method, TranslationScope scope)
    {
        var procedure = new Procedure(method.Name, method);
        scope.Procedures.Add(method, procedure);
        var reading = new Reading(scope);
        Builder builder = reading.Builder;
        builder.Origin = new Origin(method, method.Body.Instructions[0]);
        procedure.Entry = builder.Current!;
        List<TypeReference> types = [.. Frame.ParameterTypes(method, method)];
        List<Entry> arguments = [.. types.Select((type, i) => Argument(procedure, reading, type, Frame.NameOf(method, i)))];
        foreach (TypeReference type in Signature.ResultTypes(method))
        {
            Signature.Build(type, "", reading.Memory, (part, _) =>
            {
                procedure.Results.Add(part);
                return builder.Int(0);
            });
        }

        Entry? result = reading.Run(new Frame(method, method, caller: null, reading.Memory), arguments);
        if (builder.Current != null)
        {
            List<Value> values = [];
            foreach (Entry entry in arguments.OfType<PlaceEntry>().Select(reference => reading.Memory.Load(reference.Place)).Prepend(result!).Where(entry => entry != null))
                new ProcedureCalls(reading).Flatten(entry, values);
            builder.End(Terminator.Return(values));
        }

        Simplify(procedure, scope);
        return procedure;
    }

    private static void Simplify(Procedure procedure, TranslationScope scope)
    {
        Straightening.Run(procedure);
        SsaConstruction.Run(procedure);
        while (SimplePhis.Remove(procedure, _ => true))
        {
        }

        Conditions.Run(procedure);
        ConstantFolding.Run(procedure);
        string lengthOrZero = scope.Helper("LengthOrZero").FullName;
        RedundantChecks.Run(procedure, callee => callee.Method.FullName == lengthOrZero);
        RemoveUnused.Run(procedure);
        Straightening.Merge(procedure);
        ThrowingBlocks.Mark(procedure);
    }

    /// <summary>What a procedure gets for a parameter: what a reference leads to has a place of its own in it.</summary>
    private static Entry Argument(Procedure procedure, Reading reading, TypeReference type, string name)
    {
        TypeReference content = type is ByReferenceType reference ? Types.StripModifiers(reference.ElementType) : type;
        Entry entry = Signature.Build(content, name, reading.Memory, (part, own) => AddParameter(procedure, part, own));
        if (type is not ByReferenceType)
            return entry;
        Place place = reading.Memory.NewPlace(content, name);
        reading.Memory.Store(place, entry);
        return new PlaceEntry(place);
    }

    private static Parameter AddParameter(Procedure procedure, TypeReference type, string name)
    {
        var parameter = new Parameter(type, name);
        procedure.Parameters.Add(parameter);
        return parameter;
    }
}
