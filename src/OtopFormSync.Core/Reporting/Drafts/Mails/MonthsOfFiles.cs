using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Reporting.Claims;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;

namespace OtopFormSync.Core.Reporting.Drafts.Mails;

/// <summary>The months that attached files bear in their names, against the months of the figures in them.</summary>
internal sealed class MonthsOfFiles
{
    private readonly List<(string Place, ReportingMonth Named, ReportingMonth Held)> _against = [];

    /// <summary>Looks for files that bear one month of the quarter and hold figures of another alone: copied from last month's, or named after the day on which they were sent.</summary>
    /// <param name="program">The program.</param>
    /// <param name="mail">The mail.</param>
    /// <param name="claims">All claims of the mail.</param>
    public MonthsOfFiles(Program program, MailContent mail, ValueList<Claim> claims)
    {
        foreach (var attachment in mail.Attachments)
        {
            var place = MailPlaces.Attachment(attachment.Name);
            if (MonthFinder.Single(attachment.Name) is { } named && program.Quarter.Contains(named)
                && claims.Where(claim => claim is { Indicator: not null, Month: Reading<ReportingMonth>.Value } && IsIn(place, claim)).Select(claim => claim.Month!.TryGetValue(out var at) ? at : null).Distinct().ToList() is [{ } held]
                && held != named && program.Quarter.Contains(held))
            {
                _against.Add((place, named, held));
            }
        }
    }

    /// <summary>The claim, with both months where its file bears another than it holds.</summary>
    /// <param name="claim">The claim.</param>
    public Claim Weighed(Claim claim) => claim is { Indicator: not null, Month: Reading<ReportingMonth>.Value } && _against.Find(file => IsIn(file.Place, claim)) is { Place: not null } file
        ? claim with { Month = MonthFinder.Several([file.Named, file.Held]) }
        : claim;

    private static bool IsIn(string file, Claim claim) => claim.Place.StartsWith(file, StringComparison.Ordinal);
}
