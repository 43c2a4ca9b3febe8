using ILDiff.Weaving.Representation;
using Mono.Cecil;

namespace ILDiff.Weaving.Adjoints;

/// <summary>Makes the procedures that compute a gradient out of those of a function.</summary>
internal sealed class GradientMaker
{
    private readonly IReadOnlyList<Procedure> procedures;
    private readonly IReadOnlyList<Parameter> independent;
    private readonly Analysis analysis;
    private readonly Activity activity;
    private readonly Formulas formulas;
    private readonly TypeReference seedsType;
    private readonly MethodReference begin;
    private readonly bool isArithmetic;

    private GradientMaker(
        IReadOnlyList<Procedure> procedures, IReadOnlyList<Parameter> independent, Activity activity, TypeReference seedsType, MethodReference begin)
    {
        this.procedures = procedures;
        this.independent = independent;
        this.activity = activity;
        this.seedsType = seedsType;
        this.begin = begin;
        isArithmetic = PointUse.IsArithmetic(procedures, activity, independent[0]);
        analysis = new Analysis(procedures, activity);
        formulas = new Formulas(procedures[0].Source.Module);
    }

    /// <summary>Makes them.</summary>
    /// <param name="procedures">The function's procedures, root first, in SSA form. They are changed.</param>
    /// <param name="independent">The parameters of the root that are independent variables, or arrays of them.</param>
    /// <param name="seedsType">The runtime's class of seeds.</param>
    /// <param name="begin">Its method that is told the outputs.</param>
    /// <param name="obstacle">What stands in the way; null if nothing does.</param>
    internal static CompiledGradient? Make(
        IReadOnlyList<Procedure> procedures, IReadOnlyList<Parameter> independent, TypeReference seedsType, MethodReference begin,
        out Obstacle? obstacle)
    {
        obstacle = procedures.Select(ObstacleOfShape).FirstOrDefault(found => found != null);
        if (obstacle != null)
            return null;
        Analysis.Form(procedures);
        var activity = new Activity(procedures, new MemoryClasses(procedures), independent);
        obstacle = activity.FindObstacle();
        return obstacle == null ? new GradientMaker(procedures, independent, activity, seedsType, begin).Make() : null;
    }

    private static Obstacle? ObstacleOfShape(Procedure procedure)
    {
        procedure.Order();
        if (new Loops(procedure, new Dominance(procedure)).HasSeveralEntries)
            return new Obstacle(null, $"has a loop in {Emission.Names.Of(procedure.Source)} that is entered at several places");
        return procedure.Blocks.Any(block => block.Terminator.Kind == TerminatorKind.Return)
            ? null
            : new Obstacle(null, $"calls {Emission.Names.Of(procedure.Source)}, which never returns");
    }

    private CompiledGradient Make()
    {
        var others = new List<Procedure>();
        foreach (Procedure callee in procedures.Skip(1))
        {
            Procedure reverse = Declare(callee);
            analysis.Reverses(callee, reverse);
            others.Add(callee);
            others.Add(reverse);
        }

        foreach (Procedure callee in procedures.Skip(1))
            Split(callee, analysis.ReverseOf(callee));
        return Join(others);
    }

    private Procedure Declare(Procedure callee)
    {
        var reverse = new Procedure(callee.Name + "Reverse", callee.Source);
        reverse.Parameters.AddRange(callee.Parameters);
        for (int i = 0; i < callee.Results.Count; i++)
        {
            if (activity.IsActiveResult(callee, i))
                reverse.Parameters.Add(new Parameter(formulas.Double, $"result{i}Bar"));
        }

        reverse.Results.AddRange(callee.Parameters.Where(activity.IsActive).Select(_ => formulas.Double));
        return reverse;
    }

    /// <summary>Writes the reverse of a procedure as one of its own.</summary>
    private void Split(Procedure callee, Procedure reverse)
    {
        Block last = callee.Blocks.Single(block => block.Terminator.Kind == TerminatorKind.Return);
        int own = callee.Results.Count;
        var seeds = new Value?[own];
        int next = callee.Parameters.Count;
        for (int i = 0; i < own; i++)
            seeds[i] = activity.IsActiveResult(callee, i) ? reverse.Parameters[next++] : null;
        List<Parameter> active = [.. callee.Parameters.Where(activity.IsActive)];
        reverse.Entry = new Reverse(analysis, callee, isJoint: false).Write(
            seeds, adjointOf => Terminator.Return(active.Select(parameter => adjointOf(parameter) ?? formulas.Number(0)).ToList()));
        reverse.Order();
        foreach (int i in analysis.Shadows.ShadowedResults(callee).ToList())
        {
            last.Terminator.Operands.Add(analysis.Shadows.Of(last.Terminator.Operands[i]));
            callee.Results.Add(callee.Results[i]);
        }

        RemoveUnused.Run(callee);
        RemoveUnused.Run(reverse);
    }

    /// <summary>Writes the reverse of the root behind it.</summary>
    private CompiledGradient Join(List<Procedure> others)
    {
        Procedure root = procedures[0];
        Block last = root.Blocks.Single(block => block.Terminator.Kind == TerminatorKind.Return);
        Value result = last.Terminator.Operands[0];
        Parameter? seeds = result.IsDouble ? null : new Parameter(seedsType, "seeds");
        Operation? start = seeds == null ? null : Begin(seeds, result);
        List<Parameter> doubles = [.. independent.Where(parameter => parameter.IsDouble)];
        Block first = new Reverse(analysis, root, isJoint: true).Write(
            [result.IsDouble ? formulas.Number(1) : null],
            adjointOf => Terminator.Return([start ?? result, .. doubles.Select(parameter => adjointOf(parameter) ?? formulas.Number(0))]));
        if (start != null)
        {
            root.Parameters.Add(seeds!);
            last.Operations.Add(start);
        }

        last.Terminator = Terminator.Jump(first);
        root.Results.AddRange(doubles.Select(_ => formulas.Double));
        root.Order();
        RemoveUnused.Run(root);
        Parameter? x = independent.FirstOrDefault(parameter => !parameter.IsDouble);
        return new CompiledGradient(root, doubles, x != null && activity.HasShadow(x) ? (Parameter)analysis.Shadows.Of(x) : null, seeds, others, isArithmetic);
    }

    /// <summary>Tells the seeds the outputs, and takes a copy of them.</summary>
    private Operation Begin(Parameter seeds, Value result)
    {
        Value shadow = activity.HasShadow(result) ? analysis.Shadows.Of(result) : new Constant(result.Type, null);
        var callee = new Callee(begin, IsVirtual: false, IsPure: false, MayTakeActive: true, Reason: null);
        return new Operation(OperationKind.Call, result.Type, callee, seeds, result, shadow);
    }
}
