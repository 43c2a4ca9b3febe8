using System.Text.Json;
using ILDiff.GradBench.Inputs;
using ILDiff.GradBench.Protocol;
using ILDiff.GradBench.Ratios;

namespace ILDiff.GradBench.Evals;

/// <summary>An eval: the module that the protocol defines, and the rows it has in the table of ratios.</summary>
/// <param name="Name">The name of the module.</param>
/// <param name="Functions">Each reads an input, and gives what is run and timed; what this returns is the output.</param>
/// <param name="Instances">The standard sizes.</param>
internal sealed record Eval(
    string Name, IReadOnlyDictionary<string, Func<JsonElement, Func<object>>> Functions, IReadOnlyList<Instance> Instances)
{
    /// <summary>An eval whose functions share the type of their input.</summary>
    internal static Eval Of<TInput>(
        string name, Dictionary<string, Func<TInput, Func<object>>> functions, params Instance[] instances)
        where TInput : IInput => new(
            name,
            functions.ToDictionary(
                pair => pair.Key, pair => (Func<JsonElement, Func<object>>)(input => pair.Value(Json.Read<TInput>(input)))),
            instances);

    /// <summary>An eval of two functions, the value and its derivative, and how they compare on inputs from seeds.</summary>
    internal static Eval Of<TInput>(
        string name, (string Name, Func<TInput, Func<object>> Of) primal, (string Name, Func<TInput, Func<object>> Of) derivative,
        params (string Name, Func<TInput> Input)[] instances)
        where TInput : IInput => Of(
            name,
            new Dictionary<string, Func<TInput, Func<object>>> { [primal.Name] = primal.Of, [derivative.Name] = derivative.Of },
            [.. instances.Select(instance => new Instance(instance.Name, () => Sides(primal.Of, derivative.Of, instance.Input())))]);

    /// <summary>The same, with rows for a derivative that was written by hand.</summary>
    internal static Eval Of<TInput>(
        string name, (string Name, Func<TInput, Func<object>> Of) primal, (string Name, Func<TInput, Func<object>> Of) derivative,
        Func<TInput, Func<object>> byHand, params (string Name, Func<TInput> Input)[] instances)
        where TInput : IInput
    {
        Eval eval = Of(name, primal, derivative, instances);
        IEnumerable<Instance> more = instances.Select(
            instance => new Instance($"{instance.Name}, by hand", () => Sides(primal.Of, byHand, instance.Input())));
        return eval with { Instances = [.. eval.Instances, .. more] };
    }

    private static Sides Sides<TInput>(Func<TInput, Func<object>> primal, Func<TInput, Func<object>> derivative, TInput input)
    {
        Func<object> value = primal(input), gradient = derivative(input);
        return new Sides(() => value(), () => gradient());
    }
}
