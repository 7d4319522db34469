using OtopFormSync.Core.Normalization.Figures;

namespace OtopFormSync.Core.Tests.Normalization.Figures;

public sealed class NilStatementTests
{
    [Theory]
    [InlineData("ไม่มี", true)]
    [InlineData(" ไม่มีค่ะ ", true)]
    [InlineData("-", true)]
    [InlineData("None", true)]
    [InlineData("ไม่มีผลการดำเนินงาน", false)] // says what there is none of
    [InlineData("ไม่มียอดจำหน่าย", false)]
    [InlineData("ไม่มีงานแสดงสินค้า", false)]
    [InlineData("ตลาดปิด", false)]
    [InlineData("", false)]
    public void A_mere_none_explains_nothing(string text, bool isMere) => Assert.Equal(isMere, NilStatement.IsMereNone(text));

    [Theory]
    [InlineData("ไม่มีผลการดำเนินงานทุกตัวชี้วัดค่ะ", true)]
    [InlineData("ทุกตัวชี้วัดไม่มีผลการดำเนินงาน", true)]
    [InlineData("ไม่มีผลการดำเนินงานบางตัวชี้วัด", false)]
    [InlineData("ทุกตัวชี้วัดไม่มีปัญหา", false)]
    public void Nothing_was_done_of_all_that_is_measured(string text, bool says) => Assert.Equal(says, NilStatement.SaysNothingWasDone(text));
}
