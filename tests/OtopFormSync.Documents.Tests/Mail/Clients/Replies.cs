namespace OtopFormSync.Documents.Tests.Mail.Clients;

/// <summary>Answers as mail programs write them.</summary>
internal static class Replies
{
    public static readonly MailClient[] All =
    [
        new("Gmail, English", "Re:",
            """
            OWN

            On Wed, Jan 10, 2024 at 3:00 PM อำเภอโพนพิสัย <phonphisai@example.org>
            wrote:

            MARKED
            """,
            """<div dir="ltr">OWN</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On Wed, Jan 10, 2024 at 3:00 PM อำเภอโพนพิสัย &lt;<a href="mailto:phonphisai@example.org">phonphisai@example.org</a>&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">QUOTE</blockquote></div>"""),
        new("Gmail, Thai", "Re:",
            """
            OWN

            เมื่อ พ. 10 ม.ค. 2567 เวลา 15:00 อำเภอโพนพิสัย <phonphisai@example.org>
            เขียนว่า:

            MARKED
            """,
            """<div dir="ltr">OWN</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">เมื่อ พ. 10 ม.ค. 2567 เวลา 15:00 อำเภอโพนพิสัย &lt;<a href="mailto:phonphisai@example.org">phonphisai@example.org</a>&gt; เขียนว่า:<br></div><blockquote class="gmail_quote" style="margin:0 0 0 .8ex;border-left:1px #ccc solid;padding-left:1ex">QUOTE</blockquote></div>"""),
        new("Gmail, Thai, without marks of quoting", "Re:",
            """
            OWN

            ในวันที่ พ. 10 ม.ค. 2024 เวลา 15:00 อำเภอโพนพิสัย <phonphisai@example.org> เขียนว่า:

            QUOTE
            """,
            """<div dir="auto">OWN</div><div class="gmail_quote"><div dir="ltr" class="gmail_attr">ในวันที่ พ. 10 ม.ค. 2024 เวลา 15:00 อำเภอโพนพิสัย &lt;phonphisai@example.org&gt; เขียนว่า:<br></div>QUOTE</div>"""),
        new("Gmail in a language that is not known", "Re:",
            """
            OWN

            El mié, 10 ene 2024 a las 15:00, Phon Phisai (<phonphisai@example.org>) escribió:

            MARKED
            """,
            """<div dir="ltr">OWN</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">El mié, 10 ene 2024 a las 15:00, Phon Phisai (&lt;phonphisai@example.org&gt;) escribió:<br></div><blockquote class="gmail_quote">QUOTE</blockquote></div>"""),
        new("Outlook, English", "RE:",
            """
            OWN

            From: อำเภอโพนพิสัย <phonphisai@example.org>
            Sent: Wednesday, January 10, 2024 3:00 PM
            To: thabo@example.org; otop@example.org; a.very.long.name.of.a.receiver@example.org;
             another@example.org
            Cc: someone@example.org
            Subject: รายงาน OTOP

            QUOTE
            """,
            """<html xmlns:o="urn:schemas-microsoft-com:office:office"><body lang=EN-US><div class=WordSection1><p class=MsoNormal>OWN<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><div><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in'><p class=MsoNormal><b>From:</b> อำเภอโพนพิสัย &lt;phonphisai@example.org&gt; <br><b>Sent:</b> Wednesday, January 10, 2024 3:00 PM<br><b>To:</b> thabo@example.org<br><b>Subject:</b> รายงาน OTOP<o:p></o:p></p></div></div><p class=MsoNormal><o:p>&nbsp;</o:p></p>QUOTE</div></body></html>"""),
        new("Outlook, Thai", "RE:",
            """
            OWN

            จาก: อำเภอโพนพิสัย <phonphisai@example.org>
            ส่ง: 10 มกราคม 2567 15:00
            ถึง: thabo@example.org
            สำเนา: otop@example.org
            เรื่อง: รายงาน OTOP

            QUOTE
            """,
            """<div class=WordSection1><p class=MsoNormal>OWN<o:p></o:p></p><div><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in'><p class=MsoNormal><b><span lang=TH>จาก:</span></b> อำเภอโพนพิสัย <br><b><span lang=TH>ส่ง:</span></b> 10 มกราคม 2567 15:00<br><b><span lang=TH>ถึง:</span></b> thabo<br><b><span lang=TH>เรื่อง:</span></b> รายงาน OTOP<o:p></o:p></p></div></div>QUOTE</div>"""),
        new("Outlook, border on the paragraph", "RE:",
            "OWN\n\n-----Original Message-----\nFrom: อำเภอโพนพิสัย [mailto:phonphisai@example.org] \nSent: Wednesday, January 10, 2024 3:00 PM\nTo: thabo@example.org\nSubject: รายงาน OTOP\n\nQUOTE",
            """<div class="WordSection1"><p class="MsoNormal">OWN</p><p class="MsoNormal" style="border:none;border-top:solid #B5C4DF 1.0pt;padding:0in"><b>From:</b> อำเภอโพนพิสัย</p><p class="MsoNormal"><b>Sent:</b> Wednesday, January 10, 2024 3:00 PM</p><p class="MsoNormal"><b>To:</b> thabo</p><p class="MsoNormal"><b>Subject:</b> รายงาน OTOP</p>QUOTE</div>"""),
        new("Outlook on the web, English", "Re:",
            """
            OWN

            ________________________________
            From: อำเภอโพนพิสัย <phonphisai@example.org>
            Sent: Wednesday, January 10, 2024 3:00:00 PM
            To: thabo@example.org <thabo@example.org>
            Subject: รายงาน OTOP

            QUOTE
            """,
            """<div style="font-family: Calibri; font-size: 12pt; color: rgb(0, 0, 0);">OWN</div><div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif" style="font-size:11pt" color="#000000"><b>From:</b> อำเภอโพนพิสัย &lt;phonphisai@example.org&gt;<br><b>Sent:</b> Wednesday, January 10, 2024 3:00 PM<br><b>To:</b> thabo@example.org &lt;thabo@example.org&gt;<br><b>Subject:</b> รายงาน OTOP</font><div>&nbsp;</div></div><div>QUOTE</div>"""),
        new("Outlook on the web, Thai, through another Outlook", "Re:",
            """
            OWN

            ________________________________
            จาก: อำเภอโพนพิสัย <phonphisai@example.org>
            ส่งเมื่อ: 10 มกราคม 2567 15:00
            ถึง: thabo@example.org <thabo@example.org>
            ชื่อเรื่อง: รายงาน OTOP

            QUOTE
            """,
            """<div>OWN</div><div id="x_appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="x_divRplyFwdMsg" dir="ltr"><font><b>จาก:</b> อำเภอโพนพิสัย<br><b>ส่งเมื่อ:</b> 10 มกราคม 2567 15:00<br><b>ถึง:</b> thabo<br><b>ชื่อเรื่อง:</b> รายงาน OTOP</font></div>QUOTE"""),
        new("new Outlook", "Re:",
            """
            OWN

            From: อำเภอโพนพิสัย <phonphisai@example.org>
            Date: Wednesday, 10 January BE 2567 at 15:00
            To: thabo@example.org <thabo@example.org>
            Subject: รายงาน OTOP

            QUOTE
            """,
            """<div class="elementToProof">OWN</div><div id="mail-editor-reference-message-container"><div><div><div style="text-align: left; padding: 3pt 0in 0in; border-width: 1pt medium medium; border-style: solid none none; border-color: rgb(181, 196, 223) currentcolor currentcolor;"><b>From: </b>อำเภอโพนพิสัย<br><b>Date: </b>Wednesday, 10 January BE 2567 at 15:00<br><b>To: </b>thabo<br><b>Subject: </b>รายงาน OTOP</div>QUOTE</div></div></div>"""),
        new("Outlook on a phone", "Re:",
            """
            OWN

            Get Outlook for Android<https://aka.ms/AAb9ysg>
            ________________________________
            From: อำเภอโพนพิสัย <phonphisai@example.org>
            Sent: Wednesday, January 10, 2024 3:00:00 PM
            To: thabo@example.org <thabo@example.org>
            Subject: รายงาน OTOP

            QUOTE
            """,
            """<div dir="auto">OWN</div><div dir="auto"><br></div><div id="ms-outlook-mobile-signature" dir="auto">Get Outlook for Android&lt;https://aka.ms/AAb9ysg&gt;</div><div id="mail-editor-reference-message-container" class="ms-outlook-mobile-reference-message"><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><strong>From:</strong> อำเภอโพนพิสัย<br><strong>Sent:</strong> Wednesday, January 10, 2024 3:00:00 PM<br><strong>To:</strong> thabo<br><strong>Subject:</strong> รายงาน OTOP<br></div><br>QUOTE</div>""",
            "\n\nGet Outlook for Android<https://aka.ms/AAb9ysg>"),
        new("Apple Mail, English", "Re:",
            """
            OWN

            > On 10 Jan 2024, at 15:00, อำเภอโพนพิสัย <phonphisai@example.org> wrote:
            >
            MARKED
            """,
            """<html><body style="overflow-wrap: break-word; -webkit-nbsp-mode: space;">OWN<br><div><br><blockquote type="cite"><div>On 10 Jan 2024, at 15:00, อำเภอโพนพิสัย &lt;phonphisai@example.org&gt; wrote:</div><br class="Apple-interchange-newline"><div>QUOTE</div></blockquote></div><br></body></html>"""),
        new("Apple Mail, Thai", "Re:",
            """
            OWN

            > เมื่อวันที่ 10 ม.ค. 2567 เวลา 15:00 อำเภอโพนพิสัย <phonphisai@example.org> เขียนว่า:
            >
            MARKED
            """,
            """<html><body>OWN<br><div><br><blockquote type="cite"><div>เมื่อวันที่ 10 ม.ค. 2567 เวลา 15:00 อำเภอโพนพิสัย &lt;phonphisai@example.org&gt; เขียนว่า:</div><br class="Apple-interchange-newline"><div>QUOTE</div></blockquote></div></body></html>"""),
        new("iPhone, English", "Re:",
            """
            OWN

            Sent from my iPhone

            > On Jan 10, 2024, at 3:00 PM, อำเภอโพนพิสัย <phonphisai@example.org> wrote:
            >
            > 
            MARKED
            """,
            """<html><body dir="auto">OWN<br><br><div dir="ltr">Sent from my iPhone</div><div dir="ltr"><br><blockquote type="cite">On Jan 10, 2024, at 3:00 PM, อำเภอโพนพิสัย &lt;phonphisai@example.org&gt; wrote:<br><br></blockquote></div><blockquote type="cite"><div dir="ltr">﻿QUOTE</div></blockquote></body></html>""",
            "\n\nSent from my iPhone"),
        new("iPhone, Thai", "Re:",
            """
            OWN

            ส่งจาก iPhone ของฉัน

            > อำเภอโพนพิสัย <phonphisai@example.org> เขียนเมื่อ 10 ม.ค. 2567 เวลา 15:00:
            >
            > 
            MARKED
            """,
            """<html><body dir="auto">OWN<br><br><div dir="ltr">ส่งจาก iPhone ของฉัน</div><div dir="ltr"><br><blockquote type="cite">อำเภอโพนพิสัย &lt;phonphisai@example.org&gt; เขียนเมื่อ 10 ม.ค. 2567 เวลา 15:00:<br><br></blockquote></div><blockquote type="cite"><div dir="ltr">QUOTE</div></blockquote></body></html>""",
            "\n\nส่งจาก iPhone ของฉัน"),
        new("Yahoo, English", "Re:",
            "OWN\n\n    On Wednesday, January 10, 2024 at 03:00:00 PM GMT+7, อำเภอโพนพิสัย <phonphisai@example.org> wrote:  \n \n QUOTE  ",
            """<div class="ydp1a2b3c-yahoo-style-wrap"><div dir="ltr" data-setdir="false">OWN</div></div><div id="yahoo_quoted_0123456789" class="yahoo_quoted"><div style="font-family:'Helvetica Neue';font-size:13px;color:#26282a;"><div>On Wednesday, January 10, 2024 at 03:00:00 PM GMT+7, อำเภอโพนพิสัย &lt;phonphisai@example.org&gt; wrote:</div><div><br></div><div>QUOTE</div></div></div>"""),
        new("Yahoo, Thai", "Re:",
            "OWN\n\n    ใน วันพุธที่ 10 มกราคม พ.ศ. 2567 15:00:00 GMT+7, อำเภอโพนพิสัย <phonphisai@example.org> เขียนว่า:  \n \n QUOTE  ",
            """<div>OWN</div><div id="ydp99yahoo_quoted_77" class="ydp99yahoo_quoted"><div>ใน วันพุธที่ 10 มกราคม พ.ศ. 2567 15:00:00 GMT+7, อำเภอโพนพิสัย &lt;phonphisai@example.org&gt; เขียนว่า:</div><div><br></div><div>QUOTE</div></div>"""),
        new("Thunderbird, English", "Re:",
            "OWN\n\nOn 10/1/2024 15:00, อำเภอโพนพิสัย wrote:\nMARKED\n",
            """<html><body><p>OWN</p><div class="moz-cite-prefix">On 10/1/2024 15:00, อำเภอโพนพิสัย wrote:<br></div><blockquote type="cite" cite="mid:1@example.org"><meta http-equiv="content-type" content="text/html; charset=UTF-8">QUOTE</blockquote><br></body></html>"""),
        new("Thunderbird, Thai", "Re:",
            "OWN\n\nเมื่อ 10/1/2567 15:00, อำเภอโพนพิสัย เขียน:\nMARKED\n",
            """<html><body><p>OWN</p><div class="moz-cite-prefix">เมื่อ 10/1/2567 15:00, อำเภอโพนพิสัย เขียน:<br></div><blockquote type="cite" cite="mid:1@example.org">QUOTE</blockquote></body></html>"""),
        new("Samsung, English", "Re:",
            "OWN\n\n-------- Original message --------\nFrom: อำเภอโพนพิสัย <phonphisai@example.org>\nDate: 10/01/2024 15:00 (GMT+07:00)\nTo: thabo@example.org\nSubject: รายงาน OTOP\n\nQUOTE",
            """<div dir="auto">OWN</div><div dir="auto"><br></div><div align="left" dir="auto" style="font-size:100%;color:#000000"><div>-------- Original message --------</div><div>From: อำเภอโพนพิสัย </div><div>Date: 10/01/2024  15:00  (GMT+07:00) </div><div>To: thabo </div><div>Subject: รายงาน OTOP </div><div><br></div></div>QUOTE"""),
        new("Samsung, Thai", "Re:",
            "OWN\n\n-------- ข้อความต้นฉบับ --------\nจาก: อำเภอโพนพิสัย <phonphisai@example.org>\nวันที่: 10/1/2567 15:00 (GMT+07:00)\nถึง: thabo@example.org\nหัวข้อ: รายงาน OTOP\n\nQUOTE",
            """<div dir="auto">OWN</div><div dir="auto"><div>-------- ข้อความต้นฉบับ --------</div><div>จาก: อำเภอโพนพิสัย </div><div>วันที่: 10/1/2567 15:00 (GMT+07:00) </div><div>ถึง: thabo </div><div>หัวข้อ: รายงาน OTOP </div><div><br></div></div>QUOTE"""),
        new("Zimbra", "Re:",
            "OWN\n\n----- Original Message -----\nFrom: \"อำเภอโพนพิสัย\" <phonphisai@example.org>\nTo: \"thabo\" <thabo@example.org>\nSent: Wednesday, January 10, 2024 3:00:00 PM\nSubject: รายงาน OTOP\n\nQUOTE",
            """<div style="font-family: arial"><div>OWN</div><div><br></div><hr id="zwchr" data-marker="__DIVIDER__"><div data-marker="__HEADERS__"><b>From: </b>"อำเภอโพนพิสัย" &lt;phonphisai@example.org&gt;<br><b>To: </b>"thabo"<br><b>Sent: </b>Wednesday, January 10, 2024 3:00:00 PM<br><b>Subject: </b>รายงาน OTOP<br></div><br><div data-marker="__QUOTED_TEXT__">QUOTE</div></div>"""),
        new("Roundcube", "Re:",
            "OWN\n\nOn 2024-01-10 15:00, อำเภอโพนพิสัย wrote:\nMARKED",
            """<html><body><p>OWN</p><p id="reply-intro">On 2024-01-10 15:00, อำเภอโพนพิสัย wrote:</p><blockquote type="cite" style="padding: 0 0.4em; border-left: #1010ff 2px solid; margin: 0"><div>QUOTE</div></blockquote></body></html>"""),
        new("Zoho", "Re:",
            "OWN\n\n\n---- On Wed, 10 Jan 2024 15:00:00 +0700 อำเภอโพนพิสัย <phonphisai@example.org> wrote ---\n\nQUOTE",
            """<div>OWN<br></div><div class="zmail_extra_hr" style="border-top: 1px solid rgb(204, 204, 204);"><br></div><div class="zmail_extra"><div>---- On Wed, 10 Jan 2024 15:00:00 +0700 <b>อำเภอโพนพิสัย &lt;phonphisai@example.org&gt;</b> wrote ---<br></div><br><blockquote>QUOTE</blockquote></div>"""),
    ];
}
