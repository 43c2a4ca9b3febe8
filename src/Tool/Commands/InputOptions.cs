using System.CommandLine;
using ILDiff.Tool.Inputs;
using ILDiff.Weaving;

namespace ILDiff.Tool.Commands;

/// <summary>The argument and the options that all commands share: what is woven, how far, and what it refers to.</summary>
internal sealed class InputOptions
{
    private readonly Argument<string> input = new("assembly") { Description = "The assembly (.dll or .exe)." };

    private readonly Option<string[]> types = new("--types")
    {
        Description = "Weave only these types and what they reach: Namespace.Type, * for any letters.",
        AllowMultipleArgumentsPerToken = true,
        HelpName = "names",
    };

    private readonly Option<string[]> methods = new("--methods")
    {
        Description = "Weave only these methods and what they reach: Namespace.Type.Method, * for any letters.",
        AllowMultipleArgumentsPerToken = true,
        HelpName = "names",
    };

    private readonly Option<string[]> references = new("--reference", "-r")
    {
        Description = "An assembly that the input refers to, or a folder with some. Those beside the input are found.",
        HelpName = "path",
    };

    private readonly Option<string[]> replacements = new("--replacements")
    {
        Description = "An assembly with replacements of methods that the input calls, such as ILDiff.MathNet.dll.",
        HelpName = "path",
    };

    internal InputOptions(Command command)
    {
        command.Arguments.Add(input);
        command.Options.Add(types);
        command.Options.Add(methods);
        command.Options.Add(references);
        command.Options.Add(replacements);
    }

    /// <summary>The path of the input.</summary>
    internal string Input(ParseResult parsed) => parsed.GetRequiredValue(input);

    /// <summary>Where references are looked for.</summary>
    /// <exception cref="InputException">Something that the user named is not there.</exception>
    internal IReadOnlyList<string> Paths(ParseResult parsed, params IEnumerable<InputAssembly> inputs) =>
        SearchPaths.Of(inputs, [.. parsed.GetValue(replacements) ?? [], .. parsed.GetValue(references) ?? []]);

    /// <summary>How the input is woven.</summary>
    internal WeavingOptions Weaving(ParseResult parsed, CancellationToken cancellation)
    {
        IReadOnlyList<string> typeNames = Names(parsed.GetValue(types)), methodNames = Names(parsed.GetValue(methods));
        return new WeavingOptions
        {
            Everything = typeNames.Count + methodNames.Count == 0,
            Types = typeNames,
            Methods = methodNames,
            ReplacementAssemblies = parsed.GetValue(replacements) ?? [],
            Cancellation = cancellation,
        };
    }

    // As an ILDiffReference has them, with semicolons, or each by itself.
    private static List<string> Names(string[]? values) =>
        [.. (values ?? []).SelectMany(value => value.Split(';', ',')).Select(name => name.Trim()).Where(name => name.Length > 0)];
}
