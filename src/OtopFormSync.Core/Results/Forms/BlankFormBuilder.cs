using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Results.Forms;

/// <summary>Makes the form of a district for a month. What is printed in it is what the readers know: questions as the Form asks them, headings of their own.</summary>
public static class BlankFormBuilder
{
    /// <summary>Makes a form.</summary>
    /// <param name="program">The program as it holds on the form's day: nobody is asked for what is not measured.</param>
    /// <param name="province">The province.</param>
    /// <param name="district">The district.</param>
    /// <param name="month">A month of the program's quarter.</param>
    /// <param name="due">The day on which its report is due; null where the form says none.</param>
    /// <param name="wording">The office's wording.</param>
    public static BlankForm Build(Program program, Province province, District district, ReportingMonth month, DateOnly? due, IWording wording)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(province);
        ArgumentNullException.ThrowIfNull(district);
        ArgumentNullException.ThrowIfNull(wording);
        return new()
        {
            Key = new(program.Id, district.Code, month),
            FileName = FileNameOf(program, district, month),
            Title = wording.Say("form.title", ("title", program.ShortTitle), ("month", ThaiText.Month(month))),
            Subtitle = wording.Say("form.subtitle", ("district", district.Name), ("province", province.Name)),
            Headings = new(wording.Say("form.number"), wording.Say("form.indicator"), wording.Say("form.unit"), wording.Say("form.target"), wording.Say("form.result")),
            Lines = [.. program.Indicators.Where(indicator => !indicator.Unasked.Contains(month)).Select(indicator => LineOf(indicator, program.PrintedTarget(indicator, district.Code, month), wording))],
            Words = [wording.Say("form.explanation"), wording.Say("form.reporter")],
            Instructions =
            [
                .. program.Indicators.Where(indicator => !indicator.Unasked.Contains(month) && indicator.TargetOf(district.Code) is { IsOfQuarterAlone: true }).Select(indicator => wording.Say("form.target-quarter", ("indicator", indicator.Name))),
                .. program.Surveys is { } surveys && surveys.TargetOf(district.Code, month.LastDay) is not null && program.FindIndicator(surveys.Indicator) is { } surveyed && !surveyed.Unasked.Contains(month)
                    ? [wording.Say("form.target-round", ("indicator", surveyed.Name), ("round", surveys.RoundOn(month.LastDay)!.Name))]
                    : (ReadOnlySpan<string>)[],
                .. due is { } day ? [wording.Say("form.due", ("due", ThaiText.LongDate(day)))] : (ReadOnlySpan<string>)[],
                wording.Say("form.send-to", ("office", province.Office), ("mailbox", province.Mailbox)),
            ],
        };
    }

    private static FormLine LineOf(Indicator indicator, decimal? target, IWording wording) =>
        new(indicator.Key, Label(indicator), UnitOf(indicator), target, indicator.Kind, PromptOf(indicator, wording))
        {
            Choices = indicator.Kind == IndicatorKind.YesNo ? [indicator.Yes, indicator.No] : [],
        };

    // What is answered in words is counted by us.
    private static string UnitOf(Indicator indicator) => indicator.Kind switch
    {
        IndicatorKind.Amount or IndicatorKind.Count or IndicatorKind.YesNo => indicator.Unit,
        IndicatorKind.Text => "",
    };

    private static string PromptOf(Indicator indicator, IWording wording) => indicator.Kind switch
    {
        IndicatorKind.Amount or IndicatorKind.Count => wording.Say("form.prompt"),
        IndicatorKind.YesNo => wording.Say("form.prompt-answer", ("yes", indicator.Yes), ("no", indicator.No)),
        IndicatorKind.Text => wording.Say("form.prompt-words"),
    };

    // As people call it; what no file system takes is left out of the program's title.
    private static string FileNameOf(Program program, District district, ReportingMonth month)
    {
        var title = string.Concat(program.ShortTitle.Where(letter => !char.IsControl(letter) && !"/\\:*?\"<>|".Contains(letter, StringComparison.Ordinal)));
        return FormattableString.Invariant($"แบบรายงาน {title} {district.Name} {BuddhistEra.Of(month.Year)}-{month.Month:00}");
    }

    // As the Form asks; the unit has a column of its own.
    private static string Label(Indicator indicator)
    {
        var unit = $" ({indicator.Unit})";
        return indicator.Columns[0].EndsWith(unit, StringComparison.Ordinal) ? indicator.Columns[0][..^unit.Length] : indicator.Columns[0];
    }
}
