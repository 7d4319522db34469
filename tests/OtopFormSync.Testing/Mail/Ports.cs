using System.Net;
using System.Net.Sockets;

namespace OtopFormSync.Testing.Mail;

/// <summary>Ports of this machine on which nobody listens.</summary>
public static class Ports
{
    /// <summary>Some free ports, each another.</summary>
    /// <param name="count">How many.</param>
    public static int[] Free(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(listener => listener.Start());
        int[] ports = [.. listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        listeners.ForEach(listener => listener.Dispose());
        return ports;
    }
}
