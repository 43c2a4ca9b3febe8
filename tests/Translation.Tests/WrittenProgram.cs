using System.Numerics;
using System.Reflection;
using System.Runtime.Loader;
using ILDiff.Compiled;
using ILDiff.Weaving;
using ILDiff.Weaving.Adjoints;
using ILDiff.Weaving.Generation;
using ILDiff.Weaving.Passes;
using ILDiff.Weaving.Representation;
using ILDiff.Weaving.Translation;
using ILDiff.Weaving.Vocabulary;
using ILDiff.Woven.Tests.Harness;
using Microsoft.CodeAnalysis;
using Mono.Cecil;
using TypeAttributes = Mono.Cecil.TypeAttributes;

namespace ILDiff.Translation.Tests;

/// <summary>The fixtures whose functions translate, each written as methods again: as they are, and with tangents.</summary>
internal sealed class WrittenProgram
{
    private readonly ModuleDefinition module;
    private readonly WeavingContext context;
    private readonly Dictionary<string, (string Type, string Method, int Tangent)> written = [];
    private readonly Dictionary<string, string[]> products = [];
    private readonly Assembly assembly;

    internal WrittenProgram(OptimizationLevel level)
    {
        Program program = Program.Compile("Fixtures", Fixtures.Sources, level);
        using var resolver = new PlatformResolver();
        resolver.Add(WovenRuntime.Image);
        using (module = ModuleDefinition.ReadModule(new MemoryStream(program.Image), new ReaderParameters { AssemblyResolver = resolver }))
        {
            context = new WeavingContext(module, RuntimeReferences.Find(module)!, new WeavingOptions(), new WeavingReport());
            foreach (Fixture fixture in Fixtures.All)
                Write(fixture);
            OwnMembers.Allow(module);
            var image = new MemoryStream();
            module.Write(image);
            image.Position = 0;
            assembly = new AssemblyLoadContext("written").LoadFromStream(image);
        }
    }

    /// <summary>The method as the compiler left it, beside those that were written.</summary>
    internal MethodInfo Original(Fixture fixture) => assembly.GetType(fixture.Type)!.GetMethod(fixture.Method)!;

    /// <summary>The method that was written; null if it does not translate.</summary>
    internal MethodInfo? Again(Fixture fixture) => Find(fixture, "Again").Method;

    /// <summary>Whether there is a method of a kind: Tangent, Tangents or Product.</summary>
    internal bool Has(Fixture fixture, string kind) => written.ContainsKey(fixture.FullName + kind);

    /// <summary>f(x) and the derivative along a direction; null if there is none.</summary>
    internal (double Value, double Tangent)? Tangent(Fixture fixture, double[] x, double[] direction) =>
        Call(Find(fixture, "Tangent"), x, direction) is var (value, tangent) ? (value, tangent is double number ? number : 0) : null;

    /// <summary>f(x) and the derivatives along several directions; null if there are none.</summary>
    internal (double Value, Vector<double> Tangents)? Tangents(Fixture fixture, double[] x, Vector<double>[] directions) =>
        Call(Find(fixture, "Tangents"), x, directions) is var (value, tangents) ? (value, tangents is Vector<double> numbers ? numbers : default) : null;

    /// <summary>The gradient, and the Hessian times a direction, from the gradient's tangents; null if there are none.</summary>
    internal (double[] Gradient, double[] Product)? Product(Fixture fixture, double[] x, double[] direction)
    {
        if (Find(fixture, "Product").Method is not { } method)
            return null;
        double[] gradient = new double[x.Length], product = new double[x.Length];
        string[] names = products[fixture.FullName];
        string xName = names[0];
        object?[] arguments = [.. method.GetParameters().Select((parameter, i) =>
            parameter.ParameterType == typeof(AdjointStack) ? new AdjointStack()
            : i >= names.Length ? null
            : names[i] == xName ? x
            : names[i] == xName + "Bar" ? gradient
            : names[i] == xName + "Dot" ? direction
            : names[i] == xName + "BarDot" ? (object)product
            : throw new InvalidOperationException(names[i]))];
        Outcomes.Invoke(method, null, arguments);
        return (gradient, product);
    }

    private static (double Value, object? Tangent)? Call((MethodInfo? Method, int Tangent) found, params object[] arguments)
    {
        if (found.Method == null)
            return null;
        object?[] all = [.. arguments, .. new object?[found.Tangent < 0 ? 0 : 2]];
        object? result = Outcomes.Invoke(found.Method, null, all);
        return found.Tangent < 0 ? ((double)result!, null) : ((double)all[^2]!, all[^1]);
    }

    private (MethodInfo? Method, int Tangent) Find(Fixture fixture, string kind) => written.TryGetValue(fixture.FullName + kind, out var found)
        ? (assembly.GetType(found.Type)!.GetMethod(found.Method, BindingFlags.Static | BindingFlags.NonPublic), found.Tangent)
        : (null, -1);

    private void Write(Fixture fixture)
    {
        MethodDefinition method = module.GetType(fixture.Type.Replace('+', '/')).Methods.Single(candidate => candidate.Name == fixture.Method);
        if (Translate(method) is not { } procedures)
            return;
        Write(fixture, "Again", procedures, -1);
        foreach (GenericInstanceType? vector in new[] { null, Weaving.Adjoints.Tangents.Vectors(context) })
        {
            procedures = Translate(method)!;
            if (Weaving.Adjoints.Tangents.Make(procedures, procedures[0].Parameters.ToList(), vector, out _) is { } tangent)
                Write(fixture, vector == null ? "Tangent" : "Tangents", [tangent.Root, .. tangent.Others], tangent.Tangents.Results[0]);
        }

        WriteProduct(fixture, Translate(method)!);
    }

    private void WriteProduct(Fixture fixture, List<Procedure> procedures)
    {
        List<Parameter> independent = [.. procedures[0].Parameters];
        CompiledGradient? gradient = GradientMaker.Make(
            procedures, independent, module.ImportReference(context.Runtime.Type("ILDiff.Compiled.OutputSeeds")),
            context.Runtime.Method("ILDiff.Compiled.OutputSeeds", "Begin"), out _);
        if (gradient == null ||
            Weaving.Adjoints.Tangents.Make([gradient.Root, .. gradient.Others], independent, null, out _) is not { } tangent)
        {
            return;
        }

        Write(fixture, "Product", [tangent.Root, .. tangent.Others], tangent.Tangents.Results[0]);
        products.Add(fixture.FullName, [.. tangent.Root.Parameters.Select(parameter => parameter.Name)]);
    }

    private List<Procedure>? Translate(MethodDefinition method)
    {
        Weaving.Translation.Translation translation = new Translator(context).Translate(method);
        foreach (Procedure procedure in translation.Procedures)
            procedure.Order();
        return translation.Root == null ? null : [translation.Root, .. translation.Procedures.Where(procedure => procedure != translation.Root)];
    }

    private void Write(Fixture fixture, string kind, List<Procedure> procedures, int tangent)
    {
        var type = new TypeDefinition(
            "", $"<{fixture.FullName.Replace('.', '_')}>{kind}", TypeAttributes.NotPublic | TypeAttributes.Abstract | TypeAttributes.Sealed, module.TypeSystem.Object);
        module.Types.Add(type);
        var writer = new ProcedureWriter(context);
        var methods = procedures.ToDictionary(procedure => procedure, procedure => writer.Declare(procedure, type));
        foreach (Procedure procedure in procedures)
            writer.Fill(procedure, methods[procedure], callee => methods[callee]);
        written.Add(fixture.FullName + kind, (type.Name, methods[procedures[0]].Name, tangent));
    }
}
