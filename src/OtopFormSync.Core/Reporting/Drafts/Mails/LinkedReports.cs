namespace OtopFormSync.Core.Reporting.Drafts.Mails;

/// <summary>Reports that a mail only points to: a file in somebody's drive, a mail in Gmail's confidential mode. Nothing is fetched; who can see it is told what to do.</summary>
internal static class LinkedReports
{
    private const string Confidential = "confidential-mail.google.com/";

    private static readonly string[] Drives = ["drive.google.com/", "docs.google.com/document", "docs.google.com/spreadsheets", "docs.google.com/file", "1drv.ms/", "onedrive.live.com/", ".sharepoint.com/", "dropbox.com/"];

    /// <summary>What is pointed to.</summary>
    /// <param name="texts">The texts of a mail without a figure, each with its place.</param>
    /// <returns>The problem with its remedy; null where nothing is.</returns>
    public static DocumentProblem? Of(IEnumerable<(string Text, string Place)> texts)
    {
        foreach (var (text, place) in texts)
        {
            if (text.Contains(Confidential, StringComparison.OrdinalIgnoreCase))
            {
                return new(place, new("document.confidential-mail"));
            }

            if (Array.Exists(Drives, drive => text.Contains(drive, StringComparison.OrdinalIgnoreCase)))
            {
                return new(place, new("document.linked-file"));
            }
        }

        return null;
    }
}
