using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Indicators;

namespace OtopFormSync.Core.Reporting.Drafts.Responses;

/// <summary>What a program looks for in a table of responses.</summary>
public sealed class FormQuestions
{
    /// <summary>Takes the questions of a program together.</summary>
    /// <param name="program">The program.</param>
    public FormQuestions(Program program)
    {
        ArgumentNullException.ThrowIfNull(program);
        Timestamp = new("ประทับเวลา", program.Form.Timestamp);
        District = new("อำเภอ", program.Form.District);
        Month = new("ประจำเดือน", program.Form.Month);
        NothingToReport = new("ไม่มีผลการดำเนินงาน", program.Form.NothingToReport);
        Explanation = new("คำชี้แจง", program.Form.Explanation);
        Address = new("ที่อยู่อีเมลผู้ตอบ", program.Form.Address);
        Indicators = program.Indicators.Select(indicator => (indicator, new FormQuestion(indicator.Name, indicator.Columns))).ToValueList();
        Ignored = program.Form.Ignored.Select(ColumnMap.KeyOf).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Time of the response.</summary>
    public FormQuestion Timestamp { get; }

    /// <summary>The district; a form with a section for each group of districts asks it more than once.</summary>
    public FormQuestion District { get; }

    /// <summary>The month that is reported.</summary>
    public FormQuestion Month { get; }

    /// <summary>The tick for nothing to report.</summary>
    public FormQuestion NothingToReport { get; }

    /// <summary>The explanation.</summary>
    public FormQuestion Explanation { get; }

    /// <summary>Who filled it in; a form may collect an address and ask for one.</summary>
    public FormQuestion Address { get; }

    /// <summary>The figures.</summary>
    public ValueList<(Indicator Indicator, FormQuestion Question)> Indicators { get; }

    /// <summary>All but the explanation, whose absence or doubling holds nothing.</summary>
    public IEnumerable<FormQuestion> All => [Timestamp, District, Month, NothingToReport, .. Indicators.Select(asked => asked.Question)];

    /// <summary>Keys of headings that are known and not read.</summary>
    internal IReadOnlySet<string> Ignored { get; }
}
