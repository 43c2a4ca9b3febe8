// oracle: differences
using System.Reflection;

namespace Fixtures;

public static class Reflection
{
    public sealed class Model
    {
        public double Rate { get; set; }

        public double Grow(double x) => x * Rate;
    }

    public sealed class Curve(double level)
    {
        private readonly double slope = 0.5;

        public double At(double t) => level + (slope * t);
    }

    private static double Scaled(double v, int n) => v * v * n;

    public static double InvokedByName(double[] x)
    {
        MethodInfo method = typeof(Reflection).GetMethod(nameof(Scaled), BindingFlags.Static | BindingFlags.NonPublic)!;
        return (double)method.Invoke(null, [x[0], 3])! * x[1];
    }

    public static double PropertiesByName(double[] x)
    {
        var model = new Model();
        PropertyInfo rate = typeof(Model).GetProperty(nameof(Model.Rate))!;
        rate.SetValue(model, x[0] * x[1]);
        return (double)rate.GetValue(model)! * model.Grow(x[2]);
    }

    public static double DelegatesByName(double[] x)
    {
        var model = new Model { Rate = x[0] };
        var grow = (Func<double, double>)Delegate.CreateDelegate(typeof(Func<double, double>), model, nameof(Model.Grow));
        return grow(x[1]) * grow(grow(x[2]));
    }

    public static double Activated(double[] x)
    {
        var model = (Model)Activator.CreateInstance(typeof(Model))!;
        model.Rate = x[0];
        var generic = Activator.CreateInstance<Model>();
        generic.Rate = model.Grow(x[1]);
        return generic.Grow(x[2]);
    }

    public static double ActivatedWithArguments(double[] x)
    {
        var curve = (Curve)Activator.CreateInstance(typeof(Curve), x[0] * x[1])!;
        return curve.At(x[2]) * curve.At(x[0]);
    }

    public static double MethodsOnce(double[] x) => typeof(Model).GetMethods().Count(m => m.Name == nameof(Model.Grow)) * x[0];
}
