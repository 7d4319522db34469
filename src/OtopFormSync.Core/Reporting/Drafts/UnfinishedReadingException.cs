namespace OtopFormSync.Core.Reporting.Drafts;

/// <summary>The machine is so slow now that a document could not be read to its end. Says nothing of the document: it is read again in the next cycle.</summary>
/// <param name="cause">What ran out of time; null when the reader itself gave up.</param>
public sealed class UnfinishedReadingException(Exception? cause = null) : Exception(Telling.InEnglish, cause)
{
    /// <summary>What is told of it.</summary>
    public static Telling Telling { get; } = new(
        "เครื่องทำงานช้าผิดปกติ จึงอ่านไม่จบในรอบนี้ ระบบจะอ่านใหม่เองในรอบถัดไป",
        "The machine is too slow now; the reading was broken off, and is tried again in the next cycle.");
}
