using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace ILDiff.MathNet;

/// <summary>A model that is fitted, as a minimizer is to see it: without derivatives with respect to data and parameters.</summary>
internal sealed class PassiveModel(IObjectiveModel model) : IObjectiveModel
{
    public Vector<double> ObservedY => Passive.Copy(model.ObservedY);

    public Matrix<double>? Weights => model.Weights == null ? null : Passive.Copy(model.Weights);

    public Vector<double> ModelValues => Passive.Copy(model.ModelValues);

    public Vector<double> Point => Passive.Copy(model.Point);

    public double Value => AD.StopGradient(model.Value);

    public Vector<double> Gradient => Passive.Copy(model.Gradient);

    public Matrix<double> Hessian => Passive.Copy(model.Hessian);

    public int FunctionEvaluations
    {
        get => model.FunctionEvaluations;
        set => model.FunctionEvaluations = value;
    }

    public int JacobianEvaluations
    {
        get => model.JacobianEvaluations;
        set => model.JacobianEvaluations = value;
    }

    public int DegreeOfFreedom => model.DegreeOfFreedom;

    public bool IsGradientSupported => model.IsGradientSupported;

    public bool IsHessianSupported => model.IsHessianSupported;

    public void SetParameters(Vector<double> initialGuess, List<bool>? isFixed = null) =>
        model.SetParameters(Passive.Copy(initialGuess), isFixed);

    public void EvaluateAt(Vector<double> parameters) => model.EvaluateAt(Passive.Copy(parameters));

    public IObjectiveModel Fork() => new PassiveModel(model.Fork());

    public IObjectiveModel CreateNew() => new PassiveModel(model.CreateNew());

    public IObjectiveFunction ToObjectiveFunction() => new PassiveObjective(model.ToObjectiveFunction());
}
