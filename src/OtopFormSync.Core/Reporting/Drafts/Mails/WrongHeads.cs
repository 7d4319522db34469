using System.Buffers;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Drafts.Mails;

/// <summary>The lines of a mail that may say that what heads its report was wrong: its month, its district.</summary>
internal static class WrongHeads
{
    private const int LongestLine = 200;
    private const int MostLines = 200;

    // Most lines say nothing of the kind.
    private static readonly SearchValues<string> Glance = SearchValues.Create(["ก้", "ปลี่ยน", "ปรับ", "ผิด", "ถูก"], StringComparison.Ordinal);

    /// <summary>Those lines with their places: of the subject, the texts and the rows of the tables.</summary>
    /// <param name="mail">The mail. The subject of an answer is that of the mail that it answers.</param>
    /// <param name="texts">Its texts with their places.</param>
    /// <param name="tables">Its tables.</param>
    public static IEnumerable<(string Line, string Place)> Lines(MailContent mail, IEnumerable<(string Text, string Place)> texts, IEnumerable<ReadTable> tables) =>
        (Correspondence.IsAnswer(mail) ? [] : new[] { (mail.Subject, MailPlaces.Subject) })
            .Concat(texts.SelectMany(text => text.Text.Split('\n').Take(MostLines).Select(line => (line, text.Place))))
            .Concat(tables.SelectMany(table => table.Rows.Take(MostLines).Where(row => row.OwnTexts.Any(IsSeen)).Select(row => (string.Join(' ', row.OwnTexts), table.Place))))
            .Where(said => IsSeen(said.Item1));

    /// <summary>False for what is too long, and for what speaks of an earlier report that is not in the mail.</summary>
    /// <param name="line">The line.</param>
    /// <param name="isSentOn">Whether the mail sends on another one.</param>
    public static bool MaySay(string line, bool isSentOn) => line.Length is > 5 and < LongestLine && (isSentOn || !TakingBack.SpeakOfBefore(ThaiScript.Canonical(line).ToLowerInvariant()));

    private static bool IsSeen(string text) => text.AsSpan().ContainsAny(Glance);
}
