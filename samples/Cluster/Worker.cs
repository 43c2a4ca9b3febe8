using System.Globalization;
using System.Net;
using System.Net.Sockets;
using ILDiff;

namespace Cluster;

/// <summary>
/// A process that sums over chunks for the coordinator. It is sent the function as a file, and makes the rows of a chunk when it is first
/// asked for it. It ends with its connection, or with the process that started it.
/// </summary>
internal static class Worker
{
    internal static int Serve()
    {
        new Thread(EndWithStarter) { IsBackground = true }.Start();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Console.WriteLine(((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture));
        using var client = listener.AcceptTcpClient();
        client.NoDelay = true;
        try
        {
            using var stream = new BufferedStream(client.GetStream());
            Answer(new BinaryReader(stream), new BinaryWriter(stream));
        }
        catch (IOException)
        {
            // The coordinator has gone: there is nobody to answer.
        }

        return 0;
    }

    /// <summary>The starter holds the other end of the input, however it ends.</summary>
    private static void EndWithStarter()
    {
        while (Console.In.Read() >= 0)
        {
        }

        Environment.Exit(0);
    }

    private static void Answer(BinaryReader requests, BinaryWriter answers)
    {
        using var file = new MemoryStream(requests.ReadBytes(requests.ReadInt32()));
        var loss = RecordedFunction.Load(file);
        Dictionary<int, double[]> held = [];
        while (true)
        {
            int chunk = requests.ReadInt32();
            double[] weights = requests.ReadDoubles();
            if (!held.TryGetValue(chunk, out double[]? rows))
                held.Add(chunk, rows = Rows.Of(chunk));
            try
            {
                answers.Write(ChunkSum.Of(loss, weights, rows), "");
            }
            catch (PathNotRecordedException exception)
            {
                answers.Write(null, exception.Message);
            }

            answers.Flush();
        }
    }
}
