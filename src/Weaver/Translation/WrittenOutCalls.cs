using ILDiff.Weaving.Analysis;
using ILDiff.Weaving.Representation;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Translation;

/// <summary>Calls of methods of the module: written out, or made calls of procedures.</summary>
internal sealed class WrittenOutCalls(Reading reading)
{
    private readonly ProcedureCalls procedures = new(reading);

    /// <summary>A call of a method that is known, if it can be read; an ordinary call otherwise.</summary>
    internal Entry? Call(
        Instruction instruction, MethodReference callee, MethodDefinition? method, Entry[] arguments, bool isVirtual, OrdinaryCalls ordinary)
    {
        if (reading.Scope.Context.Replacements.Find(callee) != null)
            return ordinary.Call(callee, arguments, isVirtual, null);
        if (method == null || TranslationScope.IsCut(method))
            return ordinary.Call(callee, arguments, isVirtual, method == null ? "it cannot be found" : null);
        if (reading.Scope.WhyNot(method) is { } why)
            return ordinary.Call(callee, arguments, isVirtual, $"it {why}");
        if (isVirtual && arguments[0] is ValueEntry { Value: { IsReference: true } receiver })
            reading.Builder.Emit(OperationKind.CheckNull, reading.Builder.Void, null, receiver);
        var before = reading.Builder.Snapshot();
        try
        {
            return IsProcedure(method)
                ? procedures.Call(method, callee, arguments)
                : reading.Run(NewFrame(instruction, callee, method), arguments);
        }
        catch (ObstacleException exception) when (arguments.All(argument => argument is ValueEntry))
        {
            reading.Builder.Restore(before);
            return ordinary.Call(callee, arguments, isVirtual, Tell(exception.Obstacle));
        }
    }

    /// <summary>Writes a constructor out; says whether it comes back.</summary>
    internal bool Run(Instruction instruction, MethodReference constructor, Entry[] arguments)
    {
        MethodDefinition? method = Types.TryResolve(constructor);
        if (method == null || reading.Scope.WhyNot(method) is { })
            throw reading.Builder.Refuse($"makes a {constructor.DeclaringType.Name}, whose constructor is not known");
        reading.Run(NewFrame(instruction, constructor, method), arguments);
        return reading.Builder.Current != null;
    }

    private bool IsProcedure(MethodDefinition method) =>
        reading.Scope.IsRecursive(method) || reading.Builder.Count > TranslationScope.MostOperations;

    private Frame NewFrame(Instruction instruction, MethodReference callee, MethodDefinition method)
    {
        Frame caller = reading.Frame;
        return caller.Callee(instruction, method, () => new Frame(method, callee, caller, reading.Memory));
    }

    private static string Tell(Obstacle obstacle)
    {
        SequencePoint? point = obstacle.Origin?.Point;
        return $"it {obstacle.Why}{(point == null ? "" : $" ({Path.GetFileName(point.Document.Url)}:{point.StartLine})")}";
    }
}
