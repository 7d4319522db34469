using System.Text.RegularExpressions;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Reporting.Claims.Blocks;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Reporting.Drafts.Mails;

namespace OtopFormSync.Core.Reporting.Registers;

/// <summary>Files of registers in mails from the office.</summary>
public static partial class RegisterMails
{
    /// <summary>The files of registers that a mail brings: those with tables, where its subject or the file's name speaks of a register.</summary>
    /// <param name="raw">The mail.</param>
    /// <param name="content">The mail taken apart; its sender is one of the office.</param>
    /// <returns>The files; empty for a mail that brings none.</returns>
    public static ValueList<RegisterDocument> Of(RawReport raw, MailContent content)
    {
        ArgumentNullException.ThrowIfNull(raw);
        ArgumentNullException.ThrowIfNull(content);
        return
        [
            .. from file in content.Tables.Where(table => MailPlaces.IsAttached(table.Place)).GroupBy(FileOf, StringComparer.Ordinal)
               let name = file.Key.LastIndexOf('.') is > 0 and var dot ? file.Key[..dot] : file.Key
               where Speaks().IsMatch(name) || Speaks().IsMatch(content.Subject)
               select new RegisterDocument($"{raw.Place} › {MailPlaces.Attachment(file.Key)}", name, $"{raw.Id} {file.Key}", raw.ReceivedAt.DayInBangkok(), [.. file], []) { Subject = content.Subject, IsMailed = true },
        ];
    }

    private static string FileOf(ReadTable table)
    {
        var file = table.Place[MailPlaces.Attachment("").Length..];
        return file.IndexOf(BlockSurroundings.SheetWord, StringComparison.Ordinal) is >= 0 and var sheet ? file[..sheet] : file;
    }

    // DOC is the central data centre; a document's ending is in small letters or cut off.
    [GeneratedRegex(@"ทะเบียน|[Bb]ig\s?[Dd]ata|(?<![A-Za-z.])DOC(?![A-Za-z])", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Speaks();
}
