namespace OtopFormSync.Core.Normalization;

/// <summary>The Thai sentence of each doubt, for officers and districts.</summary>
public static class DoubtSentences
{
    /// <summary>One sentence without full stop that says what is unclear and, where it helps, the possible meanings.</summary>
    /// <param name="doubt">The doubt.</param>
    /// <returns>The sentence, in Thai.</returns>
    public static string InThai(Doubt doubt)
    {
        ArgumentNullException.ThrowIfNull(doubt);
        return doubt.Code switch
        {
            DoubtCode.Empty => "ไม่มีข้อความ",
            DoubtCode.Unreadable => "อ่านค่าไม่ได้",
        };
    }
}
