using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Emission;

/// <summary>Symbols of new bodies: the lines and the names of variables of the code they record.</summary>
internal static class DebugSymbols
{
    /// <summary>Gives a twin the symbols of its original.</summary>
    internal static void Copy(BodyWriter writer)
    {
        MethodDebugInformation symbols = writer.Target.DebugInformation;
        foreach (SequencePoint point in writer.NewSequencePoints())
            symbols.SequencePoints.Add(point);
        if (writer.Source.DebugInformation.Scope is not { } scope || writer.Output.Count == 0)
            return;
        symbols.Scope = new ScopeDebugInformation(writer.Output[0], null) { Import = scope.Import };
        AddVariables(scope, symbols.Scope, writer);
    }

    private static void AddVariables(ScopeDebugInformation source, ScopeDebugInformation target, BodyWriter writer)
    {
        foreach (VariableDebugInformation variable in source.Variables)
        {
            if (variable.Index >= writer.Source.Body.Variables.Count)
                continue;
            target.Variables.Add(new VariableDebugInformation(
                writer.Variable(writer.Source.Body.Variables[variable.Index]), variable.Name)
            { Attributes = variable.Attributes });
        }

        foreach (ScopeDebugInformation nested in source.Scopes)
            AddVariables(nested, target, writer);
    }
}
