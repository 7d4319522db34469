namespace OtopFormSync.Core.Reporting.Drafts;

/// <summary>The machine is so slow now that a document could not be read to its end, or so much was read before it that its turn comes later. Says nothing of the document: it is read again in the next cycle.</summary>
/// <param name="cause">What ran out of time; null when the reader itself gave up.</param>
public sealed class UnfinishedReadingException(Exception? cause = null) : Exception(Telling.InEnglish, cause)
{
    /// <summary>What is told of it.</summary>
    public static Telling Telling { get; } = new(
        "เครื่องทำงานช้าผิดปกติ จึงอ่านไม่จบในรอบนี้ ระบบจะอ่านใหม่เองในรอบถัดไป",
        "The machine is too slow now; the reading was broken off, and is tried again in the next cycle.");

    /// <summary>True when it was not begun: the cycle had read as much as it may.</summary>
    public bool IsPutOff { get; init; }

    /// <summary>What is told of documents whose turn comes later.</summary>
    /// <param name="count">How many they are.</param>
    public static Telling PutOff(int count) => new(
        $"รอบนี้อ่านเอกสารใหม่ครบปริมาณที่กำหนดแล้ว ยังเหลืออีก {count} ฉบับ ระบบจะอ่านต่อเองตามลำดับในรอบถัดไป ไม่มีรายงานใดสูญหาย",
        $"This cycle has read as much as one may; {count} documents from this one on are read in the next cycles, in their order. Nothing is lost.");
}
