using System.Text.RegularExpressions;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization.Figures;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Claims.RunningText;

/// <summary>Lines that name a month and what it came to, and not of what: the label stands above them, alone or with the first month.</summary>
/// <param name="sentences">Takes lines apart.</param>
internal sealed partial class MonthsBelowLabel(SentenceClaims sentences)
{
    private const int LongestLine = 200;
    private const int MostLines = 2_000;
    private const int MostEmpty = 2; // lines between two of a block
    private const int MostDigitsOfCount = 4; // 1,234 and 14200 are baht

    /// <summary>The text, line by line, with the label before each of them: a figure or a nil below it is of that one alone.</summary>
    /// <param name="text">The text.</param>
    public string Labelled(string text)
    {
        var lines = text.Split('\n');
        if (lines.Length > MostLines || !Array.Exists(lines, line => line.Length <= LongestLine && ThaiScript.ArabicDigits(line) is var plain && (SaidOfMonth(plain) is not null || IsOnlyMonth(plain))))
        {
            return text;
        }

        var labels = new HashSet<IndicatorKey>();
        var (head, block, empty, last) = ((Head?)null, new List<int>(), 0, (ReportingMonth?)null);
        for (var i = 0; i < lines.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i]))
            {
                empty++;
                continue;
            }

            var sentence = lines[i].Length <= LongestLine ? sentences.Of(lines[i]) : null;
            labels.UnionWith(sentence?.Labels.Select(label => label.Indicator.Key) ?? []);
            var isNear = empty <= MostEmpty && head is not null && sentence is { Labels.Count: 0 };
            var isNext = isNear && empty == 0;
            empty = 0;
            if (isNear && head!.IsTitle && IsOnlyMonth(sentence!.Text) && !IsOnlyDate(sentence.Text) && i + 1 < lines.Length && IsFigureOfMonth(lines[i + 1]))
            {
                (lines[i + 1], lines[i]) = ($"{lines[i].TrimEnd(' ', ':', '\r')} {lines[i + 1].TrimStart(' ', '-', '–', '•', '*')}", "");
                continue;
            }

            if (isNear && head!.IsTitle && head.Indicator.IsCounted && IsOnlyDate(sentence!.Text))
            {
                block.Add(i);
                continue;
            }

            var year = isNear ? FollowingMonth(sentence!, last) : null;
            if (isNear && SaidOfMonth(sentence!.Text) is { } said && (head!.IsTitle || sentence.Months.Count > 0 || year is not null) && head.Takes(said, labels.Count == 1))
            {
                lines[i] = year is null ? lines[i] : WithYear(sentence, year);
                last = year ?? (sentence.Months is [var only] ? only.Month : null);
                block.Add(i);
            }
            else if (!isNear || !IsAside(sentence!))
            {
                Label(lines, head, block, isNext && SentenceJoints.IsSum(sentence!) && SentenceJoints.IsUnlabelledFigure(sentence!) ? i : -1);
                (head, block, last) = (sentence is null ? null : HeadOf(sentence, i), [], sentence?.Months is [var own] ? own.Month : null);
            }
        }

        Label(lines, head, block, -1);
        return string.Join('\n', lines);
    }

    // A list that has nothing but figures, each in the next line, is read as one, with its sum.
    private bool IsList(string[] lines, Head head, List<int> block) => head.IsTitle && block[0] - head.Line <= MostEmpty + 1 && block[^1] - block[0] == block.Count - 1 && (block.Count > 1 || head.IsOpen)
        && block.TrueForAll(line => sentences.Of(lines[line]) is var sentence && SentenceJoints.IsUnlabelledFigure(sentence) && SentenceJoints.IsOfTimes(sentence));

    private void Label(string[] lines, Head? head, List<int> block, int sum)
    {
        if (head is null || block.Count == 0 || IsList(lines, head, block))
        {
            return;
        }

        foreach (var line in sum < 0 ? block : [.. block, sum])
        {
            lines[line] = $"{head.Words} {Bullet().Replace(lines[line], "")}";
        }
    }

    private static Head? HeadOf(ReadSentence sentence, int line)
    {
        if (sentence.Labels is not [var label, ..] || !sentence.Labels.TrueForAll(other => other.Indicator == label.Indicator) || (sentence.Labels.Count > 1 && !SentenceWords.HasDigits(sentence.Plain)))
        {
            return null;
        }

        var end = sentence.Months.Where(month => month.Index >= label.End).Select(month => month.Index).Append(sentence.Plain.Length).Min();
        var behind = BehindLabel().Match(sentence.Plain[label.End..end]);
        var words = Spaces().Replace(Bullet().Replace(sentence.Plain[..(label.End + behind.Index)], ""), " ").Trim(' ', ':', '-', '=');
        return SentenceWords.HasDigits(words) ? null : new(words, label.Indicator, line, SentenceJoints.MayHead(sentence) && !NilWords.BeginWith(sentence.Plain[label.End..].Trim()), SentenceJoints.EndsWithLabel(sentence));
    }

    // (พ.ย. รายงานแล้ว), พ.ย. 66 อยู่ระหว่างรวบรวม, หมายเหตุ: …: they end no block.
    private static bool IsAside(ReadSentence sentence) => !SentenceJoints.HasFigure(sentence)
        && (Aside().IsMatch(sentence.Text) || (MonthClause.Of(sentence.Text) is [var clause, ..] && LeadsTo(clause, sentence.Text) && sentence.Text[clause.Said..].Any(ThaiLetters.IsLetter)));

    // ตุลาคม 2566 above, พฤศจิกายน below it: one of the two months behind the dated one, by its name alone. Null for any other line.
    private static ReportingMonth? FollowingMonth(ReadSentence sentence, ReportingMonth? last) => last is null || sentence.Months.Count > 0 || MonthFinder.Named(sentence.Text.ToLowerInvariant()).ToList() is not [var name] ? null
        : Enumerable.Range(1, 2).Select(last.Plus).FirstOrDefault(month => month.Month == name.Month);

    private static string WithYear(ReadSentence sentence, ReportingMonth month) =>
        MonthFinder.Named(sentence.Text.ToLowerInvariant()).First().End is var end ? $"{sentence.Written[..end]} {month.BuddhistYear}{sentence.Written[end..]}" : "";

    // ธ.ค. 66 :, and below it what it came to.
    private static bool IsOnlyMonth(string text) => MonthClause.Of(text) is [{ Months: 1 } clause] && LeadsTo(clause, text) && text.AsSpan(clause.Said).Trim(" :\r").IsEmpty;

    // 1 พ.ย. 66: so many in the month, or the day.
    private static bool IsOnlyDate(string text) => MonthFinder.Dates(text).Any() && IsOnlyMonth(text);

    private bool IsFigureOfMonth(string line) => line.Length <= LongestLine && sentences.Of(line) is { Labels.Count: 0, Months.Count: 0 } sentence && (SentenceJoints.IsBareFigure(sentence) || Nil().IsMatch(sentence.Text)) && !string.IsNullOrWhiteSpace(line);

    // What a line says of the month with which it begins; null where it says neither a figure nor a nil, or a month does not begin it.
    private static Said? SaidOfMonth(string text)
    {
        if (MonthClause.Of(text) is not [var clause, ..] || !LeadsTo(clause, text))
        {
            return null;
        }

        var words = text[clause.Said..];
        return Nil().IsMatch(words) ? new(null, "", true, false)
            : SaysNothingWasDone(words) ? new(null, "", true, true)
            : Figure().Match(words) is { Success: true } figure ? new(figure.Groups["figure"].Value, figure.Groups["unit"].Value, false, false) { IsMultiple = figure.Groups["multiple"].Success } : null;
    }

    private static bool LeadsTo(MonthClause clause, string text) => Bullet().Match(text).Length is var end && end <= clause.From && text[end..clause.From].Trim() is "" or "เดือน" or "ประจำเดือน";

    private static bool SaysNothingWasDone(string words) => NilStatement.MaySayNothing(words) && NilStatement.SaysNothingWasDone(words);

    // What stands behind a month: a figure with its unit, a nil, or that nothing was done.
    private sealed record Said(string? Figure, string Unit, bool IsNil, bool IsOfWork)
    {
        public bool IsMultiple { get; init; }
    }

    // IsTitle: no figure stands in its line. IsOpen: nor anything else behind the label.
    private sealed record Head(string Words, Indicator Indicator, int Line, bool IsTitle, bool IsOpen)
    {
        // A nil behind a line that has its own figure may be the whole report's, where the text names other indicators.
        public bool Takes(Said said, bool isAlone) => said.IsNil ? IsTitle || (isAlone && !said.IsOfWork)
            : said.Unit is "บาท" ? Indicator.IsMoney
            : said.Unit.Length > 0 ? Indicator.IsCounted && !(said.Unit is "ผลิตภัณฑ์" && Indicator.Unit != said.Unit)
            : (said.IsMultiple || said.Figure!.Split('.')[0].Length > MostDigitsOfCount) == Indicator.IsMoney;
    }

    [GeneratedRegex(@"^\s*(?:[0-9]{1,2}(?:\.[0-9]{1,2}){0,2}[.)]\s|[0-9]{1,2}\.[0-9]{1,2}(?:\.[0-9]{1,2})?\s|[-–•*·])?\s*(?:(?:และ|ส่วน|ใน)\s*)?", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^[\s:=]*(?:ไม่มี(?:เพิ่ม)?|[-–]|ศูนย์)(?:(?:นะ)?(?:ค่ะ|คะ|ครับ)|[\s,.])*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Nil();

    [GeneratedRegex(@"^[\s:=–-]*(?:(?:จำนวน|มูลค่า|เป็นเงิน|เป็น|ได้|มี|ยอด)\s*)*฿?(?<figure>[0-9][0-9,]*(?:\.[0-9]+)?)\s*(?<multiple>ล้าน|แสน|หมื่น|พัน)?\s*(?:(?<unit>บาท|ราย(?!งาน|ได้|ชื่อ)|คน|ผลิตภัณฑ์|ชนิด|ท่าน)|(?:(?:นะ)?(?:ค่ะ|คะ|ครับ)|[\s,.])*$|\s*\()", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Figure();

    // What leads from a label to its figure is no word of the label.
    [GeneratedRegex(@"\s*(?:[:=(]|[0-9]|ไม่|ดังนี้|แยก|จำแนก|จำนวน|(?:ใน|ประจำ|ราย|ของ)?เดือน|$)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex BehindLabel();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^\s*(?:\(|หมายเหตุ|\*)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Aside();
}
