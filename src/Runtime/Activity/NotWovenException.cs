using System.Reflection;
using ILDiff.Activity;

namespace ILDiff;

/// <summary>
/// A function handed to <c>AD</c> was not woven, so nothing in it could be recorded; or a library was woven when the
/// program was built, and another one was deployed. Nothing of it has run.
/// </summary>
public sealed class NotWovenException : DifferentiationException
{
    private NotWovenException(string message)
        : base(message)
    {
    }

    internal static NotWovenException Method(MethodInfo method)
    {
        string name = Name(method);
        if (method.DeclaringType == null)
        {
            return new($"{name} was generated at run time (a dynamic method or a compiled expression tree), and ILDiff " +
                "weaves assemblies when they are built. Write the function in C#, in a project that uses ILDiff.");
        }

        string assembly = method.DeclaringType.Assembly.GetName().Name ?? "?";
        return new($"{name} of the assembly {assembly} is not woven, so it has no derivative. If it is code of yours, " +
            "mark it [Differentiable] and add the package ILDiff to its project; if it is a method of a library, " +
            $"call it from a lambda, as in x => {method.Name}(x), which is woven with the project it stands in.");
    }

    internal static NotWovenException OtherContract(Assembly assembly, int contract) => new(
        $"The assembly {assembly.GetName().Name} was woven for version {contract} of the contract between woven code and " +
        $"the runtime, and ILDiff {typeof(NotWovenException).Assembly.GetName().Version} keeps version " +
        $"{WeavingContract.Version}. Use the same version of ILDiff and ILDiff.Fody everywhere, and build it again.");

    internal static NotWovenException Deployed(string site, Assembly assembly) => new(
        $"{Site.Describe(site)}: the assembly {assembly.GetName().Name} was woven when its caller was, and the one that was " +
        $"loaded ({assembly.Location}) is not, or not as far. Add <ILDiffReference Include=\"{assembly.GetName().Name}\" /> to the " +
        "project of the program, and the package ILDiff.");

    private static string Name(MethodInfo method) =>
        method.DeclaringType == null ? method.Name : $"{method.DeclaringType.FullName}.{method.Name}";
}
