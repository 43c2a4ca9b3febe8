namespace ILDiff.Derivatives.Tests;

public sealed class RecordedFunctionTests
{
    private static readonly double[] Point = [0.7, -1.3, 2.1];

    [Fact]
    public void A_recorded_function_is_evaluated_and_differentiated_at_other_inputs()
    {
        RecordedFunction function = AD.Record(x => (x[0] * x[1]) + Math.Sin(x[0]), [1, 2]);
        double[] gradient = new double[2];
        Assert.Equal((3.0 * 4) + Math.Sin(3), function.Gradient([3, 4], gradient));
        Assert.Equal([4 + Math.Cos(3), 3], gradient);
        Assert.Equal((5.0 * 6) + Math.Sin(5), function.Evaluate([5, 6]));
    }

    [Fact]
    public void Derivatives_are_those_of_the_function_itself()
    {
        RecordedFunction scalar = AD.Record(Scalar, [1, 1, 1]), vector = AD.Record(Vector, [1, 1, 1]);
        double[] v = [1, 0.5, -2], w = [1, -1, 2, 0.25], product = new double[3], image = new double[4], values = new double[4];
        Assert.Equal(AD.Hessian(Scalar, Point), scalar.Hessian(Point));
        Assert.Equal(Scalar(Point), scalar.HessianVectorProduct(Point, v, product));
        Assert.Equal(AD.HessianVectorProduct(Scalar, Point, v), product);
        Assert.Equal(AD.Jacobian(Vector, Point), vector.Jacobian(Point));
        vector.Evaluate(Point, values);
        Assert.Equal(Vector(Point), values);
        vector.VectorJacobianProduct(Point, w, product);
        Assert.Equal(AD.VectorJacobianProduct(Vector, Point, w).Product, product);
        vector.JacobianVectorProduct(Point, v, image);
        Assert.Equal(AD.JacobianVectorProduct(Vector, Point, v).Product, image);
    }

    [Fact]
    public void Parameters_are_replayed_and_not_differentiated()
    {
        RecordedFunction function = AD.Record((x, p) => (x[0] * p[0]) + (x[1] * x[1] * p[1]), [1, 2], [3, 4]);
        Assert.Equal((4, 2), (function.Inputs, function.Variables));
        double[] gradient = new double[2];
        Assert.Equal((5 * 7) + (6 * 6 * 8), function.Gradient([5, 6, 7, 8], gradient));
        Assert.Equal([7, 2 * 6 * 8], gradient);
        Assert.Equal(16, function.Hessian([5, 6, 7, 8])[1, 1]);
    }

    [Fact]
    public void Members_that_take_spans_allocate_nothing_once_warm()
    {
        RecordedFunction scalar = AD.Record(Scalar, Point), vector = AD.Record(Vector, Point);
        double[] v = [1, 0.5, -2], w = [1, -1, 2, 0.25], x = [0.8, -1.1, 2], gradient = new double[3], image = new double[4];
        double[] hessian = new double[9], jacobian = new double[12];
        Work();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Work();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Work()
        {
            scalar.Evaluate(x);
            scalar.Gradient(x, gradient);
            scalar.HessianVectorProduct(x, v, gradient);
            scalar.Hessian(x, hessian);
            vector.Evaluate(x, image);
            vector.Jacobian(x, jacobian);
            vector.VectorJacobianProduct(x, w, gradient);
            vector.JacobianVectorProduct(x, v, image);
        }
    }

