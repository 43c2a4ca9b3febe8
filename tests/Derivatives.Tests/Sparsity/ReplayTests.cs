namespace ILDiff.Derivatives.Tests.Sparsity;

public sealed class ReplayTests
{
    [Fact]
    public void Another_path_has_its_own_pattern()
    {
        RecordedFunction function = AD.Record(x => x[0] > 0 ? x[0] * x[1] : x[2] * x[2], [1, 2, 3]);
        Assert.Equal([(0, 1), (1, 0)], Numbers.Entries(function.HessianPattern([1, 2, 3])));
        Assert.Equal([(2, 2)], Numbers.Entries(function.HessianPattern([-1, 2, 3])));
        Assert.Equal(new double[,] { { 0, 1, 0 }, { 1, 0, 0 }, { 0, 0, 0 } }, function.SparseHessian([4, 5, 6]).ToDense());
        Assert.Equal(2, function.SparseHessian([-4, 5, 6]).Values[0]);
        Assert.Equal([(0, 2)], Numbers.Entries(function.JacobianPattern([-1, 2, 3])));
        Assert.Equal([5.0, 4], function.SparseJacobian([4, 5, 6]).Values.ToArray());
    }

    [Fact]
    public void Entries_are_those_of_products_with_unit_vectors_bit_for_bit()
    {
        var random = new Random(3);
        for (int trial = 0; trial < 30; trial++)
        {
            var function = new RandomFunction(random, 1 + random.Next(12), 1 + random.Next(12), random.Next(60), isGeneric: false);
            double[] x = Numbers.Random(random, function.Inputs);
            RecordedFunction vector = AD.Record(function.Vector, x);
            CoordinateMatrix jacobian = vector.SparseJacobian(x);
            double[] row = new double[vector.Inputs];
            double[] column = new double[vector.Outputs];
            for (int k = 0; k < jacobian.Count; k++)
            {
                vector.VectorJacobianProduct(x, Unit(vector.Outputs, jacobian.RowIndices[k]), row);
                vector.JacobianVectorProduct(x, Unit(vector.Inputs, jacobian.ColumnIndices[k]), column);
                Assert.Contains(jacobian.Values[k], new[] { row[jacobian.ColumnIndices[k]], column[jacobian.RowIndices[k]] });
            }

            RecordedFunction sum = AD.Record(function.Sum, x);
            CoordinateMatrix hessian = sum.SparseHessian(x);
            double[] product = new double[sum.Inputs];
            double[] mirrored = new double[sum.Inputs];
            for (int k = 0; k < hessian.Count; k++)
            {
                sum.HessianVectorProduct(x, Unit(sum.Inputs, hessian.RowIndices[k]), product);
                sum.HessianVectorProduct(x, Unit(sum.Inputs, hessian.ColumnIndices[k]), mirrored);
                Assert.Contains(hessian.Values[k], new[] { product[hessian.ColumnIndices[k]], mirrored[hessian.RowIndices[k]] });
            }
        }

        static double[] Unit(int length, int index)
        {
            double[] unit = new double[length];
            unit[index] = 1;
            return unit;
        }
    }

    [Fact]
    public void Parameters_have_no_column()
    {
        RecordedFunction function = AD.Record((x, parameters) => x[0] * x[1] * parameters[0] * parameters[0], [1, 2], [3]);
        Assert.Equal(new double[,] { { 0, 16 }, { 16, 0 } }, function.SparseHessian([1, 2, 4]).ToDense());
        Assert.Equal(new double[,] { { 32, 16 } }, function.SparseJacobian([1, 2, 4]).ToDense());
    }

    [Fact]
    public void The_pattern_of_a_path_is_found_once()
    {
        RecordedFunction function = AD.Record(x => x[0] * x[1], [1, 2]);
        double[] values = new double[5];
        SparsityPattern pattern = function.SparseHessian([3, 4], values);
        Assert.Same(pattern, function.SparseHessian([5, 6]).Pattern);
        Assert.Same(pattern, function.Fork().HessianPattern([5, 6]));
        Assert.Equal([1.0, 1, 0, 0, 0], values);
    }

    [Fact]
    public void Nothing_is_allocated_once_warm()
    {
        double[] x = Numbers.Random(new Random(1), 50);
        RecordedFunction function = AD.Record(
            x =>
            {
                double sum = 0;
                for (int i = 1; i < x.Length; i++)
                    sum += Math.Exp(x[i] * x[i - 1]);
                return sum;
            },
            x);
        double[] values = new double[200];
        for (int i = 0; i < 3; i++)
            Evaluate();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Evaluate();
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

        void Evaluate()
        {
            function.SparseHessian(x, values);
            function.SparseJacobian(x, values);
        }
    }

    [Fact]
    public void A_Jacobian_of_several_outputs_is_replayed()
    {
        var random = new Random(2);
        for (int trial = 0; trial < 20; trial++)
        {
            var function = new RandomFunction(random, 1 + random.Next(15), 1 + random.Next(15), random.Next(40), isGeneric: false);
            RecordedFunction recorded = AD.Record(function.Vector, Numbers.Random(random, function.Inputs));
            double[] x = Numbers.Random(random, function.Inputs);
            double[] outputs = new double[recorded.Outputs];
            recorded.Evaluate(x, outputs);
            Assert.Equal(function.Vector(x), outputs);
            Numbers.AssertClose(AD.Jacobian(function.Vector, x), recorded.SparseJacobian(x).ToDense(), 1e-12);
        }
    }

    [Fact]
    public void Outputs_are_as_many_on_every_path()
    {
        RecordedFunction function = AD.Record(x => x[0] > 0 ? [x[0]] : [x[0], 1], [1]);
        Assert.Contains("2 outputs here, and 1", Assert.Throws<InvalidOperationException>(() => function.SparseJacobian([-1])).Message);
        Assert.Throws<ArgumentException>(() => function.Evaluate([1], new double[2]));
    }

    [Fact]
    public void A_Hessian_is_that_of_one_output()
    {
        RecordedFunction function = AD.Record(x => [x[0], x[0] * x[0]], [1]);
        Assert.Contains("has 2", Assert.Throws<InvalidOperationException>(() => function.SparseHessian([1])).Message);
        Assert.Throws<InvalidOperationException>(() => function.HessianPattern([1]));
    }

    [Fact]
    public void Bad_input_is_refused()
    {
        RecordedFunction function = AD.Record(x => x[0] * x[1], [1, 2]);
        Assert.Contains("must be at least 2", Assert.Throws<ArgumentException>(() => function.SparseHessian([1, 2], new double[1])).Message);
        Assert.Throws<ArgumentException>(() => function.SparseHessian([1, 2, 3]));
        Assert.Throws<ArgumentException>(() => function.SparseJacobian([1]));
    }
}
