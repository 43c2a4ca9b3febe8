using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using ILDiff.Tool.Checking;
using ILDiff.Tool.Libraries;
using ILDiff.Weaving;

namespace ILDiff.Tool.Verification;

/// <summary>
/// Every method compiled to machine code, which refuses wrong stacks, types that do not fit and members that are not there.
/// Nothing of it runs. What the published assembly cannot have compiled either is no fault of weaving.
/// </summary>
internal sealed class MachineCodeCheck
{
    private const BindingFlags Declared = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public |
        BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private readonly Assembly published;
    private readonly ConcurrentBag<string> problems = [];
    private readonly ConcurrentBag<string> absences = [];
    private int compiled;
    private int untried;

    private MachineCodeCheck(Assembly published) => this.published = published;

    /// <summary>What was refused, and the reason.</summary>
    internal IReadOnlyList<string> Problems => [.. problems.Order(StringComparer.Ordinal)];

    /// <summary>What the published assembly cannot compile either, because something it refers to is not there.</summary>
    internal IReadOnlyList<string> Absences => [.. absences.Distinct().Order(StringComparer.Ordinal)];

    /// <summary>How many methods were compiled, each with the type arguments it was compiled with.</summary>
    internal int Compiled => compiled;

    /// <summary>How many generic methods no type arguments were found for.</summary>
    internal int Untried => untried;

    internal static MachineCodeCheck Run(
        Assembly woven, Assembly published, IProgress<WeavingProgress> progress, CancellationToken cancellation)
    {
        var check = new MachineCodeCheck(published);
        List<MethodBase> methods = [.. Loadable.Types(woven).SelectMany(MethodsOf).Where(HasCode)];
        int done = 0;
        Parallel.ForEach(methods, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount }, method =>
        {
            check.Compile(method);
            progress.Report(new WeavingProgress("compiling to machine code", Interlocked.Increment(ref done), methods.Count));
        });
        return check;
    }

    private static IEnumerable<MethodBase> MethodsOf(Type type) =>
        Loadable.Methods(type, Declared).Cast<MethodBase>().Concat(Loadable.Constructors(type, Declared));

    // Members of delegates come from the runtime, others from native libraries.
    private static bool HasCode(MethodBase method) => !method.IsAbstract && !method.Attributes.HasFlag(MethodAttributes.PinvokeImpl) &&
        (method.MethodImplementationFlags & (MethodImplAttributes.Runtime | MethodImplAttributes.InternalCall)) == 0;

    private void Compile(MethodBase method)
    {
        bool any = false;
        try
        {
            foreach (var (closed, arguments) in TypeArguments.Close(method))
            {
                any = true;
                RuntimeHelpers.PrepareMethod(closed.MethodHandle, arguments.Length == 0 ? null : arguments);
                Interlocked.Increment(ref compiled);
            }

            if (!any)
                Interlocked.Increment(ref untried);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            string reason = exception.Message.ReplaceLineEndings(" ");
            if (exception is FileNotFoundException { FileName: { } absent } ? !CanLoad(absent) : FailsAsPublished(method, exception.GetType()))
                absences.Add(reason);
            else
                problems.Add($"{Spelling.Of(method)} does not compile: {exception.GetType().Name}, {reason}");
        }
    }

    private bool CanLoad(string assembly)
    {
        try
        {
            return AssemblyLoadContext.GetLoadContext(published)!.LoadFromAssemblyName(new AssemblyName(assembly)) != null;
        }
        catch (Exception exception) when (Loadable.IsAbsence(exception))
        {
            return false;
        }
    }

    private bool FailsAsPublished(MethodBase method, Type failure)
    {
        try
        {
            // <F>Twin, <F>Entry and <F>Primal are made of F.
            string name = method.Name is ['<', ..] && method.Name.IndexOf('>', StringComparison.Ordinal) is > 1 and var end ? method.Name[1..end] : method.Name;
            Type? type = published.GetType(method.DeclaringType!.FullName!);
            if (type == null)
                return false;
            foreach (MethodBase original in MethodsOf(type).Where(candidate => candidate.Name == name && HasCode(candidate)))
            {
                foreach (var (closed, arguments) in TypeArguments.Close(original))
                    RuntimeHelpers.PrepareMethod(closed.MethodHandle, arguments.Length == 0 ? null : arguments);
            }

            return false;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return exception.GetType() == failure;
        }
    }
}
