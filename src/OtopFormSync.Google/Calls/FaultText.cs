using System.Globalization;
using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Google.Calls;

/// <summary>The sentences for calls that did not succeed: what happened and what to do.</summary>
internal static class FaultText
{
    public static GoogleUnavailableException Paused(string reason, DateTimeOffset until) => new(
        GoogleFaultKind.Passing,
        FormattableString.Invariant($"Google did not answer ({reason}); it is asked again at {until:O}. Nothing needs to be done."),
        string.Create(CultureInfo.InvariantCulture, $"Google ยังไม่ตอบ ระบบจะลองใหม่เองเวลา {until.InBangkok():HH:mm} น. ไม่ต้องดำเนินการใด"))
    {
        RetryAt = until,
    };

    public static GoogleUnavailableException Of(CallFault fault, Exception cause)
    {
        var (message, inThai) = fault.Kind switch
        {
            GoogleFaultKind.Passing => ("Google could not be reached or is overloaded; it is tried again by itself.", "ติดต่อ Google ไม่ได้ชั่วคราว ระบบจะลองใหม่เอง"),
            GoogleFaultKind.SignIn when fault.Reason == "clock" => ("Google refuses the sign-in because this machine's clock is wrong. Set the clock.", "Google ไม่รับการเข้าสู่ระบบเพราะนาฬิกาของเครื่องนี้ไม่ตรง กรุณาตั้งเวลาของเครื่อง"),
            GoogleFaultKind.SignIn => ("The sign-in with Google is no longer valid. Sign in again with the command 'auth'.", "การเข้าสู่ระบบ Google ใช้ไม่ได้แล้ว กรุณาเข้าสู่ระบบใหม่ด้วยคำสั่ง auth"),
            GoogleFaultKind.Forbidden => ("The account may not do this. Share the spreadsheet with it as an editor, and check its scopes; the command 'doctor' says which.", "บัญชีนี้ไม่มีสิทธิ์ กรุณาแชร์ชีตให้บัญชีนี้เป็นผู้แก้ไข และตรวจสิทธิ์ด้วยคำสั่ง doctor"),
            GoogleFaultKind.NotFound => ("What was asked for is not there. Check the spreadsheet's id in workspace.yaml.", "ไม่พบสิ่งที่ขอ กรุณาตรวจรหัสชีตใน workspace.yaml"),
            GoogleFaultKind.Refused => ("Google refuses what was asked.", "Google ไม่รับคำขอนี้"),
        };
        return new(fault.Kind, $"{message} ({fault.Reason})", $"{inThai} ({fault.Reason})", cause) { MayHaveHappened = fault.MayHaveHappened, RetryAt = fault.NotBefore };
    }
}
