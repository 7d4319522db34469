using System.Globalization;
using OtopFormSync.Core;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Grading.Explaining;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Forms;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Results.Words;
using OtopFormSync.Core.Thai;
using OtopFormSync.Views.Sentences;

namespace OtopFormSync.Views.Letters;

/// <summary>Words that all letters share.</summary>
/// <param name="wording">The office's wording.</param>
/// <param name="province">The province that writes.</param>
internal sealed class LetterParts(MailWording wording, Province province)
{
    /// <summary>Longer quotes are cut; the whole text lies with the report.</summary>
    private const int QuoteLength = 160;

    public MailWording Wording => wording;

    public Province Province => province;

    /// <summary>What stands below every letter.</summary>
    /// <param name="key">The notice's key.</param>
    public LetterFoot Foot(NoticeKey key) => new(
        wording.Say("common.contact", ("office", province.Office), ("phone", province.Phone ?? ""), ("mailbox", province.Mailbox)),
        wording.Say("common.footer"),
        wording.Say("common.reference", ("key", key.Value)));

    public string Greeting(District district) => wording.Say("common.greeting-district", ("district", district.Name));

    /// <summary>Text that others wrote, on one line and not too long.</summary>
    public static string Quote(string text)
    {
        var line = MailWording.OnOneLine(text);
        return line.Length <= QuoteLength ? line : TextCut.At(line, QuoteLength);
    }

    public Chip Chip(GradingRules rules, Scorecard card)
    {
        var chip = PlainChip(rules, card);
        return card switch
        {
            { Override: not null } => chip with { Text = $"{chip.Text} ({wording.Say("common.grade-officer")})" },
            { IsProvisional: true } => chip with { Text = $"{chip.Text} {wording.Say("common.grade-provisional")}" },
            _ => chip,
        };
    }

    /// <summary>The grade with its mark and range, without a word on whose it is.</summary>
    public Chip PlainChip(GradingRules rules, Scorecard card) => new(
        card.EffectiveGrade is { } known ? GradeText.Symbol(rules, known) : GradeText.None,
        GradeMark.Of(card) is { } mark ? wording.Say("common.grade", ("grade", mark)) : wording.Say("common.grade-none"),
        GradeText.Look(rules, card.EffectiveGrade));

    /// <summary>What a month lacks: what did not come, and what came and is not plain yet.</summary>
    public static string Lacking(OwedMonth owed, MailWording say) =>
        string.Join(", ", [.. owed.Indicators, .. owed.Open.Select(indicator => say.Say("common.owed-open", ("indicator", indicator), ("month", ThaiText.ShortMonth(owed.Month))))]);

    /// <summary>The missions of which reports are asked, in a sentence: OTOP และ แก้จน.</summary>
    public static string NamesOf(ValueList<ReminderContent> asked) => string.Join(" และ ", asked.Select(part => part.Program.ShortTitle).Distinct(StringComparer.Ordinal));

    /// <summary>What a letter is about that asks for reports of several missions.</summary>
    public static string TopicOf(ValueList<ReminderContent> asked) => string.Join(" · ", asked.Select(part => TopicOf(part.Program, QuartersOf(part))));

    /// <summary>The quarters of the months that are asked for: those after a mission's latest quarter are asked for by its program.</summary>
    public static IEnumerable<FiscalQuarter> QuartersOf(ReminderContent content) => content.Owed.Select(owed => owed.Month.Quarter);

    /// <summary>What a letter is about: a program with its quarter.</summary>
    /// <param name="program">The program.</param>
    public static string TopicOf(Program program) => TopicOf(program, [program.Quarter]);

    /// <summary>What a letter is about: a mission with the quarters of the months that it speaks of.</summary>
    /// <param name="program">A program of the mission.</param>
    /// <param name="quarters">The quarters.</param>
    public static string TopicOf(Program program, IEnumerable<FiscalQuarter> quarters) => $"{program.ShortTitle} {QuartersOf(quarters)}";

    /// <summary>Quarters in a row.</summary>
    /// <param name="quarters">The quarters.</param>
    public static string QuartersOf(IEnumerable<FiscalQuarter> quarters) => string.Join(" และ ", quarters.Distinct().Order().Select(ThaiText.Quarter));

    public string Owed(OwedMonth owed, DateOnly today)
    {
        var missing = owed.IsPartial ? string.Join(", ", owed.Indicators) : "";
        var open = string.Join(", ", owed.Open);
        return owed.IsOverdue
            ? wording.Say("common.owed-overdue", ("month", ThaiText.Month(owed.Month)), ("due", ThaiText.LongDate(owed.Due)), ("days", DaysOver(owed, today)), ("missing", missing), ("open", open))
            : wording.Say("common.owed-soon", ("month", ThaiText.Month(owed.Month)), ("due", ThaiText.LongDate(owed.Due)), ("missing", missing), ("open", open));
    }

    /// <summary>The value that an officer typed: a figure as figures are written, whatever his spreadsheet made of it; of anything else his words.</summary>
    /// <param name="program">The program.</param>
    /// <param name="item">What he decided.</param>
    public static string Decided(Program program, ReviewItem item)
    {
        var typed = item.Decision?.Value ?? "";
        return item.Indicator is { } key && program.FindIndicator(key) is { } indicator && indicator.Kind.IsNumber() && decimal.TryParse(typed, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var figure)
            ? FigureWords.Of(indicator, figure)
            : Quote(typed);
    }

    /// <summary>How the months are reported: the Form with district and month chosen, and the forms that are enclosed.</summary>
    /// <param name="notice">The notice, with the forms that it brings and what is owed elsewhere.</param>
    /// <param name="months">The months, each with its program and district.</param>
    public IEnumerable<Block> ToFillIn(Notice notice, IEnumerable<DistrictForm> months)
    {
        foreach (var form in months.Concat(notice.OwedElsewhere.SelectMany(part => part.Owed.Select(owed => new DistrictForm(part.Program, part.District, owed.Month)))).Distinct())
        {
            if (FormLink.Of(form.Program, form.District, form.Month) is { } link)
            {
                yield return new Block.Hyperlink(wording.Say("common.form-link", ("program", form.Program.ShortTitle), ("district", form.District.Name), ("month", ThaiText.Month(form.Month))), link);
            }
        }

        if (!notice.Forms.IsEmpty)
        {
            yield return new Block.Paragraph(wording.Say("common.form-enclosed"));
        }
    }

    public static int DaysOver(OwedMonth owed, DateOnly today) => today.DayNumber - owed.Due.DayNumber;
}
