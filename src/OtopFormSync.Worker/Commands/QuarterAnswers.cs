using System.Globalization;
using System.Text.Json;
using OtopFormSync.Core;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Grading.Explaining;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Commands;

/// <summary>Answers of the command <c>grade</c>: a whole quarter's figures in, grade and gap out.</summary>
internal static class QuarterAnswers
{
    private const string TargetSuffix = "_target";

    /// <summary>Writes one answer: district, quarter, grade, literal, provisional, gap, doubt.</summary>
    /// <param name="line">The question; null where the line is none.</param>
    /// <param name="writer">Takes the answer.</param>
    /// <param name="configuration">The workspace's configuration.</param>
    /// <param name="programs">The programs of the mission that is meant, at least one.</param>
    /// <returns>False when no program grades such a quarter.</returns>
    public static bool Write(JsonElement? line, Utf8JsonWriter writer, WorkspaceConfiguration configuration, ValueList<Program> programs)
    {
        var districtText = line is { } element ? JsonLines.Text(element, "district") : null;
        var quarterText = line is { } text ? JsonLines.Text(text, "quarter") : null;
        var (answer, doubt) = line is { } row
            ? Answer(row, districtText ?? "", quarterText ?? "", configuration, programs)
            : (null, "the line is no JSON object; expected {\"district\":\"…\",\"quarter\":\"2567-1\",…}");
        writer.WriteString("district", answer is null ? districtText : configuration.Province.Find(answer.District)!.Name);
        writer.WriteString("quarter", answer?.Quarter.ToString() ?? quarterText);
        writer.WriteString("grade", answer?.Grade?.ToString());
        writer.WriteString("literal", answer?.LiteralGrade?.ToString());
        writer.WriteBoolean("provisional", answer?.IsProvisional ?? false);
        GapJson.Write(writer, answer?.Gap?.To, () => WriteMissing(writer, answer!.Gap!));
        writer.WriteString("doubt", doubt ?? (answer is { Doubts.IsEmpty: false } ? configuration.Wording.Say(answer.Doubts) : null));
        return FiscalQuarter.TryParse(quarterText?.Trim(), null, out var quarter) && Grading(quarter, programs) is not null;
    }

    /// <summary>The program whose rules grade a quarter; where there is none, the first, which says so.</summary>
    public static Program ProgramFor(FiscalQuarter quarter, ValueList<Program> programs) => Grading(quarter, programs) ?? programs[0];

    /// <summary>The quarter's own program, else the latest earlier one of the same fiscal year.</summary>
    private static Program? Grading(FiscalQuarter quarter, ValueList<Program> programs) =>
        programs.FirstOrDefault(program => program.Quarter == quarter)
        ?? programs.Where(program => program.Quarter.FiscalYear == quarter.FiscalYear && program.Quarter.CompareTo(quarter) < 0).MaxBy(program => program.Quarter);

    private static (GradeAnswer? Answer, string? Doubt) Answer(JsonElement row, string districtText, string quarterText, WorkspaceConfiguration configuration, ValueList<Program> programs)
    {
        var reading = configuration.Districts.Read(districtText);
        if (!reading.TryGetValue(out var district))
        {
            return (null, configuration.Wording.Say(((Reading<District>.Doubtful)reading).Doubts));
        }

        if (!FiscalQuarter.TryParse(quarterText.Trim(), null, out var quarter))
        {
            return (null, configuration.Wording.Say(GradeAnswers.UnreadableQuarter(quarterText)));
        }

        var program = ProgramFor(quarter, programs);
        var unreadable = new List<string>();
        var indicators = program.Grading.Criteria.SelectMany(criterion => criterion.Indicators).Distinct().ToList();
        var question = new GradeQuestion
        {
            Quarter = quarter,
            Figures = indicators.Where(key => row.TryGetProperty(key.Value, out _)).Select(key => new IndicatorFigure(key, Number(row, key.Value, unreadable))).ToValueList(),
            References = program.References.Where(reference => Number(row, reference.Key, unreadable) is not null).Select(reference => new KeyedReference(reference.Key, Number(row, reference.Key, unreadable))).ToValueList(),
            Targets = indicators.Where(key => Number(row, key + TargetSuffix, unreadable) is not null).Select(key => new IndicatorFigure(key, Number(row, key + TargetSuffix, unreadable))).ToValueList(),
        };
        return unreadable.Count > 0
            ? (null, string.Join("; ", unreadable.Distinct(StringComparer.Ordinal).Select(name => $"อ่านค่าของ {name} ไม่ได้ โปรดระบุเป็นตัวเลขล้วน เช่น 43638812.00")))
            : (GradeAnswers.Answer(program, district, question), null);
    }

    private static decimal? Number(JsonElement row, string name, List<string> unreadable)
    {
        if (!row.TryGetProperty(name, out var member) || member.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (member.ValueKind is JsonValueKind.String or JsonValueKind.Number
            && decimal.TryParse(JsonLines.Text(row, name), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        unreadable.Add(name);
        return null;
    }

    private static void WriteMissing(Utf8JsonWriter writer, AnswerGap gap)
    {
        foreach (var part in gap.Parts)
        {
            Action write = part.Kind switch
            {
                IndicatorKind.Amount => () => writer.WriteString(part.Indicator.Value, part.Missing.ToString("0.00", CultureInfo.InvariantCulture)),
                IndicatorKind.Count or IndicatorKind.YesNo or IndicatorKind.Text => () => writer.WriteNumber(part.Indicator.Value, decimal.ToInt64(part.Missing)),
            };
            write();
        }
    }
}
