using System.Net;
using System.Net.Sockets;

namespace OtopFormSync.Testing.Mail;

/// <summary>Ports of this machine on which nobody listens, below those that systems give to outgoing connections: none of these takes one before its server does.</summary>
public static class Ports
{
    private const int First = 20_000;
    private const int Count = 12_000;

    // Test programs that run at once begin apart from each other.
    private static int s_last = Environment.ProcessId * 37 % Count;

    /// <summary>Some free ports, each another.</summary>
    /// <param name="count">How many.</param>
    public static int[] Free(int count) => [.. Enumerable.Range(0, Count).Select(_ => First + (Interlocked.Increment(ref s_last) % Count)).Where(IsFree).Take(count)];

    private static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
