public static class Pointers
{
    public static unsafe double F(double x)
    {
        double* p = &x;
        return *p;
    }
}

// ⇒
// hands on a reference in line 5
