namespace OtopFormSync.Core.Results;

/// <summary>Keys of the tabs that every program has; the tabs between them take their keys from indicators.</summary>
public static class TabKeys
{
    /// <summary>สรุปผลการจัดระดับ.</summary>
    public const string Summary = "summary";

    /// <summary>กระดานภารกิจ, where a workspace has several missions.</summary>
    public const string Board = "board";

    /// <summary>แนวโน้ม, where a mission has earlier quarters.</summary>
    public const string Trend = "trend";

    /// <summary>ตรวจสอบกับทะเบียน, where a register of the quarter was imported.</summary>
    public const string Registers = "registers";

    /// <summary>การส่งรายงาน.</summary>
    public const string Reporting = "reporting";

    /// <summary>ต้องตรวจสอบ.</summary>
    public const string Review = "review";

    /// <summary>บันทึกการรับ.</summary>
    public const string Received = "received";

    /// <summary>คำอธิบาย.</summary>
    public const string Guide = "guide";

    /// <summary>Whether a key belongs to one of the tabs above.</summary>
    /// <param name="key">The key.</param>
    /// <returns>True when an indicator's tab may not take it.</returns>
    public static bool IsReserved(string key) => key is Summary or Board or Trend or Registers or Reporting or Review or Received or Guide;
}
