using System.Text.Json;

namespace ILDiff.GradBench.Protocol;

/// <summary>A message of any kind; what a kind does not have is null.</summary>
internal sealed record Message(
    JsonElement Id, string Kind, string? Module = null, string? Function = null, JsonElement? Input = null);
