namespace OtopFormSync.Testing.Hands;

/// <summary>What the tabs of the results are called, as officers see it.</summary>
public static class TabTitles
{
    public const string Summary = "สรุปผลการจัดระดับ";

    public const string Reporting = "การส่งรายงาน";

    public const string Review = "ต้องตรวจสอบ";
}
