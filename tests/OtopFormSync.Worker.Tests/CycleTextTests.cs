using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Sync;
using OtopFormSync.Worker.Commands;

namespace OtopFormSync.Worker.Tests;

/// <summary>What a cycle says on the console is said to people.</summary>
public sealed class CycleTextTests
{
    [Theory]
    [InlineData(NoticeState.Planned, "เตรียมไว้แล้ว ยังไม่ได้ส่ง", "tried again in the next cycle")]
    [InlineData(NoticeState.Drafted, "มีฉบับร่างแล้ว ยังไม่ได้ส่ง", "tried again in the next cycle")]
    [InlineData(NoticeState.Sending, "เริ่มส่งแล้ว ยังไม่มีคำตอบว่าส่งเสร็จ", "tried again in the next cycle")]
    [InlineData(NoticeState.Unknown, "ไม่ทราบว่าส่งออกไปแล้วหรือไม่", "workspace sent")]
    public void A_notice_that_has_not_gone_out_is_told_in_words(NoticeState state, string why, string next)
    {
        var key = NoticeKey.Parse("otop-fy2567-q1.digest.officers.2024-01-15", null);
        using var error = new StringWriter();
        CycleText.Write(
            new CycleReport { AsOf = default, Counts = new(0, 0, 0), Problems = [], Programs = [], Pending = [new(key, NoticeKind.Digest, "", state, null, default, default)] },
            TextWriter.Null,
            error);

        Assert.Contains(why, error.ToString(), StringComparison.Ordinal);
        Assert.Contains(next, error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain($"{state}", error.ToString(), StringComparison.Ordinal);
    }
}