    [Fact]
    public void Forks_on_many_threads_give_what_one_gives()
    {
        RecordedFunction function = AD.Record(Branching, Point);
        double[][] points = [.. Enumerable.Range(0, 400).Select(i => (double[])[Math.Sin(i), Math.Cos(3 * i), 0.01 * i])];
        double[] expected = Array.ConvertAll(points, x => Branching(x));
        double[][] results = new double[16][];
        Thread[] threads = [.. Enumerable.Range(0, results.Length).Select(t => new Thread(() =>
        {
            RecordedFunction fork = function.Fork();
            results[t] = Array.ConvertAll(points, x => fork.Evaluate(x));
        }))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        Assert.All(results, result => Assert.Equal(expected, result));
        Assert.InRange(function.Paths, 2, 8);
    }

    [Fact]
    public void A_function_without_inputs_or_of_its_inputs_alone_is_a_function()
    {
        RecordedFunction constant = AD.Record(x => Math.FusedMultiplyAdd(2, 3, x.Length), []);
        Assert.Equal(6, constant.Gradient([], []));
        double[] value = new double[2];
        RecordedFunction identity = AD.Record(x => x, [1, 2]);
        identity.Evaluate([3, 4], value);
        Assert.Equal([3, 4], value);
        Assert.Equal(1, identity.Jacobian([3, 4])[1, 1]);
        Assert.Equal(0, identity.Jacobian([3, 4])[1, 0]);
    }

    [Fact]
    public void Decisions_say_where_they_are()
    {
        RecordedFunction function = AD.Record(Branching, [1, 1, 1]);
        function.Evaluate([-1, -2, 1]);
        RecordedDecision decision = Assert.Single(function.Decisions, d => d.Outcomes.Count == 2);
        Assert.Contains("Branching", decision.Method);
        Assert.Contains("RecordedFunctionTests.cs:", decision.Place);
        Assert.Contains(">", decision.Decision);
        Assert.Equal([0, 1], decision.Outcomes);
    }

    [Fact]
    public void Bad_arguments_are_named()
    {
        RecordedFunction function = AD.Record(Scalar, Point), several = AD.Record(Vector, Point);
        Assert.Contains("number of inputs", Assert.Throws<ArgumentException>(() => function.Evaluate([1])).Message);
        Assert.Contains("number of variables", Assert.Throws<ArgumentException>(() => function.Gradient(Point, new double[2])).Message);
        Assert.Contains("4 outputs", Assert.Throws<InvalidOperationException>(() => several.Evaluate(Point)).Message);
        Assert.Contains("4 outputs", Assert.Throws<InvalidOperationException>(() => several.Hessian(Point)).Message);
        Assert.Throws<ArgumentNullException>(() => AD.Record((Func<double[], double>)null!, Point));
        Assert.Throws<ArgumentNullException>(() => AD.Record(Scalar, null!));
        Assert.Throws<InvalidOperationException>(() => AD.Record(_ => (double[])null!, Point));
    }

    [Fact]
    public void A_recorded_function_is_refused_inside_a_recording()
    {
        RecordedFunction function = AD.Record(Scalar, Point);
        Assert.Contains("itself", Assert.Throws<NotDifferentiableException>(() => AD.Gradient(x => function.Evaluate(x), Point)).Message);
        Assert.Throws<NestedRecordingException>(() => AD.Gradient(x => AD.Record(Scalar, x).Evaluate(x), Point));
        Assert.Equal(Scalar(Point), function.Evaluate(Point));
    }

    [Fact]
    public void A_function_that_throws_keeps_what_is_recorded()
    {
        RecordedFunction function = AD.Record(x => x[0] > 0 ? x[0] : throw new InvalidOperationException("negative"), [1]);
        Assert.Equal("negative", Assert.Throws<InvalidOperationException>(() => function.Evaluate([-1])).Message);
        Assert.Equal(2, function.Evaluate([2]));
        Assert.Equal(1, function.Paths);
    }

    private static double Scalar(double[] x) => Math.Exp(x[0] * x[1]) + (x[2] * x[2] / x[0]) + Math.Sin(x[1] * x[2]);

    private static double[] Vector(double[] x) => [x[0] * x[1], Math.Exp(x[2]), x[0] / x[2], x[1]];

    private static double Branching(double[] x)
    {
        double y = x[0] > 0 ? x[0] * x[2] : x[2];
        y += x[1] > x[0] ? x[1] : x[0] * y;
        return y > 2 ? y * y : y;
    }
}
