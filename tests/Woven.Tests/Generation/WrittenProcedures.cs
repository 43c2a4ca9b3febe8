using System.Reflection;
using System.Runtime.Loader;
using ILDiff.Compiled;
using ILDiff.Weaving;
using ILDiff.Weaving.Generation;
using ILDiff.Weaving.Representation;
using ILDiff.Weaving.Vocabulary;
using ILDiff.Woven.Tests.Harness;
using Microsoft.CodeAnalysis;
using Mono.Cecil;

namespace ILDiff.Woven.Tests.Generation;

/// <summary>A module that procedures are written into, and then loaded.</summary>
internal sealed class WrittenProcedures : IDisposable
{
    private static readonly Lazy<Program> Empty = new(() => Program.Compile(
        "Written",
        [
            new SourceFile("Written.cs", """
                public static class Written
                {
                    public static double Source(double[] x) => x[0];
                }

                public struct Inner
                {
                    public double Value;
                    public int Count;
                }

                public struct Outer
                {
                    public Inner First;
                    public Inner Second;
                }
                """),
        ],
        OptimizationLevel.Release));

    private readonly PlatformResolver resolver = new();
    private readonly Dictionary<Procedure, MethodDefinition> methods = [];
    private readonly AssemblyLoadContext loadContext = new("written", isCollectible: true);
    private Assembly? assembly;

    internal WrittenProcedures()
    {
        resolver.Add(WovenRuntime.Image);
        Module = Pair.Read(Empty.Value, resolver);
        Context = new WeavingContext(Module, RuntimeReferences.Find(Module)!, new WeavingOptions(), new WeavingReport());
    }

    internal ModuleDefinition Module { get; }

    internal WeavingContext Context { get; }

    internal TypeDefinition Type => Module.GetType("Written");

    /// <summary>A method that procedures can say they come from.</summary>
    internal MethodDefinition Source => Type.Methods.Single(method => method.Name == "Source");

    internal TypeReference Double => Module.TypeSystem.Double;

    internal TypeReference Int => Module.TypeSystem.Int32;

    /// <summary>Writes procedures that may call one another.</summary>
    internal void Write(params Procedure[] procedures)
    {
        var writer = new ProcedureWriter(Context);
        foreach (Procedure procedure in procedures)
        {
            procedure.Order();
            methods.Add(procedure, writer.Declare(procedure, Type));
        }

        foreach (Procedure procedure in procedures)
            writer.Fill(procedure, methods[procedure], callee => methods[callee]);
    }

    internal MethodDefinition MethodOf(Procedure procedure) => methods[procedure];

    /// <summary>Loads what has been written; the method of a procedure.</summary>
    internal MethodInfo Load(Procedure procedure)
    {
        if (assembly == null)
        {
            var image = new MemoryStream();
            Module.Write(image);
            image.Position = 0;
            assembly = loadContext.LoadFromStream(image);
        }

        return assembly.GetType("Written")!.GetMethod(procedure.Name, BindingFlags.Static | BindingFlags.NonPublic)!;
    }

    /// <summary>Writes a procedure, loads and calls it. Exceptions come as they are thrown.</summary>
    internal object? Run(Procedure procedure, params object?[] arguments)
    {
        Write(procedure);
        return Call(procedure, arguments);
    }

    internal object? Call(Procedure procedure, params object?[] arguments)
    {
        MethodInfo method = Load(procedure);
        if (method.GetParameters().LastOrDefault()?.ParameterType == typeof(AdjointStack))
            arguments = [.. arguments, new AdjointStack()];
        return method.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null);
    }

    public void Dispose()
    {
        loadContext.Unload();
        Module.Dispose();
        resolver.Dispose();
    }
}
