namespace ILDiff.GradBench.Inputs;

/// <summary>The input of an eval.</summary>
internal interface IInput
{
    /// <summary>Says what does not fit.</summary>
    /// <exception cref="InputException">An array has the wrong length, or a number is out of range.</exception>
    public void Check();
}
