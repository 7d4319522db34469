using System.Text.Json;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Sync.Records;

/// <summary>Why a record cannot know what went out.</summary>
public enum RecordGap
{
    /// <summary>The results were written by a later state of the record: it was restored, or a copy of the workspace works as well.</summary>
    Older,

    /// <summary>Results stand, and the record holds nothing: it was deleted or emptied, or the workspace is a second one.</summary>
    Empty,

    /// <summary>The results were another workspace's, and were adopted.</summary>
    Adopted,
}

/// <summary>A time of which the record does not know what went out. What is planned for it is not sent until it is proved that it did not go out before.</summary>
/// <param name="Gap">Why.</param>
/// <param name="At">When it was noticed.</param>
/// <param name="Open">Programs whose notices of that time are not planned yet.</param>
/// <param name="Proved">Notices that were found among the mails sent.</param>
public sealed record RecordDoubt(RecordGap Gap, DateTimeOffset At, ValueList<ProgramId> Open, int Proved)
{
    private static readonly TimeSpan ToldFor = TimeSpan.FromDays(1);

    /// <summary>Reads what was kept.</summary>
    /// <param name="kept">What <see cref="Keep"/> gave; null when nothing was kept.</param>
    /// <returns>The doubt; null when there was none.</returns>
    public static RecordDoubt? Parse(string? kept) => kept is not null && JsonSerializer.Deserialize<Kept>(kept) is { } known
        ? new(Enum.Parse<RecordGap>(known.Gap), known.At, known.Open.Select(id => ProgramId.Parse(id, null)).ToValueList(), known.Proved)
        : null;

    /// <summary>The doubt as a text.</summary>
    /// <returns>JSON.</returns>
    public string Keep() => JsonSerializer.Serialize(new Kept(Gap.ToString(), At, [.. Open.Select(id => id.Value)], Proved));

    /// <summary>Whether what is planned for a program may have gone out before.</summary>
    /// <param name="program">The program.</param>
    public bool Covers(ProgramId program) => Open.Contains(program);

    /// <summary>The doubt once a program's notices were planned and held.</summary>
    /// <param name="program">The program.</param>
    public RecordDoubt Without(ProgramId program) => this with { Open = Open.Where(open => open != program).ToValueList() };

    /// <summary>A notice that waits for its proof. It has no draft: whatever had one proves itself by it.</summary>
    /// <param name="record">The notice.</param>
    public static bool IsHeld(NoticeRecord record) => record is { State: NoticeState.Unknown, DraftId: null };

    /// <summary>What happened, what was done and what is asked for; null once it is old and nothing is asked for.</summary>
    /// <param name="held">How many notices wait for their proof.</param>
    /// <param name="now">The present.</param>
    public Telling? Told(int held, DateTimeOffset now) => held == 0 && Open.IsEmpty && (now - At).Duration() > ToldFor ? null : new(
        $"{WhyInThai} ระบบพักการส่งอีเมลที่อาจเคยส่งแล้ว ({ThaiText.ShortInstant(At)}): พบในจดหมายที่ส่งแล้ว {Proved} ฉบับ ไม่ส่งซ้ำ{(held == 0 ? "" : $" ยังพิสูจน์ไม่ได้ {held} ฉบับ โปรดดูในจดหมายที่ส่งแล้ว แล้วใช้คำสั่ง workspace sent (ส่งแล้ว) หรือ workspace send (ให้ส่ง)")}",
        FormattableString.Invariant($"{WhyInEnglish} Mails that may have gone out before were held ({At:O}): {Proved} found among the mails sent and not sent again{(held == 0 ? "." : FormattableString.Invariant($", {held} not proved. Look among the mails sent, then use the command 'workspace sent' (they went) or 'workspace send' (send them)."))}"));

    private string WhyInThai => Gap switch
    {
        RecordGap.Older => "บันทึกของระบบ (state.db) เก่ากว่าสมุดผล เช่น กู้คืนจากสำเนา หรือมีโฟลเดอร์งานอีกชุดทำงานอยู่",
        RecordGap.Empty => "บันทึกของระบบ (state.db) ว่างเปล่าทั้งที่มีสมุดผลอยู่แล้ว จึงไม่ใช่โฟลเดอร์งานใหม่",
        RecordGap.Adopted => "รับสมุดผลของโฟลเดอร์งานอื่นมาดูแลต่อ",
    };

    private string WhyInEnglish => Gap switch
    {
        RecordGap.Older => "The record (state.db) is older than the results: it was restored from a copy, or a copy of this workspace works as well.",
        RecordGap.Empty => "The record (state.db) is empty although results stand: this is no new workspace.",
        RecordGap.Adopted => "The results of another workspace were adopted.",
    };

    private sealed record Kept(string Gap, DateTimeOffset At, List<string> Open, int Proved);
}
