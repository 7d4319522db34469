using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Core.Reporting.Registers;

/// <summary>A column of a register's table.</summary>
/// <param name="at">Where it stands, from 0.</param>
/// <param name="heading">Its heading as people see it.</param>
internal sealed class TableColumn(int at, string heading)
{
    public int At { get; } = at;

    public string Heading { get; } = heading;

    /// <summary>What of it is not what stands over several columns.</summary>
    public string Own { get; init; } = "";

    /// <summary>What its headings say beside the words by which it is known what stands under it.</summary>
    public ValueList<string> Said { get; init; } = [];

    /// <summary>What stands under it; null where the heading is a month or a district, or nobody knows.</summary>
    public RegisterColumn? Holds { get; set; }

    /// <summary>The month that the heading names; null for no such column.</summary>
    public NamedMonth? Named { get; init; }

    /// <summary>The month that its figures are of; null for no such column, and where no year is certain.</summary>
    public ReportingMonth? Month { get; set; }

    /// <summary>What the unit stands for that the heading says: 1,000 for พันบาท; null where it says none.</summary>
    public decimal? Unit { get; init; }

    /// <summary>The district that its figures are of; null for no such column.</summary>
    public District? District { get; init; }

    /// <summary>True below or above a month or district where words that nobody knows say what is counted, or words that say another figure than what came about.</summary>
    public bool IsPart { get; init; }

    /// <summary>Whether the heading says that its figures are others than what came about.</summary>
    public bool TellsOther => RegisterTable.IsOther(Heading) || RegisterTable.IsOther(Own);

    public bool IsUnknown => Holds is null && ((Named is null && District is null) || IsPart) && Heading.Length > 0;
}
