namespace OtopFormSync.Core.Results.Tabs;

/// <summary>Keys of the columns that officers own: read and carried over, never written.</summary>
public static class OfficerColumns
{
    /// <summary>ระดับที่ปรับ on the summary.</summary>
    public const string OwnGrade = "own_grade";

    /// <summary>เหตุผล on the summary.</summary>
    public const string OwnGradeReason = "own_grade_reason";

    /// <summary>หมายเหตุ on the summary; kept, never read as an instruction.</summary>
    public const string Remark = "remark";

    /// <summary>คำตัดสิน on the review tab.</summary>
    public const string Decision = "decision";

    /// <summary>ค่าที่ถูกต้อง on the review tab.</summary>
    public const string DecisionValue = "decision_value";

    /// <summary>เหตุผลของเจ้าหน้าที่ on the review tab.</summary>
    public const string DecisionReason = "decision_reason";

    /// <summary>เดือน of the table of closings, on the reporting tab.</summary>
    public const string ClosingMonth = "closing_month";

    /// <summary>สถานะ of the table of closings.</summary>
    public const string ClosingStatus = "closing_status";

    /// <summary>อำเภอยกเว้น of the table of closings.</summary>
    public const string ClosingExcept = "closing_except";

    /// <summary>ถึงวันที่ of the table of closings.</summary>
    public const string ClosingUntil = "closing_until";

    /// <summary>เหตุผล of the table of closings.</summary>
    public const string ClosingReason = "closing_reason";

    /// <summary>Whether a column belongs to the table of closings.</summary>
    /// <param name="column">The column's key.</param>
    /// <returns>Whether it does.</returns>
    public static bool IsClosing(string column) => column is ClosingMonth or ClosingStatus or ClosingExcept or ClosingUntil or ClosingReason;
}
