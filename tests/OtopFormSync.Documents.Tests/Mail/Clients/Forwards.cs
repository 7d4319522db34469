namespace OtopFormSync.Documents.Tests.Mail.Clients;

/// <summary>Forwards as mail programs write them.</summary>
internal static class Forwards
{
    public static readonly MailClient[] All =
    [
        new("Gmail, English", "Fwd:",
            """
            OWN

            ---------- Forwarded message ---------
            From: สมชาย <somchai@example.org>
            Date: Wed, Jan 10, 2024 at 3:00 PM
            Subject: รายงานของอำเภอ
            To: <thabo@example.org>


            QUOTE
            """,
            """<div dir="ltr">OWN</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">---------- Forwarded message ---------<br>From: <strong class="gmail_sendername" dir="auto">สมชาย</strong> <span dir="auto">&lt;<a href="mailto:somchai@example.org">somchai@example.org</a>&gt;</span><br>Date: Wed, Jan 10, 2024 at 3:00 PM<br>Subject: รายงานของอำเภอ<br>To:  &lt;<a href="mailto:thabo@example.org">thabo@example.org</a>&gt;<br></div><br><br>QUOTE</div>"""),
        new("Gmail, Thai", "Fwd:",
            """
            OWN

            ---------- ข้อความที่ส่งต่อ ---------
            จาก: สมชาย <somchai@example.org>
            วันที่: พ. 10 ม.ค. 2567 เวลา 15:00
            เรื่อง: รายงานของอำเภอ
            ถึง: <thabo@example.org>

            QUOTE
            """,
            """<div>OWN</div><div class="gmail_quote"><div dir="ltr" class="gmail_attr">---------- Forwarded message ---------<br>จาก: <strong class="gmail_sendername">สมชาย</strong> <span>&lt;somchai@example.org&gt;</span><br>Date: พ. 10 ม.ค. 2567 เวลา 15:00<br>Subject: รายงานของอำเภอ<br>To: &lt;thabo@example.org&gt;<br></div><br>QUOTE</div>"""),
        new("a forward whose subject was written anew", "ส่งรายงาน",
            "OWN\n\n---------- Forwarded message ---------\nFrom: สมชาย <somchai@example.org>\nDate: Wed, Jan 10, 2024\nSubject: รายงานของอำเภอ\nTo: thabo\n\nQUOTE",
            """<div>OWN</div><div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------<br>From: สมชาย<br>Date: Wed, Jan 10, 2024<br>Subject: รายงานของอำเภอ<br>To: thabo<br></div>QUOTE</div>"""),
        new("Outlook, English", "FW:",
            "OWN\n\nFrom: สมชาย <somchai@example.org>\nSent: Wednesday, January 10, 2024 3:00 PM\nTo: thabo@example.org\nSubject: รายงานของอำเภอ\n\nQUOTE",
            """<div class=WordSection1><p class=MsoNormal>OWN<o:p></o:p></p><div><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in'><p class=MsoNormal><b>From:</b> สมชาย &lt;somchai@example.org&gt; <br><b>Sent:</b> Wednesday, January 10, 2024 3:00 PM<br><b>To:</b> thabo@example.org<br><b>Subject:</b> รายงานของอำเภอ<o:p></o:p></p></div></div><p class=MsoNormal><o:p>&nbsp;</o:p></p>QUOTE</div>"""),
        new("Outlook, Thai", "ส่งต่อ:",
            "OWN\n\nจาก: สมชาย\nส่ง: 10 มกราคม 2567 15:00\nถึง: thabo@example.org\nเรื่อง: รายงานของอำเภอ\n\nQUOTE",
            """<div class=WordSection1><p class=MsoNormal>OWN</p><div><div style='border:none;border-top:solid #E1E1E1 1.0pt'><p class=MsoNormal><b>จาก:</b> สมชาย<br><b>ส่ง:</b> 10 มกราคม 2567 15:00<br><b>ถึง:</b> thabo<br><b>เรื่อง:</b> รายงานของอำเภอ</p></div></div>QUOTE</div>"""),
        new("Outlook on the web", "Fw:",
            "OWN\n\n________________________________\nFrom: สมชาย <somchai@example.org>\nSent: Wednesday, January 10, 2024 3:00:00 PM\nTo: thabo@example.org\nSubject: รายงานของอำเภอ\n\nQUOTE",
            """<div>OWN</div><div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><font><b>From:</b> สมชาย<br><b>Sent:</b> Wednesday, January 10, 2024 3:00 PM<br><b>To:</b> thabo<br><b>Subject:</b> รายงานของอำเภอ</font><div>&nbsp;</div></div><div>QUOTE</div>"""),
        new("Outlook on a phone", "Fw:",
            "OWN\n\n________________________________\nFrom: สมชาย <somchai@example.org>\nSent: Wednesday, January 10, 2024 3:00:00 PM\nTo: thabo@example.org\nSubject: รายงานของอำเภอ\n\nQUOTE",
            """<div dir="auto">OWN</div><div id="mail-editor-reference-message-container" dir="auto"><br><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" style="font-size: 11pt;"><strong>From:</strong> สมชาย &lt;somchai@example.org&gt;<br><strong>Sent:</strong> Wednesday, January 10, 2024 3:00 PM<br><strong>To:</strong> thabo<br><strong>Subject:</strong> รายงานของอำเภอ<br></div><br>QUOTE</div>"""),
        new("Apple Mail, English", "Fwd:",
            "OWN\n\n> Begin forwarded message:\n> \n> From: สมชาย <somchai@example.org>\n> Subject: รายงานของอำเภอ\n> Date: 10 January BE 2567 at 15:00:00 GMT+7\n> To: thabo@example.org\n> \nMARKED",
            """<html><body>OWN<br><div><br><blockquote type="cite"><div>Begin forwarded message:</div><br class="Apple-interchange-newline"><div style="margin: 0px;"><span><b>From: </b></span><span>สมชาย &lt;<a href="mailto:somchai@example.org">somchai@example.org</a>&gt;<br></span></div><div style="margin: 0px;"><span><b>Subject: </b></span><span><b>รายงานของอำเภอ</b><br></span></div><div style="margin: 0px;"><span><b>Date: </b></span><span>10 January BE 2567 at 15:00:00 GMT+7<br></span></div><div style="margin: 0px;"><span><b>To: </b></span><span>thabo@example.org<br></span></div><br><div>QUOTE</div></blockquote></div></body></html>"""),
        new("iPhone, English", "Fwd:",
            "OWN\n\nBegin forwarded message:\n\n> From: สมชาย <somchai@example.org>\n> Date: January 10, 2024 at 3:00:00 PM GMT+7\n> To: thabo@example.org\n> Subject: รายงานของอำเภอ\n> \nMARKED",
            """<html><body dir="auto">OWN<br><div dir="ltr"><br>Begin forwarded message:<br><br></div><blockquote type="cite"><div dir="ltr"><b>From:</b> สมชาย &lt;somchai@example.org&gt;<br><b>Date:</b> January 10, 2024 at 3:00:00 PM GMT+7<br><b>To:</b> thabo@example.org<br><b>Subject:</b> <b>รายงานของอำเภอ</b><br><br></div></blockquote><blockquote type="cite"><div dir="ltr">﻿QUOTE</div></blockquote></body></html>"""),
        new("iPhone, Thai", "Fwd:",
            "OWN\n\nเริ่มข้อความที่ส่งต่อ:\n\n> จาก: สมชาย <somchai@example.org>\n> วันที่: 10 มกราคม 2567 เวลา 15:00:00 GMT+7\n> ถึง: thabo@example.org\n> หัวเรื่อง: รายงานของอำเภอ\n> \nMARKED",
            """<html><body dir="auto">OWN<div><br>เริ่มข้อความที่ส่งต่อ:<br><br></div><blockquote type="cite"><div><b>จาก:</b> สมชาย<br><b>วันที่:</b> 10 มกราคม 2567 เวลา 15:00:00 GMT+7<br><b>ถึง:</b> thabo<br><b>หัวเรื่อง:</b> <b>รายงานของอำเภอ</b><br><br></div></blockquote><blockquote type="cite"><div>QUOTE</div></blockquote></body></html>"""),
        new("Yahoo", "Fw:",
            "OWN\n\n   ----- Forwarded Message ----- From: สมชาย <somchai@example.org>To: \"thabo@example.org\" <thabo@example.org>Sent: Wednesday, January 10, 2024 at 03:00:00 PM GMT+7Subject: รายงานของอำเภอ\n QUOTE",
            """<div>OWN</div><div id="yahoo_quoted_5" class="yahoo_quoted"><div><div>----- Forwarded Message -----</div><div><b>From:</b> สมชาย &lt;somchai@example.org&gt;</div><div><b>To:</b> thabo</div><div><b>Sent:</b> Wednesday, January 10, 2024 at 03:00:00 PM GMT+7</div><div><b>Subject:</b> รายงานของอำเภอ</div><div><br></div><div>QUOTE</div></div></div>"""),
        new("Thunderbird", "Fwd:",
            "OWN\n\n-------- Forwarded Message --------\nSubject: \tรายงานของอำเภอ\nDate: \tWed, 10 Jan 2024 15:00:00 +0700\nFrom: \tสมชาย <somchai@example.org>\nTo: \tthabo@example.org\n\n\n\nQUOTE",
            """<html><body><p>OWN</p><div class="moz-forward-container"><br><br>-------- Forwarded Message --------<table class="moz-email-headers-table" cellspacing="0" cellpadding="0" border="0"><tbody><tr><th valign="BASELINE" nowrap="nowrap" align="RIGHT">Subject: </th><td>รายงานของอำเภอ</td></tr><tr><th>Date: </th><td>Wed, 10 Jan 2024 15:00:00 +0700</td></tr><tr><th>From: </th><td>สมชาย &lt;somchai@example.org&gt;</td></tr><tr><th>To: </th><td>thabo@example.org</td></tr></tbody></table><br><br>QUOTE</div></body></html>"""),
        new("Samsung, Thai", "Fwd:",
            "OWN\n\n-------- ข้อความต้นฉบับ --------\nจาก: สมชาย <somchai@example.org>\nวันที่: 10/1/2567 15:00 (GMT+07:00)\nถึง: thabo@example.org\nหัวข้อ: รายงานของอำเภอ\n\nQUOTE",
            """<div dir="auto">OWN</div><div dir="auto"><div>-------- ข้อความต้นฉบับ --------</div><div>จาก: สมชาย </div><div>วันที่: 10/1/2567 15:00 (GMT+07:00) </div><div>ถึง: thabo </div><div>หัวข้อ: รายงานของอำเภอ </div><div><br></div></div>QUOTE"""),
        new("Zimbra", "Fwd:",
            "OWN\n\n----- Forwarded Message -----\nFrom: \"สมชาย\" <somchai@example.org>\nTo: \"thabo\" <thabo@example.org>\nSent: Wednesday, January 10, 2024 3:00:00 PM\nSubject: รายงานของอำเภอ\n\nQUOTE",
            """<div><div>OWN</div><hr id="zwchr" data-marker="__DIVIDER__"><div data-marker="__HEADERS__"><b>From: </b>"สมชาย"<br><b>To: </b>"thabo"<br><b>Sent: </b>Wednesday, January 10, 2024 3:00:00 PM<br><b>Subject: </b>รายงานของอำเภอ<br></div><br><div data-marker="__QUOTED_TEXT__">QUOTE</div></div>"""),
    ];
}
