using System.Globalization;
using OtopFormSync.Core;
using OtopFormSync.Core.Calendar;

namespace OtopFormSync.Google.Calls;

/// <summary>The sentences for calls that did not succeed: what happened and what to do.</summary>
internal static class FaultText
{
    /// <summary>Nothing was asked: Google is left alone for a while.</summary>
    public static GoogleUnavailableException Paused(CallFault fault, bool isSending, DateTimeOffset until)
    {
        var (inThai, inEnglish) = fault.IsLimit ? Limit(isSending) : ("Google ยังไม่ตอบ", "Google did not answer");
        return new(
            GoogleFaultKind.Passing,
            new(
                string.Create(CultureInfo.InvariantCulture, $"{inThai} ระบบจะลองใหม่เองเวลา {until.InBangkok():HH:mm} น. ไม่ต้องดำเนินการใด"),
                FormattableString.Invariant($"{inEnglish} ({fault.Reason}); it is asked again at {Bangkok.Written(until)}. Nothing needs to be done.")))
        {
            RetryAt = until,
            Said = fault.Said,
        };
    }

    /// <summary>Nothing was asked: Sheets has used up its part of the cycle.</summary>
    public static GoogleUnavailableException TooSlow() => new(
        GoogleFaultKind.Passing,
        new("Google ชีต ตอบช้ามากในรอบนี้ ระบบจึงทำงานส่วนอีเมลต่อ และจะทำส่วนที่เหลือในรอบถัดไป ไม่ต้องดำเนินการใด", "Google Sheets answered so slowly that it used up its part of the cycle. Mail goes on, and the next cycle does the rest. Nothing needs to be done."));

    /// <summary>There is no sign-in yet, or its file cannot be read.</summary>
    public static GoogleUnavailableException NotSignedIn() => new(
        GoogleFaultKind.SignIn,
        new(
            "ยังไม่ได้เข้าสู่ระบบ Google สำหรับพื้นที่ทำงานนี้ กรุณาใช้คำสั่ง auth",
            "Nobody has signed in with Google for this workspace yet. Run `auth`.")
        {
            Saying = new("source.google-not-signed-in"),
        });

    /// <summary>The sign-in was made for another client or other permissions.</summary>
    public static GoogleUnavailableException OtherSignIn() => new(
        GoogleFaultKind.SignIn,
        new(
            "การเข้าสู่ระบบที่เก็บไว้ไม่ตรงกับไฟล์ client หรือสิทธิ์ที่ workspace.yaml ต้องใช้ กรุณาใช้คำสั่ง auth อีกครั้ง",
            "The stored sign-in belongs to another client file, or lacks a permission that workspace.yaml now needs. Run `auth` again.")
        {
            Saying = new("source.google-other-sign-in"),
        });

