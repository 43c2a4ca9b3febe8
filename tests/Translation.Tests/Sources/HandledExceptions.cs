public static class HandledExceptions
{
    public static double F(double x)
    {
        try
        {
            return x;
        }
        finally
        {
            Console.WriteLine();
        }
    }
}

// ⇒
// handles exceptions in line 7
