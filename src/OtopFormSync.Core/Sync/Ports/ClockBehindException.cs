using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Sync.Ports;

/// <summary>The worker's clock is behind what is on record: by it results would be taken back, and mails would go out on wrong days.</summary>
public sealed class ClockBehindException : RemoteUnavailableException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="received">When the latest report was received.</param>
    /// <param name="now">What the worker's clock shows.</param>
    public ClockBehindException(DateTimeOffset received, DateTimeOffset now)
        : base(new Telling(
            $"นาฬิกา ({ThaiText.ShortInstant(now.InBangkok())}) ช้ากว่าเวลาที่ได้รับรายงานซึ่งบันทึกไว้แล้ว ({ThaiText.ShortInstant(received.InBangkok())}) ระบบจึงคงสมุดผลไว้และพักการส่งอีเมลจนกว่าจะตรงกัน โปรดตั้งวันและเวลาของเครื่อง (หรือเวลาที่ระบุด้วย --as-of)",
            FormattableString.Invariant($"The clock ({now.ToUniversalTime():yyyy-MM-dd HH:mm} UTC) is behind reports on record, the latest of which was received at {received.ToUniversalTime():yyyy-MM-dd HH:mm} UTC. The results stay as they are and no mail is planned or sent until they agree: set the machine's date and time, or name a later --as-of.")))
    {
    }

    /// <inheritdoc/>
    public override Reach Reach => Reach.Unreachable;
}
