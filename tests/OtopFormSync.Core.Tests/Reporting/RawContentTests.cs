using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Core.Tests.Reporting;

public sealed class RawContentTests
{
    [Fact]
    public void Each_kind_meets_its_own_function_and_names_its_channel()
    {
        RawContent row = new RawContent.FormRow(["อำเภอ"], ["ท่าบ่อ"]);
        RawContent mail = new RawContent.Mail([.. "x"u8]);

        Assert.Equal("ท่าบ่อ", row.Match(form => form.Cells[0], _ => "mail", _ => "purged"));
        Assert.Equal("1 byte", mail.Match(_ => "row", letter => $"{letter.Bytes.Length} byte", _ => "purged"));
        Assert.Equal([ReportChannel.Form, ReportChannel.Mail], new[] { row, mail }.Select(content => content.Channel));
    }
}
