using System.Text.RegularExpressions;
using OtopFormSync.Core.Programs.Indicators;

namespace OtopFormSync.Core.Reporting.Claims.Vocabulary;

/// <summary>One figure of a sentence with the words that belong to it.</summary>
/// <param name="Start">Where the words before it begin.</param>
/// <param name="At">Where the figure begins.</param>
/// <param name="End">Behind the figure and its unit.</param>
/// <param name="Close">Behind the remark in brackets that follows it; the end of the figure where none does.</param>
internal sealed record FigurePart(int Start, int At, int End, int Close);

/// <summary>The figures of a sentence in order.</summary>
internal static partial class FigureRun
{
    /// <summary>Finds the figures. A sign that touches a figure, and nothing before it, is the figure's own; behind a label or before a space it is a dash.</summary>
    /// <param name="text">The text, Arabic digits.</param>
    /// <returns>The figures; what stands behind the last one is nobody's.</returns>
    public static IReadOnlyList<FigurePart> Of(string text)
    {
        var parts = new List<FigurePart>();
        var from = 0;
        foreach (Match match in Figure().Matches(text))
        {
            var end = match.Index + match.Value.TrimEnd().Length;
            var close = CloseOf(text, end);
            parts.Add(new(from, match.Index, end, close));
            from = close;
        }

        return parts;
    }

    /// <summary>Finds the figures of an indicator: behind each its own unit belongs to it, whatever word that is.</summary>
    /// <param name="text">The text, Arabic digits.</param>
    /// <param name="indicator">What they count.</param>
    /// <returns>The figures; what stands behind the last one is nobody's.</returns>
    public static IReadOnlyList<FigurePart> Of(string text, Indicator indicator)
    {
        var (parts, from) = (new List<FigurePart>(), 0);
        foreach (var part in Of(text))
        {
            var end = part.End + (char.IsAsciiDigit(text[part.End - 1]) ? CountUnits.EndOfOwn(text[part.End..], indicator) : 0);
            var close = end == part.End ? part.Close : CloseOf(text, end);
            parts.Add(new(from, part.At, end, close));
            from = close;
        }

        return parts;
    }

    private static int CloseOf(string text, int end) => end + (Remark().Match(text[end..]) is { Success: true } remark ? remark.Length : 0);

    [GeneratedRegex(@"(?<![0-9,.])(?:(?<=[\s(])[-−–](?=[0-9]))?(?<![0-9,.])[0-9](?:[0-9,]*[0-9])?(?:(?:\.[0-9]{3}){2,}(?:,[0-9]{1,2})?|\.[0-9]{3}(?:,[0-9]{3})+(?![0-9])|\.[0-9]+)?(?:\s?\.-)?\s*(?:(?:ล้าน|แสน|หมื่น|พัน)(?:\s*(?:หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|ยี่|เอ็ด|ร้อย|พัน|หมื่น|แสน|ครึ่ง))*|[ลม]บ\.|ล\.|(?i:thousand|millions?|mil|mbaht|mthb|mb|m|k)(?![A-Za-z]))?\s*(?:บาท(?:ถ้วน|\s*[0-9]{1,2}\s*สตางค์)?|(?i:baht|thb)(?![A-Za-z])|฿|(?:รายการ|ท่าน|กลุ่ม|ร้าน(?:ค้า)?|ชนิด|อย่าง|ตัว)(?=(?:นะ)?(?:ค่ะ|คะ|ครับ)|(?:และ|ได้แก่|คือ|แล้ว)|[^ก-๎]|$)|ราย|คน|ผลิตภัณฑ์|ชุด|ฉบับ|%|เปอร์เซ็นต์)?", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Figure();

    [GeneratedRegex(@"^\s*[(\[][^0-9()\[\]]{1,100}[)\]]", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Remark();
}
