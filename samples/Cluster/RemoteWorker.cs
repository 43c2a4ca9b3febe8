using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Cluster;

/// <summary>The coordinator's end of a worker: its process and the connection to it.</summary>
internal sealed class RemoteWorker : IDisposable
{
    /// <summary>A worker that is silent for so long counts as lost. One that has died is noticed at once.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process = StartProcess();
    private TcpClient? client;
    private BinaryReader? answers;
    private BinaryWriter? requests;

    /// <summary>How many chunks it has summed.</summary>
    internal int Answered { get; private set; }

    /// <summary>Waits until the worker is there, and sends it the function.</summary>
    internal void Connect(byte[] function)
    {
        string port = process.StandardOutput.ReadLineAsync().WaitAsync(Patience).GetAwaiter().GetResult()
            ?? throw new InvalidOperationException("A worker ended before it had begun.");
        client = new TcpClient { NoDelay = true };
        client.Connect(IPAddress.Loopback, int.Parse(port, CultureInfo.InvariantCulture));
        var stream = client.GetStream();
        stream.ReadTimeout = stream.WriteTimeout = (int)Patience.TotalMilliseconds;
        answers = new BinaryReader(new BufferedStream(stream));
        requests = new BinaryWriter(new BufferedStream(stream));
        requests.Write(function.Length);
        requests.Write(function);
        requests.Flush();
    }

    /// <summary>The sum over a chunk; an <see cref="IOException"/> if the worker is lost.</summary>
    internal ChunkSum Sum(int chunk, double[] weights)
    {
        requests!.Write(chunk);
        requests.Write(weights);
        requests.Flush();
        var sum = answers!.ReadSum();
        Answered++;
        return sum;
    }

    /// <summary>Ends the process as a failing machine would: without a word.</summary>
    internal void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    /// <summary>Also of one that is lost: if it was only slow, it must not go on, nor answer later.</summary>
    public void Dispose()
    {
        if (!process.HasExited)
            Kill();
        client?.Dispose();
        process.Dispose();
    }

    /// <summary>This program again, whether it was started by dotnet or by itself.</summary>
    private static Process StartProcess()
    {
        string host = Environment.ProcessPath!, program = typeof(RemoteWorker).Assembly.Location;
        string[] arguments = Path.GetFileNameWithoutExtension(host) == "dotnet" ? [program, "worker"] : ["worker"];
        return Process.Start(new ProcessStartInfo(host, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
    }
}
