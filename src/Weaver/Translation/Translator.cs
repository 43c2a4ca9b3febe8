using ILDiff.Weaving.Representation;
using Mono.Cecil;

namespace ILDiff.Weaving.Translation;

/// <summary>Makes procedures of methods: reads their IL, and that of the methods they call.</summary>
internal sealed class Translator(WeavingContext context)
{
    /// <summary>Translates a method and what it calls.</summary>
    internal Translation Translate(MethodDefinition root)
    {
        HashSet<Mono.Cecil.Cil.Instruction> escaping = [];
        while (true)
        {
            var scope = new TranslationScope(context, escaping);
            try
            {
                if (scope.WhyNot(root) is { } why)
                    return new Translation(null, [], new Obstacle(root.HasBody ? new Origin(root, root.Body.Instructions[0]) : null, why));
                Procedure procedure = ProcedureReading.Read(root, scope);
                return new Translation(procedure, [.. scope.Procedures.Values], null);
            }
            catch (ObstacleException exception)
            {
                return new Translation(null, [], exception.Obstacle);
            }
            catch (EscapeException exception) when (escaping.Add(exception.Site))
            {
                // Once more, with an object that is made and not followed.
            }
        }
    }
}

/// <summary>What became of a method.</summary>
/// <param name="Root">Its procedure; null if there is an obstacle.</param>
/// <param name="Procedures">All procedures: its own first, then those that it calls.</param>
/// <param name="Obstacle">What stands in the way.</param>
internal sealed record Translation(Procedure? Root, IReadOnlyList<Procedure> Procedures, Obstacle? Obstacle);
