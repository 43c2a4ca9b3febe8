using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace ILDiff.MathNet;

/// <summary>The values of a model and their Jacobian at a point, each computed when it is asked for first.</summary>
/// <param name="model">The values as a function of the parameters.</param>
/// <param name="observed">What they should be; null for 0.</param>
/// <param name="weights">The weights of the observations; null for 1.</param>
internal sealed class LeastSquaresModel(Func<double[], double[]> model, double[]? observed, double[]? weights) : IObjectiveModel
{
    private double[]? point;
    private double[]? values;
    private double[,]? jacobian;
    private List<bool>? isFixed;

    public Vector<double> ObservedY => Vector<double>.Build.DenseOfArray(observed ?? new double[Values.Length]);

    public Matrix<double>? Weights => weights == null ? null : Matrix<double>.Build.DenseOfDiagonalArray(weights);

    public Vector<double> ModelValues => Vector<double>.Build.DenseOfArray(Values);

    // New objects each time: minimizers of MathNet change what they get.
    public Vector<double> Point => Vector<double>.Build.DenseOfArray(At);

    /// <summary>Σ wᵢ rᵢ²</summary>
    public double Value
    {
        get
        {
            double sum = 0;
            for (int i = 0; i < Values.Length; i++)
                sum += Weight(i) * Residual(i) * Residual(i);
            return sum;
        }
    }

    /// <summary>-Jᵀ W r, with 0 for what is fixed.</summary>
    public Vector<double> Gradient => Vector<double>.Build.Dense(
        At.Length, j => Sum(i => IsFixed(j) ? 0 : -Weight(i) * Jacobian[i, j] * Residual(i)));

    /// <summary>Jᵀ W J, with 0 for what is fixed.</summary>
    public Matrix<double> Hessian => Matrix<double>.Build.Dense(
        At.Length, At.Length, (j, k) => IsFixed(j) || IsFixed(k) ? 0 : Sum(i => Weight(i) * Jacobian[i, j] * Jacobian[i, k]));

    public int FunctionEvaluations { get; set; }

    public int JacobianEvaluations { get; set; }

    public int DegreeOfFreedom => Values.Length - At.Length + (isFixed?.Count(isFixed => isFixed) ?? 0);

    public bool IsGradientSupported => true;

    public bool IsHessianSupported => true;

    private double[] At => point ?? throw new InvalidOperationException("The model has no parameters yet: call SetParameters or EvaluateAt.");

    private double[] Values
    {
        get
        {
            if (values == null)
            {
                values = Checked(model([.. At]));
                FunctionEvaluations++;
            }

            return values;
        }
    }

    private double[,] Jacobian
    {
        get
        {
            if (jacobian == null)
            {
                (values, jacobian) = AD.ValueAndJacobian(model, At);
                Checked(values);
                JacobianEvaluations++;
            }

            return jacobian;
        }
    }

    public void SetParameters(Vector<double> initialGuess, List<bool>? isFixed = null)
    {
        if (isFixed != null && isFixed.Count != initialGuess.Count)
        {
            throw new ArgumentException(
                $"There are {initialGuess.Count} parameters, and {isFixed.Count} say whether they are fixed.", nameof(isFixed));
        }

        this.isFixed = isFixed;
        EvaluateAt(initialGuess);
    }

    public void EvaluateAt(Vector<double> parameters)
    {
        point = parameters.ToArray();
        values = null;
        jacobian = null;
    }

    public IObjectiveModel Fork() => new LeastSquaresModel(model, observed, weights)
    {
        point = point,
        values = values,
        jacobian = jacobian,
        isFixed = isFixed,
        FunctionEvaluations = FunctionEvaluations,
        JacobianEvaluations = JacobianEvaluations,
    };

    public IObjectiveModel CreateNew() => new LeastSquaresModel(model, observed, weights);

    /// <summary>The sum of squares as a function like any other, with its own gradient and Hessian.</summary>
    public IObjectiveFunction ToObjectiveFunction() => new FunctionObjective(parameters =>
    {
        double[] values = Checked(model(parameters));
        double sum = 0;
        for (int i = 0; i < values.Length; i++)
        {
            double residual = (observed?[i] ?? 0) - values[i];
            sum += Weight(i) * residual * residual;
        }

        return sum;
    });

    private bool IsFixed(int parameter) => isFixed != null && isFixed[parameter];

    private double Weight(int observation) => weights?[observation] ?? 1;

    private double Residual(int observation) => (observed?[observation] ?? 0) - Values[observation];

    private double Sum(Func<int, double> term)
    {
        double sum = 0;
        for (int i = 0; i < Values.Length; i++)
            sum += term(i);
        return sum;
    }

    private double[] Checked(double[]? values) =>
        values == null ? throw new InvalidOperationException("The function returned null instead of an array of residuals.")
        : observed == null || values.Length == observed.Length ? values
        : throw new InvalidOperationException($"The model gave {values.Length} values for {observed.Length} observations.");
}
