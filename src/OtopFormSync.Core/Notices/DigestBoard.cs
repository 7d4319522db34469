using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Grading.Explaining;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Core.Notices;

/// <summary>What of a digest the next one compares with; its text form is kept as a fact.</summary>
/// <param name="Program">The program's id.</param>
/// <param name="At">When it was made, to the second.</param>
/// <param name="OpenItems">Review items that were open.</param>
/// <param name="Rows">One row per district, in the province's order.</param>
public sealed record DigestBoard(ProgramId Program, DateTimeOffset At, int OpenItems, ValueList<DigestRow> Rows) : IParsable<DigestBoard>
{
    private const string Version = "board-1";

    /// <summary>The name of the fact that keeps the board of a program's last digest.</summary>
    /// <param name="program">The program.</param>
    /// <returns>The name.</returns>
    public static string Fact(Program program)
    {
        ArgumentNullException.ThrowIfNull(program);
        return $"digest.{program.Id}";
    }

    /// <summary>The board of a state.</summary>
    /// <param name="state">The state.</param>
    /// <returns>The board.</returns>
    public static DigestBoard Of(DerivedState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var months = state.Months.ToLookup(status => status.District);
        var cards = state.Scorecards.ToDictionary(card => card.District);
        return new(
            state.Program.Id,
            state.AsOf.AddTicks(-(state.AsOf.Ticks % TimeSpan.TicksPerSecond)).InBangkok(),
            state.Review.Count(item => item.IsOpen),
            state.Province.Districts.Select(district => new DigestRow(
                district.Code,
                cards.GetValueOrDefault(district.Code)?.EffectiveGrade,
                MonthsWhere(months[district.Code], status => status.IsComplete),
                MonthsWhere(months[district.Code], status => status.IsDue && OwedMonths.IsIncomplete(status.State)))
            {
                IsProvisional = cards.GetValueOrDefault(district.Code) is { IsProvisional: true },
                IsInQuestion = cards.GetValueOrDefault(district.Code) is { } card && GradeMark.InQuestion(card) is not null,
            }).ToValueList());
    }

    /// <summary>Reads the text form.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>The board.</returns>
    /// <exception cref="FormatException">The text is not of that form.</exception>
    public static DigestBoard Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var board) ? board : throw new FormatException("The text is not a digest board.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out DigestBoard result)
    {
        result = null;
        var lines = s?.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [];
        if (lines.Length == 0
            || lines[0].Split(' ') is not [Version, var name, var at, var open]
            || !ProgramId.TryParse(name, null, out var program)
            || !DateTimeOffset.TryParseExact(at, "yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)
            || !int.TryParse(open, NumberStyles.None, CultureInfo.InvariantCulture, out var items))
        {
            return false;
        }

        var rows = new List<DigestRow>();
        foreach (var line in lines.AsSpan(1))
        {
            if (!DigestRow.TryParse(line, null, out var row))
            {
                return false;
            }

            rows.Add(row);
        }

        result = new(program, instant, items, rows.ToValueList());
        return true;
    }

    /// <summary>The text form: a head line, then one line per district.</summary>
    /// <returns>The text, ASCII.</returns>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Version} {Program} {At:yyyy-MM-ddTHH:mm:sszzz} {OpenItems}\n");
        foreach (var row in Rows)
        {
            text.Append(row).Append('\n');
        }

        return text.ToString();
    }

    private static ValueList<ReportingMonth> MonthsWhere(IEnumerable<MonthStatus> months, Func<MonthStatus, bool> holds) =>
        months.Where(holds).Select(status => status.Month).Order().ToValueList();
}

/// <summary>One district on the board.</summary>
/// <param name="District">The district.</param>
/// <param name="Grade">Its effective grade; null when it has none.</param>
/// <param name="Complete">Months whose required figures are all in, in order.</param>
/// <param name="Overdue">Months that are due and owed, in order.</param>
public sealed record DigestRow(DistrictCode District, Grade? Grade, ValueList<ReportingMonth> Complete, ValueList<ReportingMonth> Overdue) : IParsable<DigestRow>
{
    private const string InQuestion = "?"; // in the record, whose parts stand between spaces

    /// <summary>True when the grade may still change; false also on boards from before this was kept.</summary>
    public bool IsProvisional { get; init; }

    /// <summary>True when it is final and waits for an officer's word; false also on boards from before this was kept.</summary>
    public bool IsInQuestion { get; init; }

    /// <summary>The grade with its mark, A~ or A (รอทบทวน); null when there is none.</summary>
    public string? Mark => Grade is { } grade ? $"{grade}{(IsProvisional ? GradeMark.Provisional : IsInQuestion ? $" {GradeMark.Asked})" : "")}" : null;

    /// <inheritdoc/>
    public static DigestRow Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var row) ? row : throw new FormatException("The text is not a row of a digest board.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out DigestRow result)
    {
        result = null;
        if (s?.Split(' ') is not [var code, var letter, var complete, var overdue]
            || !DistrictCode.TryParse(code, null, out var district)
            || !TryParseGrade(letter, out var grade, out var mark)
            || !TryParseMonths(complete, out var completeMonths)
            || !TryParseMonths(overdue, out var overdueMonths))
        {
            return false;
        }

        result = new(district, grade, completeMonths, overdueMonths) { IsProvisional = mark == GradeMark.Provisional, IsInQuestion = mark == InQuestion };
        return true;
    }

    /// <summary>The row as a line: code, grade with its mark, months that are complete, months that are overdue; a hyphen for none.</summary>
    /// <returns>The line.</returns>
    public override string ToString() => $"{District} {(Grade is { } grade ? $"{grade}{(IsProvisional ? GradeMark.Provisional : IsInQuestion ? InQuestion : "")}" : "-")} {Joined(Complete)} {Joined(Overdue)}";

    private static string Joined(ValueList<ReportingMonth> months) => months.IsEmpty ? "-" : string.Join(',', months);

    private static bool TryParseGrade(string text, out Grade? grade, out string mark)
    {
        mark = Array.Find([GradeMark.Provisional, InQuestion], known => text.EndsWith(known, StringComparison.Ordinal)) ?? "";
        grade = Programs.Criteria.Grade.TryParse(text[..^mark.Length], null, out var known) ? known : null;
        return grade is not null || text == "-";
    }

    private static bool TryParseMonths(string text, [NotNullWhen(true)] out ValueList<ReportingMonth>? months)
    {
        months = null;
        var known = new List<ReportingMonth>();
        foreach (var part in text == "-" ? [] : text.Split(','))
        {
            if (!ReportingMonth.TryParse(part, null, out var month))
            {
                return false;
            }

            known.Add(month);
        }

        months = known.ToValueList();
        return true;
    }
}
