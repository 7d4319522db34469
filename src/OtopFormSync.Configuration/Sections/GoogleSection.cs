using OtopFormSync.Configuration.Problems;
using OtopFormSync.Configuration.Yaml;
using OtopFormSync.Core.Workspaces;

namespace OtopFormSync.Configuration.Sections;

/// <summary>Reads the Google side of a workspace.</summary>
internal static class GoogleSection
{
    private const int MostMailsPerDay = 10_000; // what Google sells at most to one address

    /// <summary>Reads it.</summary>
    /// <param name="node">The group.</param>
    /// <param name="isMailElsewhere">Whether mails go through another mailbox, so that Gmail's need not be named and nobody needs to sign in for it.</param>
    /// <param name="log">Takes what is wrong.</param>
    public static GoogleSettings Read(YamlNode node, bool isMailElsewhere, ProblemLog log)
    {
        var map = MapReader.Of(node, Shapes.Google, log);
        if (!isMailElsewhere)
        {
            map.Demand("mailbox", "since");
        }

        var spreadsheet = Spreadsheet(map["spreadsheet"], log) ?? "";
        var settings = new GoogleSettings
        {
            Spreadsheet = spreadsheet,
            Results = Spreadsheet(map["results"], log) ?? spreadsheet,
            Mailbox = MailAddresses.One(map["mailbox"], log),
            MailsPerDay = map["mailsPerDay"] is { } limit ? (int)(Scalars.Number(limit, log, 1, MostMailsPerDay, isWhole: true) ?? GoogleSettings.StandardMailsPerDay) : GoogleSettings.StandardMailsPerDay,
            ServiceAccount = map.OptionalText("serviceAccount"),
            Delegation = map.Flag("delegation", standard: false),
            Client = map.OptionalText("client"),
            Address = Scalars.Emulator(map["address"], log),
        };
        if (node is YamlMap)
        {
            HoldSignIn(map, settings.Delegation, isMailElsewhere, log);
        }

        return map["since"] is { } since && Scalars.Date(since, log) is { } day ? settings with { Since = day } : settings;
    }

    // Judged by the keys that are there, so that a broken value is told once and not as a missing one, too.
    private static void HoldSignIn(MapReader map, bool delegation, bool isMailElsewhere, ProblemLog log)
    {
        switch (map.Has("serviceAccount"), delegation, map.Has("client"))
        {
            case (true, true, true):
                log.Refuse(map.SpotOf("client"), "two ways to the mailbox are given, delegation and a client", "one of them: 'delegation: true' in a Workspace domain, 'client' for any other mailbox");
                break;
            case (true, false, true) when isMailElsewhere && !map.Has("mailbox"):
                log.Refuse(map.SpotOf("client"), "nobody needs to sign in: the service account serves for the spreadsheet, and mails go through another mailbox", "no 'client', or 'mailbox' with the account that signs in");
                break;
            case (true, false, false) when !isMailElsewhere:
                log.Refuse(map.SpotOf("serviceAccount"), "a service account alone has no mailbox", "'delegation: true' beside it in a Workspace domain, or 'client' with a client file for any other mailbox");
                break;
            case (false, true, _):
                log.Refuse(map.SpotOf("delegation"), "there is no service account that could act for the mailbox", "'serviceAccount' with its key file, or no delegation");
                break;
            case (false, false, false) when !map.Has("address") || (isMailElsewhere && !map.Has("mailbox")):
                log.Refuse(map.Spot, "nothing says how to sign in", "'client' with a client file, or 'serviceAccount' with a key file and 'delegation: true' or 'client' beside it");
                break;
        }
    }

    private static string? Spreadsheet(YamlNode? node, ProblemLog log) =>
        node is null ? null : Scalars.Meaning(node, log, SpreadsheetId.Of, "is neither a spreadsheet's id nor its link", SpreadsheetId.Expected);
}
