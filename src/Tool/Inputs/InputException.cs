namespace ILDiff.Tool.Inputs;

/// <summary>What was asked for cannot be done: the message says what, where and what to do.</summary>
internal sealed class InputException(string message) : Exception(message);
