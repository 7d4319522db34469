using System.Text.RegularExpressions;
using OtopFormSync.Core.Normalization.Figures;

namespace OtopFormSync.Core.Reporting.Claims.Vocabulary;

/// <summary>What a line says of a month: the words behind its name, up to the next one.</summary>
/// <param name="From">Where the months begin.</param>
/// <param name="Said">Where the words behind them begin.</param>
/// <param name="End">Behind the words.</param>
/// <param name="Months">How many months stand before the words, joined: พ.ย. และ ธ.ค. 66.</param>
internal sealed partial record MonthClause(int From, int Said, int End, int Months)
{
    /// <summary>The clauses of a line, in order.</summary>
    /// <param name="text">The line.</param>
    public static IReadOnlyList<MonthClause> Of(string text)
    {
        var spans = MonthFinder.Spans(text).ToList();
        var mentions = spans.Concat(MonthFinder.Named(text.ToLowerInvariant()).Where(name => name.End - name.From > 2 && !spans.Exists(span => name.From < span.Index + span.Length && name.End > span.Index)).Select(name => (Index: name.From, Length: name.End - name.From))).OrderBy(mention => mention.Index).ToList();
        var clauses = new List<MonthClause>();
        for (var i = 0; i < mentions.Count; i++)
        {
            var (said, end) = (mentions[i].Index + mentions[i].Length, i + 1 < mentions.Count ? mentions[i + 1].Index : text.Length);
            end = said + Leading().Replace(text[said..end], "").Length;
            if (clauses is [.., var before] && Joining().IsMatch(text[before.Said..mentions[i].Index]))
            {
                clauses[^1] = before with { Said = said, End = end, Months = before.Months + 1 };
            }
            else
            {
                clauses.Add(new(mentions[i].Index, said, end, 1));
            }
        }

        return clauses;
    }

    /// <summary>True where it says that nothing was done in its months: พ.ย. 66 ไม่มีผลการดำเนินงาน.</summary>
    /// <param name="text">The line.</param>
    public bool SaysNothingWasDone(string text) => NilStatement.MaySayNothing(text) && NilStatement.SaysNothingWasDone(text[Said..End]);

    /// <summary>True where it says that its figures are still to come: พ.ย. ยังไม่มีข้อมูล.</summary>
    /// <param name="text">The line.</param>
    public bool SaysNoData(string text) => NoData().IsMatch(text[Said..End]);

    /// <summary>True where it says that there is none of what is spoken of: พ.ย. ไม่มี.</summary>
    /// <param name="text">The line.</param>
    public bool SaysNone(string text) => None().IsMatch(text[Said..End]);

    // What leads to the next month is no word of this one.
    [GeneratedRegex(@"[\s,;/]*(?:และ|แต่|ส่วน)?\s*(?:(?:ใน|ของ)?(?:ประจำ)?เดือน)?\s*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Leading();

    [GeneratedRegex(@"^\s*(?:[-–,/&+]|และ|กับ|ถึง)?\s*(?:เดือน)?\s*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Joining();

    [GeneratedRegex(@"^\s*[:=-]?\s*(?:(?:ยัง)?ไม่(?:มี|ได้รับ|ได้)(?:ข้อมูล|ตัวเลข|รายงาน|ส่งข้อมูล|ส่ง)|(?:อยู่ระหว่าง)?(?:รอ|รวบรวม)(?:ข้อมูล|ตัวเลข|ผล|รายงาน))(?:นะ|ค่ะ|คะ|ครับ|\s|[,.])*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex NoData();

    [GeneratedRegex(@"^\s*[:=-]?\s*ไม่มี(?:ยอด(?:ขาย|จำหน่าย)?|(?:การ)?(?:ขาย|จำหน่าย)|ผล)?(?:ค่ะ|คะ|ครับ|\s|[,.])*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex None();
}
