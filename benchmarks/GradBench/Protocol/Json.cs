using System.Text.Json;
using System.Text.Json.Serialization;
using ILDiff.GradBench.Inputs;

namespace ILDiff.GradBench.Protocol;

/// <summary>How messages are written: names in snake case, every field required, not-a-number as a string.</summary>
internal static class Json
{
    internal static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Reads an input, and checks it.</summary>
    /// <exception cref="JsonException">A field is missing, or of another type.</exception>
    /// <exception cref="InputException">An array has the wrong length, or a number is out of range.</exception>
    internal static TInput Read<TInput>(JsonElement element)
        where TInput : IInput
    {
        TInput input = element.Deserialize<TInput>(Options) ?? throw new InputException("There must be an input.");
        input.Check();
        return input;
    }
}
