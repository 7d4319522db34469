using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Districts;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Reporting.Claims;
using OtopFormSync.Core.Reporting.Claims.Blocks;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;

namespace OtopFormSync.Core.Reporting.Drafts.Responses;

/// <summary>What a row's free column says of the row's own figures (ตัวเลขประมาณการ): they are asked about as a mail's are whose note says so.</summary>
/// <param name="program">The program.</param>
/// <param name="districts">Reads district names.</param>
internal sealed class FormRemarks(Program program, DistrictReader districts)
{
    // The column holds notes, whether they call themselves so or not.
    private const string Note = "หมายเหตุ ";

    private readonly FigureRemarks _remarks = new(program, new HeadingLexicon(program), districts);
    private readonly ReadingMemory<bool> _leavesOpen = new(text => TakingBack.InExplanation(text) || Reservation.InNote(text));

    /// <summary>The figures, with those doubted that the text takes back or leaves open.</summary>
    /// <param name="figures">The row's figures.</param>
    /// <param name="text">The free column's text.</param>
    /// <param name="month">The row's month; null for none.</param>
    public ValueList<DraftFigure> Over(IReadOnlyList<DraftFigure> figures, string text, Reading<ReportingMonth>? month)
    {
        if (!text.Split('\n').Any(_leavesOpen.Read))
        {
            return [.. figures];
        }

        var claims = (IReadOnlyList<Claim>)[.. figures.Select(figure => new Claim { Indicator = figure.Indicator, Month = month, Value = figure.Reading, Place = figure.Place, Words = figure.Place })];
        var said = _remarks.InText(string.Join('\n', text.Split('\n').Select(line => Note + line.Trim()))).Aggregate(claims, (before, remark) => remark.Over(before, _ => true, program, whose: null));
        return [.. figures.Zip(said, (figure, claim) => ReferenceEquals(figure.Reading, claim.Value) ? figure : new(figure.Indicator, claim.Value, figure.Place) { Candidates = [NumberText.Of(figure.Figure!.Value)], OnRecord = figure.OnRecord })];
    }
}
