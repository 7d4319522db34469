using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Core.Results.Tabs;

/// <summary>The beginning that all tables with one row per district share.</summary>
internal static class DistrictTable
{
    public const string NameColumn = "district";

    public const string NumberColumn = "no";

    /// <param name="index">The state.</param>
    /// <param name="total">The sentence that names the last row.</param>
    public static TabTable<District> Begin(IndexedState index, string total = "tab.total")
    {
        var numbers = index.Districts.Select((district, i) => (district.Code, Number: i + 1)).ToDictionary(pair => pair.Code, pair => pair.Number);
        return new TabTable<District>()
            .Add(new() { Key = "code", Title = "รหัส", Width = 6, IsKey = true, IsFrozen = true }, district => Cell.Of(district.Code.Value), () => Cell.Of("total"))
            .Add(new() { Key = NumberColumn, Title = "ที่", Width = 5, Alignment = Alignment.Center, IsFrozen = true }, district => Cell.Of((decimal)numbers[district.Code]))
            .Add(new() { Key = NameColumn, Title = "อำเภอ", Width = 15, IsFrozen = true }, district => Cell.Of(district.Name), () => Cell.Of(index.Wording.Say(total), CellLook.Strong));
    }

    /// <summary>One row per district in the letter's order and the total; a single district needs no total.</summary>
    public static ValueList<Row> Rows(TabTable<District> table, IndexedState index)
    {
        var rows = index.Districts.Select(district => table.Row(district.Code.Value, district));
        return (index.Districts.Count > 1 ? rows.Append(table.TotalRow()) : rows).ToValueList();
    }
}
