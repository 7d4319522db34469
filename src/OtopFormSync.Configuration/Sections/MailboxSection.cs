using System.Net;
using OtopFormSync.Configuration.Problems;
using OtopFormSync.Configuration.Yaml;
using OtopFormSync.Core.Workspaces;

namespace OtopFormSync.Configuration.Sections;

/// <summary>Reads the mailbox of a workspace that is not Gmail's.</summary>
internal static class MailboxSection
{
    private const int MostMailsPerDay = 10_000;
    private const int LongestHost = 253;
    private const string Secrets = "one of 'passwordFile', 'passwordVariable' and 'tokenFile', with the name of a file or of an environment's variable; the secret itself stands in no configuration file";

    // What mail programs take these ports for.
    private static readonly Ports ImapPorts = new(Implicit: 993, StartTls: 143);
    private static readonly Ports SmtpPorts = new(Implicit: 465, StartTls: 587);

    private static readonly (string Key, MailboxSecretKind Kind)[] SecretKeys =
        [("passwordFile", MailboxSecretKind.PasswordFile), ("passwordVariable", MailboxSecretKind.PasswordVariable), ("tokenFile", MailboxSecretKind.TokenFile)];

    public static MailboxSettings Read(YamlNode node, ProblemLog log)
    {
        var map = MapReader.Of(node, Shapes.Mailbox, log);
        var address = MailAddresses.One(map["address"], log) ?? "";
        return new()
        {
            Address = address,
            Since = map["since"] is { } since ? Scalars.Date(since, log) ?? default : default,
            Imap = Server(map["imap"], ImapPorts, log),
            Smtp = Server(map["smtp"], SmtpPorts, log),
            User = map.OptionalText("user") ?? address,
            Secret = Secret(map, node is YamlMap, log),
            Folder = map.OptionalText("folder") ?? MailboxSettings.StandardFolder,
            Sent = map.OptionalText("sent"),
            Append = map.Choose("append", SettingWords.Append, SentCopy.IfMissing),
            MailsPerDay = map.Whole("mailsPerDay", 1, MostMailsPerDay, MailboxSettings.StandardMailsPerDay),
            Authority = map.OptionalText("authority"),
        };
    }

    private static MailboxSecret Secret(MapReader map, bool isMap, ProblemLog log)
    {
        var given = SecretKeys.Where(secret => map.Has(secret.Key)).ToList();
        if (isMap && given.Count != 1)
        {
            log.Refuse(given.Count == 0 ? map.Spot : map.SpotOf(given[1].Key), given.Count == 0 ? "nothing says where the password or token lies" : "the secret is said to lie in several places", Secrets);
        }

        var (key, kind) = given.FirstOrDefault(SecretKeys[0]);
        return new(kind, map.OptionalText(key) ?? "");
    }

    private static MailServer Server(YamlNode? node, Ports ports, ProblemLog log)
    {
        if (node is null)
        {
            return new("", 1, MailEncryption.Implicit);
        }

        var map = MapReader.Of(node, Shapes.MailServer, log);
        var host = map["host"] is { } name ? Host(name, log) ?? "" : "";
        var port = map.Has("port") ? map.Whole("port", 1, 65535, ports.Implicit) : (int?)null;
        var encryption = map.Choose("tls", SettingWords.Encryption, port == ports.StartTls ? MailEncryption.StartTls : MailEncryption.Implicit);
        if (encryption == MailEncryption.PlainForTests && !IsThisMachine(host))
        {
            log.Refuse(map.SpotOf("tls"), "without encryption mails and the password could be read on the way", "'implicit' or 'starttls'; 'plain-for-tests' only for a test's server on this machine, host 127.0.0.1");
        }

        return new(host, port ?? (encryption == MailEncryption.StartTls ? ports.StartTls : ports.Implicit), encryption);
    }

    private static string? Host(YamlNode node, ProblemLog log) => Scalars.Text(
        node,
        log,
        host => host.Length <= LongestHost && char.IsAsciiLetterOrDigit(host[0]) && host.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '.' or '-'),
        "is not the name of a server",
        "a host without protocol and port, such as imap.example.org");

    private static bool IsThisMachine(string host) => host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    private sealed record Ports(int Implicit, int StartTls);
}
