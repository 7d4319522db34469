using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OtopFormSync.Testing.Mail;

/// <summary>The line between the worker and a server, which a test may cut at any command, keep closed, or have hide what the server can do.</summary>
public sealed class Relay : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly int _server;
    private readonly string[] _hidden;
    private readonly List<TcpClient> _lines = [];
    private readonly Task _work;
    private int _cutAt = int.MaxValue;
    private bool _isAnswerLost;
    private bool _staysClosed;

    /// <summary>Opens the line.</summary>
    /// <param name="server">The server's port.</param>
    /// <param name="hidden">What the server can do and shall not say.</param>
    public Relay(int server, params string[] hidden)
    {
        (_server, _hidden) = (server, hidden);
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _work = AcceptAsync();
    }

    /// <summary>The port of this end.</summary>
    public int Port { get; }

    /// <summary>Whether nobody gets through.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>How many lines of text went to the server.</summary>
    public int Count { get; private set; }

    /// <summary>How often somebody connected.</summary>
    public int Connections { get; private set; }

    /// <summary>What went to the server, line by line.</summary>
    public List<string> Said { get; } = [];

    /// <summary>Called with each line before it gets through.</summary>
    public Func<string, Task> Passing { get; set; } = _ => Task.CompletedTask;

    /// <summary>Whether the line was cut where it was to be.</summary>
    public bool WasCut { get; private set; }

    /// <summary>Cuts the line once, when so many more lines have come from the worker.</summary>
    /// <param name="after">How many lines get through.</param>
    /// <param name="isAnswerLost">True to let the next one through as well, but not its answer.</param>
    /// <param name="staysClosed">True to let nobody through afterwards.</param>
    public void CutAfter(int after, bool isAnswerLost, bool staysClosed) => (_cutAt, _isAnswerLost, _staysClosed, WasCut) = (Count + after, isAnswerLost, staysClosed, false);

    /// <summary>Lets nobody through from now on, and cuts who is.</summary>
    public void Close()
    {
        IsClosed = true;
        Cut();
    }

    /// <summary>Lets everybody through again.</summary>
    public void Open() => (IsClosed, _cutAt) = (false, int.MaxValue);

    /// <summary>Cuts all lines; new ones get through.</summary>
    public void Cut()
    {
        lock (_lines)
        {
            _lines.ForEach(line => line.Dispose());
            _lines.Clear();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Dispose();
        Cut();
        await _work;
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                var worker = await _listener.AcceptTcpClientAsync(_end.Token);
                Connections++;
                if (IsClosed)
                {
                    worker.Dispose();
                    continue;
                }

                var server = new TcpClient { NoDelay = true };
                await server.ConnectAsync(IPAddress.Loopback, _server, _end.Token);
                worker.NoDelay = true;
                lock (_lines)
                {
                    _lines.AddRange([worker, server]);
                }

                _ = CarryAsync(worker.GetStream(), server.GetStream(), isFromWorker: true);
                _ = CarryAsync(server.GetStream(), worker.GetStream(), isFromWorker: false);
            }
            catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task CarryAsync(NetworkStream from, NetworkStream to, bool isFromWorker)
    {
        try
        {
            var buffer = new byte[64 * 1024];
            var begun = new List<byte>();
            int count;
            while ((count = await from.ReadAsync(buffer, _end.Token)) > 0)
            {
                begun.AddRange(buffer.AsSpan(0, count));
                for (var end = begun.IndexOf((byte)'\n'); end >= 0; end = begun.IndexOf((byte)'\n'))
                {
                    var line = begun[..(end + 1)].ToArray();
                    begun.RemoveRange(0, end + 1);
                    if (!await CarryAsync(line, to, isFromWorker))
                    {
                        return;
                    }
                }

                if (!isFromWorker)
                {
                    await to.WriteAsync(begun.ToArray(), _end.Token); // a prompt or the beginning of a mail
                    begun.Clear();
                }
            }
        }
        catch (Exception end) when (end is IOException or ObjectDisposedException or OperationCanceledException or InvalidOperationException)
        {
            // The line was cut.
        }

        Cut(from, to);
    }

    private async Task<bool> CarryAsync(byte[] line, NetworkStream to, bool isFromWorker)
    {
        if (!isFromWorker)
        {
            await to.WriteAsync(Hide(line), _end.Token);
            return true;
        }

        var text = Encoding.UTF8.GetString(line).TrimEnd();
        await Passing(text);
        if (IsPassed(text))
        {
            await to.WriteAsync(line, _end.Token);
            return true;
        }

        (_cutAt, WasCut, IsClosed) = (int.MaxValue, true, _staysClosed);
        if (_isAnswerLost)
        {
            CutWorkers();
            await to.WriteAsync(line, _end.Token);
        }

        // The server works on what it got before it learns that nobody listens.
        to.Socket.Shutdown(SocketShutdown.Send);
        CutWorkers();
        return false;
    }

    // Two lines may be open at once, one of them to wait for mails.
    private bool IsPassed(string text)
    {
        lock (_lines)
        {
            Said.Add(text);
            return Count++ < _cutAt;
        }
    }

    private void CutWorkers()
    {
        lock (_lines)
        {
            foreach (var line in _lines.Where(line => line.Connected && (line.Client.LocalEndPoint as IPEndPoint)?.Port == Port))
            {
                line.Client.Close();
            }
        }
    }

    private static void Cut(NetworkStream one, NetworkStream other)
    {
        one.Dispose();
        other.Dispose();
    }

    private byte[] Hide(byte[] line)
    {
        var text = Encoding.Latin1.GetString(line);
        return _hidden.Length == 0 || !text.Contains("CAPABILITY", StringComparison.Ordinal)
            ? line
            : Encoding.Latin1.GetBytes(_hidden.Aggregate(text, (known, hidden) => known.Replace($" {hidden}", "", StringComparison.Ordinal)));
    }
}
