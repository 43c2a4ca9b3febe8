// oracle: refused
using System.Numerics;

namespace Fixtures;

/// <summary>Operators between two type parameters, of a type that has more of them than the interface.</summary>
public static class OperatorsOfTwoTypes
{
    public static double Scaled(double[] x) => Pair<int, string, double, double>.Scaled(x, x[0]);

    private static class Pair<TKey, TValue, T, TScale>
        where T : IMultiplyOperators<T, TScale, T>, IAdditionOperators<T, T, T>, IAdditiveIdentity<T, T>
    {
        internal static T Scaled(T[] x, TScale scale)
        {
            T sum = T.AdditiveIdentity;
            foreach (T element in x)
                sum = sum * scale + element;
            return sum;
        }
    }
}
