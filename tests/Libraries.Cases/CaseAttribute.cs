namespace ILDiff.Libraries.Cases;

/// <summary>Code of a user that is differentiated through a library: a static method from double[] to double.</summary>
/// <param name="function">What of the library is tried, as a row of the table says it.</param>
/// <param name="variables">What it is differentiated with respect to.</param>
/// <param name="at">Where.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CaseAttribute(string function, string variables, params double[] at) : Attribute
{
    public string Function { get; } = function;

    public string Variables { get; } = variables;

    public double[] At { get; } = at;

    /// <summary>The method of this class that knows the gradient; without one, differences of the unwoven library do.</summary>
    public string? Gradient { get; set; }

    /// <summary>How far a component may be from the oracle's, relative to max(1, |component|).</summary>
    public double Tolerance { get; set; }

    /// <summary>Whether the last bits of its value depend on how threads share the work when it is not recorded.</summary>
    public bool VariesWithThreads { get; set; }

    /// <summary>Part of the message with which it is refused.</summary>
    public string? Refused { get; set; }

    /// <summary>Part of the message with which a strict recording refuses it; any other gives the derivative of a short cut.</summary>
    public string? RefusedIfStrict { get; set; }

    /// <summary>What a reader of the table should know.</summary>
    public string? Remark { get; set; }
}
