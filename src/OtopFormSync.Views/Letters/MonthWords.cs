using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Views.Letters;

/// <summary>Several months in few words.</summary>
internal static class MonthWords
{
    /// <summary>How many single months a subject has room for.</summary>
    private const int MostSingle = 3;

    /// <summary>As <see cref="Short"/>; of many that are no run their span and how many they are, ต.ค. 66–ก.ย. 67 (8 เดือน), as subjects are cut.</summary>
    public static string InSubject(IEnumerable<ReportingMonth> months)
    {
        var known = months.Distinct().Order().ToList();
        return known.Count > MostSingle && !IsRun(known) ? $"{ThaiText.ShortMonth(known[0])}–{ThaiText.ShortMonth(known[^1])} ({ThaiText.Count(known.Count)} เดือน)" : Short(known);
    }

    /// <summary>ธ.ค. 66, or ต.ค.–ธ.ค. 66 for a run within a year, or ต.ค. 66 ธ.ค. 66.</summary>
    public static string Short(IEnumerable<ReportingMonth> months) => Join(months, ThaiText.ShortMonth, month => ThaiMonths.Abbreviation(month.Month), "–", " ");

    /// <summary>ธันวาคม 2566, or ตุลาคม ถึง ธันวาคม 2566, or ตุลาคม 2566 และธันวาคม 2566.</summary>
    public static string Long(IEnumerable<ReportingMonth> months) => Join(months, ThaiText.Month, month => ThaiMonths.Name(month.Month), " ถึง ", " และ");

    private static string Join(IEnumerable<ReportingMonth> months, Func<ReportingMonth, string> full, Func<ReportingMonth, string> bare, string to, string and)
    {
        var known = months.Distinct().Order().ToList();
        return IsRun(known)
            ? (known[0].Year == known[^1].Year ? bare(known[0]) : full(known[0])) + to + full(known[^1])
            : string.Join(and, known.Select(full));
    }

    private static bool IsRun(List<ReportingMonth> known) => known.Count > 1 && known[^1] == known[0].Plus(known.Count - 1);
}
