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
        List<Entry> arguments = [.. Frame.ParameterTypes(method, method).Select(
            (type, i) => Signature.Build(type, Frame.NameOf(method, i), reading.Memory, (part, name) => AddParameter(procedure, part, name)))];
        if (!Types.IsVoid(method.ReturnType))
        {
            Signature.Build(Types.StripModifiers(method.ReturnType), "", reading.Memory, (type, _) =>
            {
                procedure.Results.Add(type);
                return builder.Int(0);
            });
        }

        Entry? result = reading.Run(new Frame(method, method, caller: null, reading.Memory), arguments);
        if (builder.Current != null)
        {
            List<Value> values = [];
            if (result != null)
                new ProcedureCalls(reading).Flatten(result, values);
            builder.End(Terminator.Return(values));
        }

        Straightening.Run(procedure);
        SsaConstruction.Run(procedure);
        while (SimplePhis.Remove(procedure, _ => true))
        {
        }

        RemoveUnused.Run(procedure);
        return procedure;
    }

    private static Parameter AddParameter(Procedure procedure, TypeReference type, string name)
    {
        var parameter = new Parameter(type, name);
        procedure.Parameters.Add(parameter);
        return parameter;
    }
}
