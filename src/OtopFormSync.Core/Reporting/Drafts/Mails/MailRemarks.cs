using System.Text.RegularExpressions;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Claims;
using OtopFormSync.Core.Reporting.Claims.Blocks;
using OtopFormSync.Core.Reporting.Claims.Tables;

namespace OtopFormSync.Core.Reporting.Drafts.Mails;

/// <summary>What a mail says of its own figures, each remark with the claims in its reach: a file name speaks of the file, the subject of all, the text of itself, or of what is attached or sent on with it.</summary>
/// <param name="program">The program.</param>
/// <param name="remarks">Finds remarks.</param>
internal sealed partial class MailRemarks(Program program, FigureRemarks remarks)
{
    /// <summary>The claims, with those doubted that the mail takes back or limits.</summary>
    /// <param name="claims">The claims, each with its month.</param>
    /// <param name="mail">The mail.</param>
    /// <param name="texts">Its texts with their places.</param>
    /// <param name="tables">Its tables, numbered as the claims have them.</param>
    /// <param name="whose">The report's own district; null when it is not known.</param>
    public IReadOnlyList<Claim> Over(IReadOnlyList<Claim> claims, MailContent mail, IReadOnlyList<(string Text, string Place)> texts, ValueList<ReadTable> tables, District? whose)
    {
        // The subject of an answer is that of the mail that it answers.
        var said = claims;
        if (!Correspondence.IsAnswer(mail) && remarks.OfTitle(mail.Subject) is { } titled)
        {
            said = titled.Over(said, _ => true, program, whose);
        }

        foreach (var attachment in mail.Attachments)
        {
            bool IsOf(Claim claim) => IsIn(claim, MailPlaces.Attachment(attachment.Name));

            // A file that is named after the plan may hold the results of it; those call themselves so.
            said = remarks.OfTitle(attachment.Name) is { } named ? named.Over(said, claim => IsOf(claim) && !IsResult(claim, tables), program, whose) : said;
            said = remarks.OfTitle(Plan().Replace(attachment.Name, " ")) is { } besides ? besides.Over(said, claim => IsOf(claim) && IsResult(claim, tables), program, whose) : said;
        }

        var hasAttached = claims.Any(IsAttached);
        foreach (var (text, place) in texts)
        {
            var hasOwn = claims.Any(claim => claim.Indicator is not null && claim.Sight == ClaimSight.Plain && IsIn(claim, place));
            foreach (var remark in remarks.InText(text))
            {
                // A document's tables have notes of their own, or one in a line below them. A letter speaks of what is attached where it says so, or has no figure itself.
                said = remark.Over(
                    said,
                    claim => MailPlaces.IsAttached(place) ? (remark.IsNote || claim.Spot is null) && IsIn(claim, place)
                        : remark.IsOfFile && hasAttached ? IsAttached(claim)
                        : !hasOwn || IsIn(claim, place),
                    program,
                    whose);
            }
        }

        return UnreadCorrections.Over(OverOwnTables(said, mail, tables, whose), mail, program, whose);
    }

    // A table's own note speaks of the table; a sheet of notes of the file, or of the letter's tables.
    private IReadOnlyList<Claim> OverOwnTables(IReadOnlyList<Claim> claims, MailContent mail, ValueList<ReadTable> tables, District? whose)
    {
        var said = claims;
        for (var i = 0; i < tables.Count; i++)
        {
            var (number, table) = (i, tables[i]);
            var hasFigures = claims.Any(claim => claim.Spot?.Table == number);
            var file = mail.Attachments.Select(attachment => MailPlaces.Attachment(attachment.Name)).FirstOrDefault(place => table.Place.StartsWith(place, StringComparison.Ordinal));
            foreach (var remark in remarks.InTable(table, hasFigures))
            {
                said = remark.Over(said, claim => hasFigures ? claim.Spot?.Table == number : file is null ? IsAttached(claim) == MailPlaces.IsAttached(table.Place) : IsIn(claim, file), program, whose);
            }
        }

        return said;
    }

    private static bool IsResult(Claim claim, ValueList<ReadTable> tables) => Result().IsMatch(claim.Words)
        || (claim.Spot is { } spot && tables[spot.Table].Titles.Any(Result().IsMatch));

    [GeneratedRegex("(?:ตาม)?แผน(?:งาน|การ)?|plan(?:ning|ned)?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Most)]
    private static partial Regex Plan();

    [GeneratedRegex("รายงานผล|ผลการดำเนิน(?:งาน|การ)|^(?:ผล|ผลงาน)$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Result();

    private static bool IsIn(Claim claim, string place) => claim.Place.StartsWith(place, StringComparison.Ordinal);

    private static bool IsAttached(Claim claim) => MailPlaces.IsAttached(claim.Place);
}
