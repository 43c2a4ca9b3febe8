using System.Diagnostics;
using System.Text.Json;
using ILDiff.GradBench.Evals;

namespace ILDiff.GradBench.Protocol;

/// <summary>A conversation: a message a line, and an answer a line to each. An error is an answer too, and the tool goes on.</summary>
internal sealed class Session(TextReader input, TextWriter output)
{
    /// <summary>Answers until there are no more messages.</summary>
    internal async Task Run(CancellationToken cancellation)
    {
        // A console reads without looking at a token.
        while (await Task.Run(input.ReadLine, cancellation).WaitAsync(cancellation).ConfigureAwait(false) is { } line)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            output.WriteLine(JsonSerializer.Serialize(Answer(line, cancellation), Json.Options));
            output.Flush();
        }
    }

    private static Response Answer(string line, CancellationToken cancellation)
    {
        Message? message;
        try
        {
            message = JsonSerializer.Deserialize<Message>(line, Json.Options);
        }
        catch (JsonException exception)
        {
            return Response.Failure(null, $"This is not a message: {exception.Message}");
        }

        return message == null ? Response.Failure(null, "This is not a message: it is null.") : Answer(message, cancellation);
    }

    private static Response Answer(Message message, CancellationToken cancellation) => message.Kind switch
    {
        "start" => new Response(message.Id) { Tool = "ildiff" },
        "define" => Define(message),
        "evaluate" => Evaluate(message, cancellation),
        "analysis" => new Response(message.Id),
        _ => Response.Failure(message.Id, $"There is no kind of message '{message.Kind}'; there are start, define, evaluate and analysis."),
    };

    private static Response Define(Message message) =>
        Module(message) == null ? Response.Failure(message.Id, NoModule(message)) : new Response(message.Id) { Success = true };

    private static Response Evaluate(Message message, CancellationToken cancellation)
    {
        if (Module(message) is not { } eval)
            return Response.Failure(message.Id, NoModule(message));
        if (message.Function is not { } name || !eval.Functions.TryGetValue(name, out var function))
            return Response.Failure(message.Id, $"{eval.Name} has no function '{message.Function}'; it has {string.Join(", ", eval.Functions.Keys)}.");
        if (message.Input is not { } given)
            return Response.Failure(message.Id, "There must be an input.");
        try
        {
            Func<object> run = function(given);
            var (result, timings) = Time(run, Runs.Of(given), cancellation);
            return new Response(message.Id) { Success = true, Output = JsonSerializer.SerializeToElement(result, Json.Options), Timings = timings };
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or OutOfMemoryException))
        {
            return Response.Failure(message.Id, exception.Message);
        }
    }

    private static (object Result, List<Timing> Timings) Time(Func<object> run, Runs runs, CancellationToken cancellation)
    {
        var timings = new List<Timing>();
        long total = 0;
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            long start = Stopwatch.GetTimestamp();
            object result = run();
            long nanoseconds = (long)Stopwatch.GetElapsedTime(start).TotalNanoseconds;
            total += nanoseconds;
            timings.Add(new Timing("evaluate", nanoseconds));
            if (timings.Count >= runs.MinRuns && total >= runs.MinSeconds * 1e9)
                return (result, timings);
        }
    }

    private static Eval? Module(Message message) => AllEvals.List.FirstOrDefault(eval => eval.Name == message.Module);

    private static string NoModule(Message message) =>
        $"There is no module '{message.Module}'; there are {string.Join(", ", AllEvals.List.Select(eval => eval.Name))}.";
}
