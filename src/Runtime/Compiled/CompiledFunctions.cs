using System.Collections.Concurrent;
using System.Reflection;
using ILDiff.Activity;
using ILDiff.Border;

namespace ILDiff.Compiled;

/// <summary>Finds the compiled derivative of a function. Thread safe.</summary>
internal static class CompiledFunctions
{
    /// <summary>The switch that turns compiled derivatives off; the environment variable is <c>ILDIFF_COMPILED=0</c>.</summary>
    private const string Switch = "ILDiff.Compiled";

    // Stress mode is about the tape. Read-only, so that the JIT drops the test.
    private static readonly bool AreOn = !Stress.IsOn && Environment.GetEnvironmentVariable("ILDIFF_COMPILED") != "0" &&
        !(AppContext.TryGetSwitch(Switch, out bool on) && !on);

    private static readonly ConcurrentDictionary<MethodInfo, CompiledFunction?> Known = [];

    [ThreadStatic]
    private static bool areOffHere;

    [ThreadStatic]
    private static WeakReference<Delegate>? latest;

    [ThreadStatic]
    private static CompiledFunction? latestFound;

    /// <summary>Whether this thread uses compiled derivatives, if the process does: for tests and measurements.</summary>
    internal static bool Use
    {
        get => !areOffHere;
        set => areOffHere = !value;
    }

    /// <summary>The compiled derivative of the function, to be run now. None while this thread records: what is recorded has
    /// the derivatives that are taken of it.</summary>
    /// <exception cref="NotWovenException">The function was woven for another version of the contract.</exception>
    internal static CompiledFunction? Of(Delegate? f)
    {
        if (!AreOn || areOffHere || f == null || CurrentTape.IsRecording())
            return null;
        return latest != null && latest.TryGetTarget(out Delegate? known) && known == (object)f ? latestFound : Find(f);
    }

    private static CompiledFunction? Find(Delegate f)
    {
        if (!f.HasSingleTarget)
            return null;
        MethodInfo method = f.Method;
        if (method.DeclaringType == null)
            return null; // a dynamic method
        if (Unloading.Concerns(method))
            return Make(method); // not kept: its assembly may be unloaded
        latestFound = Known.GetOrAdd(method, Make);
        (latest ??= new WeakReference<Delegate>(f)).SetTarget(f);
        return latestFound;
    }

    private static CompiledFunction? Make(MethodInfo method) =>
        method.GetCustomAttribute<CompiledAttribute>(inherit: false) is { } compiled && WovenMethods.Contains(method)
            ? (CompiledFunction)Activator.CreateInstance(compiled.Function)!
            : null;
}