    /// <summary>A call did not succeed.</summary>
    public static GoogleUnavailableException Of(CallFault fault, Exception cause, bool isSending = false)
    {
        Telling telling = fault.Kind switch
        {
            GoogleFaultKind.Passing when fault.IsLimit && Limit(isSending) is var (inThai, inEnglish) => new($"{inThai} ระบบจะลองใหม่เอง ไม่ต้องดำเนินการใด", $"{inEnglish}; it goes on by itself."),
            GoogleFaultKind.Passing => new("ติดต่อ Google ไม่ได้ชั่วคราว", "Google could not be reached or is overloaded."),
            GoogleFaultKind.SignIn => SignIn(fault.Reason),
            GoogleFaultKind.Forbidden when fault.Reason == CallFault.ProtectedReason => new("มีผู้ป้องกันช่องในแท็บผลไว้ ระบบจึงเขียนไม่ได้ กรุณาเปิด ข้อมูล > ป้องกันชีตและช่วง แล้วอนุญาตให้บัญชีของระบบแก้ไข หรือนำการป้องกันออก", "Somebody protected cells of the results' tabs against this account. In Data > Protect sheets and ranges, let it edit them, or remove that protection.") { Saying = new("source.google-protected") },
            GoogleFaultKind.Forbidden when fault.Reason == CallFault.SwitchedOffReason => new("ยังไม่ได้เปิดใช้ Google Sheets API หรือ Gmail API ในโครงการ Google Cloud ของไฟล์ client หรือ service account กรุณาเปิดใช้ทั้งสองรายการ แล้วรอไม่กี่นาที", "The Google Sheets API or the Gmail API is not switched on in the Google Cloud project of the client file or service account. Switch both on and wait a few minutes.") { Saying = new("source.google-switched-off") },
            GoogleFaultKind.Forbidden when fault.Reason == CallFault.MailOffReason => new("บัญชีนี้ใช้ Gmail ไม่ได้ หรือ service account ยังไม่มีสิทธิ์ทำการแทนกล่องจดหมาย กรุณาให้ผู้ดูแลโดเมนเปิด Gmail ให้บัญชีนี้ และตรวจด้วยคำสั่ง doctor", "The account has no Gmail, or the service account may not act for the mailbox. Have the domain's administrator switch Gmail on for it; the command 'doctor' looks again.") { Saying = new("source.google-mail-off") },
            GoogleFaultKind.Forbidden => new("บัญชีนี้ไม่มีสิทธิ์ กรุณาแชร์ชีตให้บัญชีนี้เป็นผู้แก้ไข และตรวจสิทธิ์ด้วยคำสั่ง doctor", "The account may not do this. Share the spreadsheet with it as an editor, and check its scopes; the command 'doctor' says which.") { Saying = new("source.google-forbidden") },
            GoogleFaultKind.NotFound => new("ไม่พบสิ่งที่ขอ กรุณาตรวจรหัสชีตใน workspace.yaml", "What was asked for is not there. Check the spreadsheet's id in workspace.yaml.") { Saying = new("source.google-not-found") },
            GoogleFaultKind.Refused when fault.Reason == CallFault.DocumentReason => new("ไฟล์นี้เป็นไฟล์ Excel ในไดรฟ์ ไม่ใช่ Google ชีต กรุณาเปิดแล้วเลือก ไฟล์ > บันทึกเป็น Google ชีต แล้วใส่ลิงก์ใหม่ใน workspace.yaml", "The file is an Excel workbook in Google Drive, not a Google spreadsheet. Open it, choose File > Save as Google Sheets, and put the new link into workspace.yaml.") { Saying = new("source.google-excel-file") },
            GoogleFaultKind.Refused when fault.Reason == CallFault.FullReason => new("ชีตมีจำนวนช่องเต็มตามที่ Google กำหนดแล้ว จึงเขียนผลไม่ได้ กรุณาลบแท็บ แถว หรือคอลัมน์ว่างที่ไม่ใช้ หรือกำหนดชีตอื่นสำหรับผลใน workspace.yaml (results)", "The spreadsheet has as many cells as Google allows, so that the results cannot be written. Delete tabs, empty rows or columns that nobody needs, or name another spreadsheet for the results in workspace.yaml (results).") { Saying = new("source.google-full") },
            GoogleFaultKind.Refused => new("Google ไม่รับคำขอนี้", "Google refuses what was asked.") { Saying = new("source.google-refused") },
        };
        Telling reasoned = new($"{telling.InThai} ({fault.Reason})", $"{telling.InEnglish} ({fault.Reason})")
        {
            Saying = telling.Saying is { } saying ? saying with { Values = [.. saying.Values, ("reason", fault.Reason)] } : null,
        };
        return new(fault.Kind, reasoned, cause) { MayHaveHappened = fault.MayHaveHappened, RetryAt = fault.NotBefore, Said = fault.Said };
    }

    // Google answers well; only so much is allowed within a minute or a day.
    private static (string InThai, string InEnglish) Limit(bool isSending) => isSending
        ? ("ส่งอีเมลครบจำนวนที่ Gmail ยอมให้ส่งในช่วงนี้แล้ว ฉบับที่เหลือจะทยอยส่งเอง", "As many mails went out as Gmail allows for now, and the rest waits")
        : ("ใช้งาน Google ครบจำนวนครั้งที่ยอมให้ในช่วงนี้แล้ว", "Google was asked as often as it allows for now");

    private static Telling SignIn(string reason) => reason switch
    {
        CallFault.ClockReason => new("Google ไม่รับการเข้าสู่ระบบเพราะนาฬิกาของเครื่องนี้ไม่ตรง กรุณาตั้งเวลาของเครื่อง", "Google refuses the sign-in because this machine's clock is wrong. Set the clock.") { Saying = new("source.google-clock") },
        CallFault.KeyReason => new("Google ไม่รู้จักกุญแจของ service account นี้แล้ว กรุณาสร้างกุญแจใหม่แล้วแทนไฟล์เดิม", "Google no longer knows the service account's key. Make a new key in Google's console and put its file in place of the old one.") { Saying = new("source.google-key") },
        CallFault.DelegationReason => new($"service account ยังไม่มีสิทธิ์ทำการแทนกล่องจดหมาย ผู้ดูแลโดเมนต้องอนุญาต domain-wide delegation สำหรับ {Auth.GoogleScopes.Mail}", $"The service account may not act for the mailbox. An administrator must allow it domain-wide delegation for {Auth.GoogleScopes.Mail}.") { Saying = new("source.google-delegation", ("scope", Auth.GoogleScopes.Mail)) },
        CallFault.ClientReason => new("Google ไม่รู้จัก OAuth client นี้ กรุณาดาวน์โหลดไฟล์ client ใหม่ แล้วใช้คำสั่ง auth อีกครั้ง", "Google does not know the OAuth client, or its secret was changed. Download the client file anew and run `auth` again.") { Saying = new("source.google-client") },
        _ => new("การเข้าสู่ระบบ Google ใช้ไม่ได้แล้ว กรุณาเข้าสู่ระบบอีกครั้งด้วยคำสั่ง auth", "The sign-in with Google is no longer valid. Run `auth` again.") { Saying = new("source.google-sign-in") },
    };
}
