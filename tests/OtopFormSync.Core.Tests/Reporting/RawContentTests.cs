using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Core.Tests.Reporting;

public sealed class RawContentTests
{
    [Fact]
    public void Each_kind_meets_its_own_function_and_names_its_channel()
    {
        RawContent row = new RawContent.FormRow(["อำเภอ"], ["ท่าบ่อ"]);
        RawContent mail = new RawContent.Mail([.. "x"u8]);
        RawContent message = new RawContent.LineMessage("U1", "สวัสดีค่ะ", null);

        Assert.Equal("ท่าบ่อ", row.Match(form => form.Cells[0], _ => "mail", _ => "line", _ => "purged"));
        Assert.Equal("1 byte", mail.Match(_ => "row", letter => $"{letter.Bytes.Length} byte", _ => "line", _ => "purged"));
        Assert.Equal("สวัสดีค่ะ", message.Match(_ => "row", _ => "mail", said => said.Text, _ => "purged"));
        Assert.Equal([ReportChannel.Form, ReportChannel.Mail, ReportChannel.Line], new[] { row, mail, message }.Select(content => content.Channel));
    }
}
