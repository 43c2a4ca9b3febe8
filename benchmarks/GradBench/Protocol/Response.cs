using System.Text.Json;

namespace ILDiff.GradBench.Protocol;

/// <summary>An answer to a message; what is null is not written.</summary>
/// <param name="Id">That of the message; null if it could not be read.</param>
internal sealed record Response(JsonElement? Id)
{
    public string? Tool { get; init; }

    public bool? Success { get; init; }

    public JsonElement? Output { get; init; }

    public IReadOnlyList<Timing>? Timings { get; init; }

    public string? Error { get; init; }

    internal static Response Failure(JsonElement? id, string error) => new(id) { Success = false, Error = error };
}

/// <summary>How long a run took.</summary>
internal sealed record Timing(string Name, long Nanoseconds);
