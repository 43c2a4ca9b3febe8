namespace ILDiff.GradBench.Inputs;

/// <summary>An input that does not fit its eval; the message says what is wrong with it.</summary>
internal sealed class InputException(string message) : Exception(message);
