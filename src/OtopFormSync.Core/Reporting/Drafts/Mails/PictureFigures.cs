using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Districts;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting.Claims;
using OtopFormSync.Core.Reporting.Claims.Resolving;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;

namespace OtopFormSync.Core.Reporting.Drafts.Mails;

/// <summary>Finds which figures of a mail's pictures could be meant. Headings are understood as those of any table; what comes of it are candidates alone.</summary>
/// <param name="program">The program.</param>
/// <param name="districts">Reads district names.</param>
/// <param name="claims">Understands tables and texts.</param>
internal sealed class PictureFigures(Program program, DistrictReader districts, MailClaims claims)
{
    /// <summary>Looks through the pictures.</summary>
    /// <param name="mail">The mail taken apart.</param>
    /// <param name="named">The month that the mail names; null when it names none.</param>
    /// <returns>Every figure of the program that was seen, in the order of the pictures.</returns>
    public ValueList<PicturedFigure> Of(MailContent mail, ReportingMonth? named) =>
        mail.Pictures.SelectMany(picture => picture.Sights.SelectMany(sight => Of(mail, picture, sight, named))).ToValueList();

    private IEnumerable<PicturedFigure> Of(MailContent mail, MailPicture picture, PictureSight sight, ReportingMonth? named)
    {
        var lines = string.Join('\n', sight.Tables.SelectMany(table => table.Above).Prepend(sight.Text));
        var own = MonthFinder.Single(lines) ?? named;
        var seen = claims.Read([(sight.Text, picture.Place)], sight.Tables.Select(Named).ToValueList(), $"{mail.Subject}\n{mail.Text}\n{lines}");
        foreach (var claim in seen.Where(claim => claim is { SpansMonths: false, Kind: ClaimKind.Reported or ClaimKind.Cumulative or ClaimKind.Added or ClaimKind.Total }))
        {
            var month = MonthOf(claim, own);
            if (month?.TryGetValue(out var value) == true && !program.Quarter.Contains(value))
            {
                continue;
            }

            foreach (var indicator in claim.Indicator is { } key ? [key] : Unnamed(claim, seen))
            {
                foreach (var text in new Choice(month, indicator, claim.Value, claim.Place, [claim]).Candidates.Where(text => text.Any(char.IsAsciiDigit)))
                {
                    yield return new(indicator, month, claim.District, text, ConfidenceOf(claim, sight), picture.Place) { File = picture.File };
                }
            }
        }
    }

    // Names of districts come out torn: they are a closed list.
    private ReadTable Named(ReadTable table) => table with { Rows = table.Rows.Select(row => row with { Cells = row.Cells.Select((cell, column) => column == 0 ? cell with { Text = Named(cell.Text) } : cell).ToValueList() }).ToValueList() };

    private string Named(string seen) => districts.Named(seen) is null && districts.OfTorn(seen) is { } district ? district.Name : seen;

    // The month over a column is its own; a torn one gives way to that of the report.
    private static Reading<ReportingMonth>? MonthOf(Claim claim, ReportingMonth? own) =>
        claim.Month is Reading<ReportingMonth>.Value || own is null ? claim.Month : new Reading<ReportingMonth>.Value(own.ToString(), own);

    // Where no heading was recognized, a figure in a table may be any of the amounts that every report has.
    private IEnumerable<IndicatorKey> Unnamed(Claim claim, ValueList<Claim> seen) =>
        claim.Spot is null || seen.Any(other => other.Indicator is not null) ? []
        : program.Indicators.Where(indicator => indicator is { Required: true, IsMoney: true } && claim.CouldMean.Contains(indicator.Key)).Select(indicator => indicator.Key);

    private static int ConfidenceOf(Claim claim, PictureSight sight) =>
        sight.Figures.Where(figure => claim.Value.Original.Contains(figure.Text, StringComparison.Ordinal)).Select(figure => figure.Confidence).DefaultIfEmpty(0).Min();
}
