using ILDiff.Weaving.Representation;
using Mono.Cecil;

namespace ILDiff.Weaving.Adjoints;

/// <summary>
/// Gives procedures tangents: beside each double that depends on independent variables its derivative along one direction, or along
/// as many as a vector has lanes, and beside each array of such doubles an array of tangents, which follows it. What the procedures
/// do otherwise stays as it was, so that reversed procedures can be given tangents as well.
/// </summary>
internal sealed class Tangents
{
    private readonly TangentActivity activity;
    private readonly TangentFormulas formulas;
    private readonly Dictionary<Procedure, Pairs> pairs = [];

    private Tangents(TangentActivity activity, TangentFormulas formulas) => (this.activity, this.formulas) = (activity, formulas);

    /// <summary>Adds tangents to the procedures of a tree, which are changed.</summary>
    /// <param name="procedures">The tree, root first, in order.</param>
    /// <param name="independent">The parameters of the root that are independent variables, or arrays of them.</param>
    /// <param name="vector">Vector&lt;double&gt; for as many directions as it has lanes; null for one.</param>
    /// <param name="obstacle">What stands in the way; null if nothing does.</param>
    internal static CompiledTangent? Make(
        IReadOnlyList<Procedure> procedures, IEnumerable<Parameter> independent, GenericInstanceType? vector, out Obstacle? obstacle)
    {
        var activity = new TangentActivity(procedures, independent);
        obstacle = activity.FindObstacle() ?? (vector == null ? null : ObstacleOfVectors(procedures, activity));
        if (obstacle != null)
            return null;
        var tangents = new Tangents(activity, new TangentFormulas(procedures[0].Source.Module, vector));
        foreach (Procedure procedure in procedures)
            tangents.pairs.Add(procedure, tangents.Declare(procedure));
        foreach (Procedure procedure in procedures)
        {
            new TangentWriter(procedure, activity, tangents.formulas, callee => tangents.pairs[callee]).Write();
            procedure.Results.AddRange(tangents.ResultsBeside(procedure));
        }

        foreach (Procedure procedure in procedures)
            RemoveUnused.Run(procedure);
        return new CompiledTangent(procedures[0], tangents.pairs[procedures[0]], [.. procedures.Skip(1)]);
    }

    /// <summary>Vector&lt;double&gt;, as the runtime refers to it.</summary>
    internal static GenericInstanceType Vectors(WeavingContext context)
    {
        TypeReference type = context.Module.ImportReference(context.Runtime.Runtime.GetTypeReferences()
            .First(reference => reference.FullName == "System.Numerics.Vector`1"));
        if (!type.HasGenericParameters)
            type.GenericParameters.Add(new GenericParameter("T", type));
        return new GenericInstanceType(type) { GenericArguments = { context.Module.TypeSystem.Double } };
    }

    /// <summary>Structures with doubles in them have no like with vectors in them.</summary>
    private static Obstacle? ObstacleOfVectors(IReadOnlyList<Procedure> procedures, TangentActivity activity) => procedures
        .SelectMany(procedure => procedure.Operations)
        .Where(operation => operation.Detail is ElementAccess { Path.Count: > 0 } && activity.IsVaried(operation.Operands[0]))
        .Select(operation => new Obstacle(operation.Origin, "has active values in an array of structures")).FirstOrDefault();

    private Pairs Declare(Procedure procedure)
    {
        var parameters = new Dictionary<Parameter, Parameter>();
        foreach (Parameter parameter in procedure.Parameters.Where(activity.IsVaried).ToList())
        {
            var beside = new Parameter(formulas.Beside(parameter.Type), parameter.Name + "Dot");
            procedure.Parameters.Add(beside);
            parameters.Add(parameter, beside);
        }

        int own = procedure.Results.Count, next = own;
        return new Pairs(parameters, [.. Enumerable.Range(0, own).Select(i => activity.IsVariedResult(procedure, i) ? next++ : -1)]);
    }

    private List<TypeReference> ResultsBeside(Procedure procedure)
    {
        IReadOnlyList<int> numbers = pairs[procedure].Results;
        return [.. procedure.Results.Where((_, i) => numbers[i] >= 0).Select(formulas.Beside)];
    }
}
