namespace ILDiff.Benchmarks.Peers;

/// <summary>A tool of another language cannot be measured here.</summary>
internal sealed class PeerUnavailableException(string message) : Exception(message);
