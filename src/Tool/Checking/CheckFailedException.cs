namespace ILDiff.Tool.Checking;

/// <summary>A function could be called, and does not do what it should when it is woven.</summary>
internal sealed class CheckFailedException(string message) : Exception(message);
