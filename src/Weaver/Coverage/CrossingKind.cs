namespace ILDiff.Weaving.Coverage;

/// <summary>What happens where woven code meets the border of what can be recorded.</summary>
public enum CrossingKind
{
    /// <summary>A call that hands doubles to code that is not woven: throws if one of them is active.</summary>
    Guarded,

    /// <summary>
    /// A call that hands objects or values of type parameters to code that is not woven: throws if they hold active values.
    /// </summary>
    GuardedObject,

    /// <summary>
    /// A call of a delegate or a virtual method that other assemblies may bring: throws if what runs is not woven and gets
    /// active values.
    /// </summary>
    Open,

    /// <summary>An operation that cannot be recorded: throws in every recording that gets there.</summary>
    Refused,

    /// <summary>
    /// A loop that ends when doubles say so: its iterations are differentiated, which is not the derivative of what they tend
    /// to if they do not depend on the parameters as that does.
    /// </summary>
    Iteration,

    /// <summary>
    /// A loop that ends when doubles say so and chooses values by comparing them: a root or a minimum that it finds this way
    /// has a wrong derivative.
    /// </summary>
    Search,

    /// <summary>A conversion through which no derivative flows; a strict recording throws.</summary>
    Cut,
}
