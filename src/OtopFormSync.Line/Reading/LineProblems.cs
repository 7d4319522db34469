using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Line.Reading;

/// <summary>The sentences for what cannot be fetched now.</summary>
internal static class LineProblems
{
    private const string Place = "LINE";

    /// <summary>LINE itself is not done with a file.</summary>
    public static SourceProblem NotReady { get; } = new(
        Place,
        new("LINE ยังเตรียมไฟล์ที่มีผู้ส่งมาไม่เสร็จ ระบบจะดึงอีกครั้งในรอบถัดไป", "LINE is not done yet with a file that was sent. It is fetched in the next cycle."),
        "",
        IsPassing: true);

    /// <summary>The box of events cannot be read.</summary>
    public static SourceProblem Unreadable { get; } = new(
        Place,
        new("อ่านข้อความ LINE ที่รับไว้ในโฟลเดอร์งานไม่ได้ ระบบจะลองใหม่ในรอบถัดไป ตรวจดิสก์และสิทธิ์ของโฟลเดอร์ .otopformsync/line", "What LINE delivered cannot be read from the workspace; the next cycle tries again. Check the disk and the rights of .otopformsync/line."),
        "",
        IsPassing: true);

    /// <summary>LINE gives out nothing now.</summary>
    /// <param name="reason">Why, in English.</param>
    public static SourceProblem Unavailable(string reason) => new(
        Place,
        new("ดึงไฟล์ที่มีผู้ส่งทาง LINE ไม่ได้ ระบบจะลองใหม่ในรอบถัดไป ตรวจด้วยคำสั่ง auth line --check", "A file that was sent in LINE cannot be fetched; the next cycle tries again. 'auth line --check' looks why."),
        "",
        IsPassing: true)
    {
        Reach = Reach.Unreachable,
        Said = reason,
    };
}
