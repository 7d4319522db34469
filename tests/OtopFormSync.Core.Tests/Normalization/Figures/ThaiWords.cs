namespace OtopFormSync.Core.Tests.Normalization.Figures;

/// <summary>Spells numbers out in Thai as a cheque does; written apart from the product, for the properties.</summary>
internal static class ThaiWords
{
    private static readonly string[] Digits = ["", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"];
    private static readonly string[] Scales = ["", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน"];

    internal static string Of(long number)
    {
        if (number == 0)
        {
            return "ศูนย์";
        }

        var millions = number / 1_000_000;
        var rest = number % 1_000_000;
        return (millions > 0 ? Section(millions) + "ล้าน" : string.Empty) + Section(rest, hasMore: millions > 0);
    }

    private static string Section(long number, bool hasMore = false)
    {
        var text = string.Empty;
        for (var place = 5; place >= 0; place--)
        {
            var digit = (int)(number / (long)Math.Pow(10, place) % 10);
            if (digit == 0)
            {
                continue;
            }

            text += (place, digit) switch
            {
                (0, 1) when text.Length > 0 || hasMore => "เอ็ด",
                (1, 1) => "สิบ",
                (1, 2) => "ยี่สิบ",
                _ => Digits[digit] + Scales[place],
            };
        }

        return text;
    }
}
