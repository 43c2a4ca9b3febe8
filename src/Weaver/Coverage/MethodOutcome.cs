namespace ILDiff.Weaving.Coverage;

/// <summary>What weaving did with a method.</summary>
public enum MethodOutcome
{
    /// <summary>It is recorded when it runs inside a recording.</summary>
    Recorded,

    /// <summary>Its code has nothing to record, and is the same inside a recording.</summary>
    Same,

    /// <summary>Its derivative is zero on purpose: it is marked [NotDifferentiable].</summary>
    Passive,

    /// <summary>Its derivative is given, by a rule or a replacement; its own code is not recorded.</summary>
    Rule,

    /// <summary>It cannot be recorded, and throws inside a recording.</summary>
    Refused,

    /// <summary>It was left as it is: a call of it from woven code is guarded.</summary>
    NotWoven,

    /// <summary>It has no code: abstract, of an interface, or made by the runtime for a delegate.</summary>
    WithoutCode,
}
