using System.Diagnostics;

namespace OtopFormSync.Testing.Mail;

/// <summary>A real mail server on ports of its own: dovecot keeps mailboxes, postfix takes mails and delivers them. Every name with the password <see cref="Password"/> is a mailbox.</summary>
public sealed class RealMailServer : IAsyncDisposable
{
    /// <summary>The password of every mailbox.</summary>
    public const string Password = "pw";

    /// <summary>The domain whose mailboxes are here.</summary>
    public const string Domain = "example.test";

    /// <summary>Addresses that begin so are known to postfix.</summary>
    public const string Known = "known-";

    /// <summary>A domain whose server, on <see cref="ElsewherePort"/>, is another one.</summary>
    public const string Elsewhere = "elsewhere.test";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly string _root;
    private readonly Process _dovecot;
    private int _users;

    private RealMailServer(string root, MailServerFiles files, Process dovecot) => (_root, Files, _dovecot) = (root, files, dovecot);

    /// <summary>The ports.</summary>
    public MailServerFiles Files { get; }

    /// <summary>Where a server of the test may take the mails for <see cref="Elsewhere"/>.</summary>
    public int ElsewherePort => Files.ElsewherePort;

    /// <summary>The authority that issued the servers' certificate (PEM).</summary>
    public string Authority => Path.Combine(_root, "authority.pem");

    /// <summary>Starts both.</summary>
    public static async Task<RealMailServer> StartAsync()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
        {
            throw new InvalidOperationException("The tests of the mailbox start dovecot and postfix, and postfix starts for root alone: run them as root on Linux, with the Debian packages dovecot-imapd, dovecot-lmtpd and postfix.");
        }

        var root = Directory.CreateTempSubdirectory("otop-mail-").FullName;
        var files = new MailServerFiles(root);
        await files.WriteAsync();
        var postfix = RunAsync("postfix", "-c", files.PostfixFolder, "start");
        var dovecot = await StartDovecotAsync(files.DovecotFile);
        await postfix;
        return new(root, files, dovecot);
    }

    /// <summary>A mailbox that nobody used before.</summary>
    public MailUser NewUser() => UserOf(FormattableString.Invariant($"{Known}{Interlocked.Increment(ref _users)}"));

    /// <summary>The mailbox of a name.</summary>
    /// <param name="name">The name.</param>
    public MailUser UserOf(string name) => new(name, Path.Combine(_root, "mail"));

    /// <summary>Waits until postfix has delivered whatever it was handed for addresses that begin alike.</summary>
    /// <param name="recipients">How they begin.</param>
    public async Task DeliverAsync(string recipients)
    {
        using var patience = new CancellationTokenSource(Patience);
        while ((await QueueAsync(patience.Token)).Contains($"\"address\": \"{recipients}", StringComparison.Ordinal))
        {
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await RunAsync("postfix", "-c", Files.PostfixFolder, "stop");
        _dovecot.Kill(entireProcessTree: true);
        await _dovecot.WaitForExitAsync();
        _dovecot.Dispose();
        Directory.Delete(_root, recursive: true);
    }

    private async Task<string> QueueAsync(CancellationToken cancellationToken)
    {
        using var process = Process.Start(new ProcessStartInfo("postqueue", ["-c", Files.PostfixFolder, "-j"]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var queue = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0 ? queue : throw new InvalidOperationException($"postqueue ended with {process.ExitCode}.");
    }

    internal static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false })!;
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
        }
    }

    // It says so once its ports are open.
    private static async Task<Process> StartDovecotAsync(string file)
    {
        var dovecot = new Process { StartInfo = new("dovecot", ["-F", "-c", file]) { UseShellExecute = false, RedirectStandardError = true } };
        var isUp = new TaskCompletionSource();
        var said = new List<string?>();
        dovecot.ErrorDataReceived += (_, line) =>
        {
            said.Add(line.Data);
            if (line.Data is null)
            {
                isUp.TrySetException(new InvalidOperationException($"dovecot ended: {string.Join('\n', said)}"));
            }
            else if (line.Data.Contains("starting up", StringComparison.Ordinal))
            {
                isUp.TrySetResult();
            }
        };
        dovecot.Start();
        dovecot.BeginErrorReadLine();
        await isUp.Task.WaitAsync(Patience);
        return dovecot;
    }
}
