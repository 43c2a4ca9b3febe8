using ILDiff.Weaving.Adjoints;
using ILDiff.Weaving.Analysis;
using ILDiff.Weaving.Coverage;
using ILDiff.Weaving.Emission;
using ILDiff.Weaving.Representation;
using ILDiff.Weaving.Scope;
using ILDiff.Weaving.Translation;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Passes;

/// <summary>
/// f ⇒ f, and a class beside it that computes f and its gradient without a tape: for functions that AD can be handed, where the
/// derivative can be compiled.
/// </summary>
internal sealed class CompileAdjoints(WeavingContext context)
{
    private int count;

    /// <summary>Compiles what can be, and reports on every function.</summary>
    /// <param name="reached">The methods that are woven.</param>
    internal void Run(IReadOnlyCollection<MethodDefinition> reached)
    {
        var handed = new HashSet<MethodDefinition>(context.Module.GetTypes().SelectMany(type => type.Methods)
            .Where(method => method.HasBody).SelectMany(Delegates));
        foreach (MethodDefinition method in reached.Where(method => Fits(method) && (handed.Contains(method) || IsOffered(method))))
        {
            context.Report.Compiled.Add(OutcomeOf(method, Compile(method)));
        }
    }

    private static IEnumerable<MethodDefinition> Delegates(MethodDefinition method) => method.Body.Instructions
        .Where(instruction => instruction.OpCode.Code is Code.Ldftn or Code.Ldvirtftn)
        .Select(instruction => instruction.Operand as MethodDefinition).OfType<MethodDefinition>();

    /// <summary>Whether other assemblies may hand it to AD.</summary>
    private bool IsOffered(MethodDefinition method) => method.IsPublic && (context.Options.CompilesPublic || Marks.IsDifferentiable(method));

    /// <summary>Whether the method is a function of the kinds that AD takes.</summary>
    private bool Fits(MethodDefinition method)
    {
        bool takesArray = method.Parameters.Count == 1 && IsVector(method.Parameters[0].ParameterType);
        bool takesDoubles = method.Parameters.Count is > 0 and <= 8 && method.Parameters.All(parameter => Types.IsDouble(parameter.ParameterType));
        bool isFunction = (Types.IsDouble(method.ReturnType) && (takesArray || takesDoubles)) || (IsVector(method.ReturnType) && takesArray);
        return isFunction && method.HasBody && !method.IsConstructor && !method.HasGenericParameters && !HasGenericParameters(method.DeclaringType) &&
            !(method.HasThis && method.DeclaringType.IsValueType) &&
            !context.Rules.ContainsKey(method) && !context.Refused.ContainsKey(method) && !context.Passive.Contains(method) &&
            context.Replacements.OfOwn(method) == null;
    }

    private static bool HasGenericParameters(TypeDefinition? type) => type != null && (type.HasGenericParameters || HasGenericParameters(type.DeclaringType));

    private static bool IsVector(TypeReference type) => type is ArrayType { IsVector: true } array && Types.IsDouble(array.ElementType);

    /// <summary>What is reported. Now, since what follows changes the code that the places are in.</summary>
    private static CompiledOutcome OutcomeOf(MethodDefinition method, Obstacle? obstacle)
    {
        SequencePoint? point = obstacle?.Origin?.Point ?? method.DebugInformation.SequencePoints.FirstOrDefault(found => !found.IsHidden);
        string elsewhere = obstacle?.Origin is { } origin && origin.Method != method ? $" in {Names.Of(origin.Method)}" : "";
        return new CompiledOutcome(
            Names.Of(method), method.FullName, obstacle == null ? null : obstacle.Why + elsewhere, point?.Document.Url, point?.StartLine ?? 0);
    }

    private Obstacle? Compile(MethodDefinition method)
    {
        try
        {
            return Write(method);
        }
        catch (Exception fault) when (fault is InvalidOperationException or NotSupportedException or ArgumentException or KeyNotFoundException)
        {
            return new Obstacle(null, $"cannot be compiled because of a fault of ILDiff, which please report: {fault.Message}");
        }
    }

    private Obstacle? Write(MethodDefinition method)
    {
        if (GradientOf(method, out List<Parameter> independent, out Obstacle? obstacle) is not { } gradient)
            return obstacle;
        var compiled = new CompiledClass(context, method, count++);
        try
        {
            compiled.AddGradient(independent, gradient);
            if (gradient.Seeds != null)
                AddTangents(method, compiled);
            else if (gradient.Shadow != null)
                AddHessian(method, compiled);
            return null;
        }
        catch
        {
            compiled.Remove();
            throw;
        }
    }

    private CompiledGradient? GradientOf(MethodDefinition method, out List<Parameter> independent, out Obstacle? obstacle)
    {
        independent = [];
        Translation.Translation translation = new Translator(context).Translate(method);
        if (translation.Root is not { } root)
        {
            obstacle = translation.Obstacle;
            return null;
        }

        independent = [.. root.Parameters.Skip(method.HasThis ? 1 : 0)];
        return GradientMaker.Make(
            translation.Procedures, independent, context.Module.ImportReference(context.Runtime.Type("ILDiff.Compiled.OutputSeeds")),
            context.Runtime.Method("ILDiff.Compiled.OutputSeeds", "Begin"), out obstacle);
    }

    /// <summary>The gradient's own derivative along a direction: forward over reverse. Without it, the tape is asked.</summary>
    private void AddHessian(MethodDefinition method, CompiledClass compiled)
    {
        CompiledGradient gradient = GradientOf(method, out List<Parameter> independent, out _)!;
        CompiledTangent? tangent = Tangents.Make([gradient.Root, .. gradient.Others], independent, vector: null, out _, areResultsAsked: false);
        if (tangent != null && tangent.Tangents.Parameters.ContainsKey(gradient.Shadow!))
            compiled.AddHessian(independent[0], gradient.Shadow!, tangent);
    }

    private void AddTangents(MethodDefinition method, CompiledClass compiled)
    {
        var both = new List<(Parameter X, CompiledTangent Tangent)>();
        foreach (GenericInstanceType? vector in new[] { null, VectorOfDoubles() })
        {
            Translation.Translation translation = new Translator(context).Translate(method);
            List<Parameter> independent = [.. translation.Root!.Parameters.Skip(method.HasThis ? 1 : 0)];
            if (Tangents.Make(translation.Procedures, independent, vector, out _) is { } tangent)
                both.Add((independent[0], tangent));
            else
                return; // both or none: callers ask once whether there are any
        }

        foreach (var (x, tangent) in both)
            compiled.AddTangents(x, tangent);
    }

    private GenericInstanceType VectorOfDoubles()
    {
        MethodDefinition member = context.Runtime.Type("ILDiff.Compiled.CompiledFunction").Methods
            .First(method => method.Name == "Tangents" && method.Parameters[2].ParameterType is ArrayType { ElementType: GenericInstanceType });
        return (GenericInstanceType)context.Module.ImportReference(((ArrayType)member.Parameters[2].ParameterType).ElementType);
    }
}
