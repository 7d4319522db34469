using System.Buffers;
using System.Net;
using OtopFormSync.Configuration.Problems;
using OtopFormSync.Configuration.Yaml;
using OtopFormSync.Core.Workspaces;

namespace OtopFormSync.Configuration.Sections;

/// <summary>Reads the group in LINE.</summary>
internal static class LineSection
{
    private const int MostDays = 3650;
    private const int LongestPath = 200;
    private const int GroupDigits = 32;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    public static LineSettings Read(YamlNode node, ProblemLog log)
    {
        var map = MapReader.Of(node, Shapes.Line, log);
        var isMap = node is YamlMap;
        var settings = new LineSettings
        {
            ChannelSecret = Secret(map, isMap, "secretFile", "secretVariable", "channel secret", log),
            AccessToken = Secret(map, isMap, "tokenFile", "tokenVariable", "channel access token", log),
            Group = map["group"] is { } group ? Group(group, log) : null,
            Listen = map["listen"] is { } listen ? Listen(listen, log) ?? Standard() : Standard(),
            Path = map["path"] is { } path ? Path(path, log) ?? LineSettings.StandardPath : LineSettings.StandardPath,
            RetentionDays = map.Whole("retentionDays", 1, MostDays, LineSettings.StandardRetentionDays),
            Push = map.Flag("push", standard: false),
            Address = Scalars.Emulator(map["address"], log),
        };
        if (!IPAddress.IsLoopback(settings.Listen.Address))
        {
            log.Note(map.SpotOf("listen"), $"the webhook is heard without encryption at {settings.Listen}, which other machines may reach", "an address of this machine alone, such as 127.0.0.1:8477, or a network in which only a reverse proxy with TLS can reach it");
        }

        if (settings is { Push: true, Pushes: false })
        {
            log.Note(map.SpotOf("push"), "nothing is pushed: no group is named", "'group' with the id that 'status' tells once the account was invited");
        }

        return settings;
    }

    private static IPEndPoint Standard() => new(IPAddress.Loopback, LineSettings.StandardPort);

    private static LineSecret Secret(MapReader map, bool isMap, string file, string variable, string what, ProblemLog log)
    {
        var isFile = map.Has(file);
        if (isMap && isFile == map.Has(variable))
        {
            log.Refuse(
                isFile ? map.SpotOf(variable) : map.Spot,
                isFile ? $"the {what} is said to lie in two places" : $"nothing says where the {what} lies",
                $"one of '{file}' and '{variable}', with the name of a file or of an environment's variable; the secret itself stands in no configuration file");
        }

        return new(isFile ? LineSecretKind.File : LineSecretKind.Variable, map.OptionalText(isFile ? file : variable) ?? "");
    }

    private static string? Group(YamlNode node, ProblemLog log) => Scalars.Text(
        node,
        log,
        id => id.Length == GroupDigits + 1 && id[0] == 'C' && !id.AsSpan(1).ContainsAnyExcept(HexDigits),
        "is not the id of a group",
        "C with 32 digits and letters a to f, as 'status' tells it once the account was invited");

    private static IPEndPoint? Listen(YamlNode node, ProblemLog log) => Scalars.Meaning(
        node,
        log,
        text => text.Contains(':', StringComparison.Ordinal) && IPEndPoint.TryParse(text, out var place) && place.Port > 0 && (text[0] == '[' || text.Count('.') == 3) ? place : null,
        "is no place to listen at",
        "an address of this machine with a port, such as 127.0.0.1:8477");

    private static string? Path(YamlNode node, ProblemLog log) => Scalars.Text(
        node,
        log,
        path => path.Length <= LongestPath && path[0] == '/' && path.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '/' or '-' or '_' or '.' or '~'),
        "cannot be the webhook's path",
        "a path of letters, digits and -, such as /line/webhook");
}
