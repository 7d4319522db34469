using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Normalization.Districts;

/// <summary>What the text to the left and right of a name says about it.</summary>
internal static class DistrictContext
{
    /// <summary>What stands before a name.</summary>
    internal enum Before
    {
        /// <summary>Other letters: the name may be a part of another word.</summary>
        Letters,

        /// <summary>A beginning, a sign, or a word that no name continues.</summary>
        Free,

        /// <summary>อำเภอ, อ., สพอ. and their like.</summary>
        District,

        /// <summary>ตำบล, บ้าน, เทศบาล and their like: a place within or beside a district.</summary>
        Place,

        /// <summary>จังหวัด, จ.</summary>
        Province,
    }

    /// <summary>What stands before a district's name, as a part of patterns of sentences: อำเภอ, อ., สพอ., the office in full.</summary>
    internal const string Lead = @"(?:(?:สำนักงาน)?พัฒนาชุมชนอำเภอ|อำเภอ|อ\.|สพอ\.?|พชอ\.?)";

    private static readonly string[] DistrictWords = ["อำเภอ", "อ.", "สพอ.", "สพอ", "พช.", "พช", "พัฒนาชุมชน", "พชอ.", "พชอ", "พัฒนาการ", "amphoe", "อำเภอ.", "นายอำเภอ"];

    private static readonly string[] PlaceWords =
    [
        "ตำบล", "ต.", "บ้าน", "บ.", "ม.", "หมู่บ้าน", "เทศบาล", "เทศบาลเมือง", "เทศบาลตำบล", "เทศบาลนคร", "ทต.", "ทม.", "ทน.", "อบต.", "อบต", "องค์การบริหารส่วนตำบล", "โรงเรียน", "รร.", "โรงพยาบาล", "รพ.", "รพ.สต.", "วัด",
        "ถนน", "ถ.", "ชุมชน", "ตลาด", "แขวง", "ซอย", "ร้าน", "วิทยาลัย", "สภ.", "สถานีตำรวจ", "ทต", "สถานี",
    ];

    private static readonly string[] FreeWords =
    [
        "ของ", "รายงาน", "ส่งรายงาน", "ประจำ", "จาก", "ส่ง", "ที่", "ใน", "และ", "หรือ", "กับ", "เรื่อง", "ข้อมูล", "ยอดขาย", "ยอดจำหน่าย", "ผล", "ผลการดำเนินงาน", "โอทอป", "เดือน", "รวม", "สรุป", "แบบ", "แบบรายงาน", "หน่วยงาน", "พื้นที่",
        "ปี", "ไฟล์", "ตาราง", "คือ", "ไม่ใช่", "ยกเว้น", "นอกจาก", "ยอด", "ชื่อ", "ค่ะ", "ครับ", "เรียน",
    ];

    private static readonly string[] AfterWords =
    [
        "จังหวัด", "จ.", "เดือน", "ประจำ", "ส่ง", "รายงาน", "ปี", "ไตรมาส", "ค่ะ", "ครับ", "ขอ", "ได้", "และ", "หรือ", "กับ", "ยอด", "ผล", "จำนวน", "รวม", "มี", "ไม่", "ฯ", "โอทอป", "ข้อมูล", "อำเภอ", "อ.", "ตำบล", "ต.", "ฉบับ", "แก้ไข", "ครั้ง", "รอบ", "ที่", "นะ",
    ];

    /// <summary>What stands before a place in a text.</summary>
    /// <param name="text">Canonical lower-case text.</param>
    /// <param name="start">Where the name begins.</param>
    /// <returns>What stands there.</returns>
    internal static Before Of(string text, int start)
    {
        var left = text.AsSpan(0, start).TrimEnd(" :-_\"'");
        if (EndsWith(left, PlaceWords) && !left.EndsWith("พัฒนาชุมชน", StringComparison.Ordinal))
        {
            return Before.Place;
        }

        if (EndsWith(left, DistrictWords) || IsLoneLetter(left, 'อ'))
        {
            return Before.District;
        }

        if (left.EndsWith("จังหวัด", StringComparison.Ordinal) || left.EndsWith("จ.", StringComparison.Ordinal))
        {
            return Before.Province;
        }

        return start == 0 || !ThaiLetters.IsLetter(text[start - 1]) || EndsWith(left, FreeWords) ? Before.Free : Before.Letters;
    }

    /// <summary>True when a name can end at a place in a text.</summary>
    /// <param name="text">Canonical lower-case text.</param>
    /// <param name="end">Behind the name.</param>
    /// <param name="names">The province, which may follow at once.</param>
    /// <returns>Whether it can.</returns>
    internal static bool EndsFreely(string text, int end, DistrictNames names)
    {
        if (end == text.Length || !ThaiLetters.IsLetter(text[end]))
        {
            return true;
        }

        var right = text.AsSpan(end);
        return StartsWith(right, AfterWords) || StartsWithProvince(right, names) || ThaiMonths.Match(text, end, out _) > 0 || names.Own.Any(own => text.AsSpan(end).StartsWith(own.Name, StringComparison.Ordinal));
    }

    private static bool EndsWith(ReadOnlySpan<char> left, string[] words)
    {
        foreach (var word in words)
        {
            // A short form such as ต. or บ. counts only where it stands by itself: "กต." is none.
            if (left.EndsWith(word, StringComparison.Ordinal)
                && (word.Length > 2 || left.Length == word.Length || !ThaiLetters.IsLetter(left[^(word.Length + 1)])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLoneLetter(ReadOnlySpan<char> left, char letter) => left.Length > 0 && left[^1] == letter && (left.Length == 1 || !(ThaiLetters.IsLetter(left[^2]) || left[^2] == '.'));

    // นค must end there: เมืองนครนายก is not เมือง and นค.
    private static bool StartsWithProvince(ReadOnlySpan<char> right, DistrictNames names)
    {
        foreach (var name in names.ProvinceNames)
        {
            if (right.StartsWith(name, StringComparison.Ordinal) && (right.Length == name.Length || !ThaiLetters.IsLetter(right[name.Length])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsWith(ReadOnlySpan<char> right, IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            if (right.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
