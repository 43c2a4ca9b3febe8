using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;
using ILDiff;

namespace Faults;

public static class Threads
{
    public static double NewThread(double x)
    {
        double y = 0;
        var thread = new Thread(() => y = x * x); // here: NewThread
        thread.Start();
        thread.Join();
        return y;
    }

    public static double Plinq(double x) => new[] { 1.0, 2 }.AsParallel().Select(y => y * x).Sum();

    public static double LaterTask(double x)
    {
        var source = new TaskCompletionSource<double>();
        Task<double> next = source.Task.ContinueWith(task => task.Result * x);
        source.SetResult(2);
        return next.Result;
    }

    public static double Rendezvous(double x)
    {
        double y = 0;
        using var start = new ManualResetEventSlim();
        Task task = Task.Run(() =>
        {
            start.Wait();
            y = x * x;
        });
        start.Set();
        task.Wait();
        return y;
    }

    public static double Pool(double x)
    {
        double y = 0;
        using var done = new ManualResetEventSlim();
        ThreadPool.QueueUserWorkItem(_ =>
        {
            y = x * x;
            done.Set();
        });
        done.Wait();
        return y;
    }

    public static double Async(double x) => Later(x).Result;

    public static async Task<double> Later(double x)
    { // here: Async
        await Task.Yield();
        return x * x;
    }

    public static double ValueTaskAsync(double x) => LaterStill(x).AsTask().Result;

    public static async ValueTask<double> LaterStill(double x)
    {
        await Task.Delay(1);
        return x * x;
    }
}

public static unsafe class Memory
{
    public static double FunctionPointer(double x)
    {
        delegate*<double, double> f = &Own;
        return f(x);
    }

    public static double FunctionPointerToFramework(double x)
    {
        delegate*<double, double> f = &Math.Exp;
        return f(x);
    }

    public static double Cast(double x)
    {
        double[] all = [x, 2];
        Span<long> bits = MemoryMarshal.Cast<double, long>(all.AsSpan());
        return bits[0] > 0 ? x : 2 * x;
    }

    public static double AsBytes(double x)
    {
        double[] all = [x, 2];
        return MemoryMarshal.AsBytes(all.AsSpan())[0] * x;
    }

    public static double Reinterpret(double x)
    {
        double y = x;
        return Unsafe.As<double, long>(ref y) > 0 ? x : 2 * x;
    }

    public static double BitCast(double x) => Unsafe.BitCast<double, long>(x) * x;

    public static double PointerCast(double x)
    {
        double y = x;
        return *(long*)&y * x;
    }

    public static double Native(double x) => Cosine(x);

    public static double PassiveNative(double x) => x * Cosine(0);

    public static double NativeBuffer(double x)
    {
        double[] all = [3, x, 1];
        fixed (double* first = all)
        {
            Sort(first, 3, sizeof(double), &Compare);
        }

        return all[0];
    }

    public static double NativeArray(double x)
    {
        double[] all = [x];
        return FirstOf(all, out double whole) + whole;
    }

    [DllImport("libm.so.6", EntryPoint = "cos")]
    private static extern double Cosine(double x);

    [DllImport("libm.so.6", EntryPoint = "modf")]
    private static extern double FirstOf(double[] x, out double whole);

    [DllImport("libc.so.6", EntryPoint = "qsort")]
    private static extern void Sort(double* first, nint count, nint size, delegate* unmanaged[Cdecl]<double*, double*, int> compare);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Compare(double* x, double* y) => *x < *y ? -1 : *x > *y ? 1 : 0;

    private static double Own(double x) => x * x;
}

public static unsafe class Stale
{
    private static double* memory;

    public static double Given;

    public static double AddGiven(double x) => x + Given;

    public static double Keep(double x)
    {
        memory = (double*)NativeMemory.Alloc(sizeof(double));
        *memory = x * 2;
        return x;
    }

    public static double Kept() => *memory;

    public static double Read(double x) => x + *memory;

    public static double ReadOnly(double x) => *memory;
}
