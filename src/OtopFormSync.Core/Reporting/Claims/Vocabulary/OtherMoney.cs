using System.Text.RegularExpressions;

namespace OtopFormSync.Core.Reporting.Claims.Vocabulary;

/// <summary>Baht that nobody sold for: prices, prizes, what something cost.</summary>
internal static partial class OtherMoney
{
    /// <summary>True for words that say so of the figure behind them: ราคาถุงละ, เงินรางวัล, ค่าอาหาร; not where they speak of what was sold as well.</summary>
    /// <param name="before">The words before the figure, from the figure before it.</param>
    public static bool Leads(string before) => Leading().IsMatch(before);

    /// <summary>The text without prices: ข้าวฮาง ราคาถุงละ 60 บาท.</summary>
    /// <param name="text">The text, Arabic digits.</param>
    public static string WithoutPrices(string text) => Price().Replace(text, " ");

    [GeneratedRegex(@"(?:ราคา|รางวัล|เบี้ย|(?<!มูล)ค่า(?:อาหาร|ลงทะเบียน|เดินทาง|พาหนะ|ที่พัก|ตอบแทน|วิทยากร|บูธ|เช่า|น้ำ|ไฟ|ขนส่ง|ใช้จ่าย|จ้าง|วัสดุ|แรง|ธรรมเนียม|อุปกรณ์))(?![^0-9]*(?:ยอด|ขาย|จำหน่าย|รายได้|มูลค่า))[^0-9]{0,40}$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Leading();

    [GeneratedRegex(@"(?:ราคา[^0-9]{0,20}|(?<=\s)[ก-๎]{1,12}ละ\s*)[0-9][0-9,.]*\s*(?:บาท|\.-)?", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Price();
}
