using ILDiff;

namespace Quickstart;

/// <summary>A bond that its issuer can buy back once before it ends, and does where it is dearer than that.</summary>
[Differentiable]
internal sealed class CallableBond
{
    public double Yield { get; set; }

    public double Coupon { get; set; }

    public int Years { get; set; }

    public int CallYear { get; set; }

    public double CallPrice { get; set; }

    public double Price()
    {
        double price = 100 + Coupon;
        for (int year = Years; year > 0; year--)
        {
            price /= 1 + Yield;
            if (year - 1 == CallYear && price > CallPrice)
                price = CallPrice;
            if (year > 1)
                price += Coupon;
        }

        return price;
    }
}
