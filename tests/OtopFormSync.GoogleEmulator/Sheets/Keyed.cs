using System.Globalization;
using System.Text.Json.Nodes;

namespace OtopFormSync.GoogleEmulator.Sheets;

/// <summary>Things with a number of their own: charts, bands, protections, filter views.</summary>
internal static class Keyed
{
    /// <summary>The thing with a number, and its tab.</summary>
    public static (Sheet Sheet, JsonObject Thing) Find(Spreadsheet book, string list, string field, int id, string called)
    {
        foreach (var sheet in book.Sheets)
        {
            if (sheet.List(list).FirstOrDefault(t => t.Int(field) == id) is JsonObject thing) { return (sheet, thing); }
        }
        throw GoogleError.Invalid($"No {called} with id: {id.ToString(CultureInfo.InvariantCulture)}");
    }

    /// <summary>Gives the number asked for, or a new one.</summary>
    public static void Number(BatchEdit edit, string list, string field, JsonObject thing, string called)
    {
        bool Taken(int id) => edit.Book.Sheets.Exists(s => s.List(list).Any(t => t.Int(field) == id));
        if (thing.Int(field) is { } wanted and not 0)
        {
            if (Taken(wanted)) { throw GoogleError.Invalid($"A {called} with the id {wanted.ToString(CultureInfo.InvariantCulture)} already exists."); }
            return;
        }
        thing[field] = edit.World.NewId(Taken);
    }

    public static void Remove(Spreadsheet book, string list, string field, int id, string called)
    {
        var (sheet, thing) = Find(book, list, field, id, called);
        sheet.List(list).Remove(thing);
    }

    /// <summary>Updates under a mask and moves the thing to the tab of its new range.</summary>
    public static JsonObject Update(BatchEdit edit, string list, string field, JsonObject given, string? fields, string schema, string called)
    {
        var (sheet, thing) = Find(edit.Book, list, field, given.Int(field) ?? 0, called);
        var id = thing.Int(field);
        Masked.Apply(thing, Masked.Stored(given), Masked.Parse(fields, schema), schema);
        thing[field] = id;
        if (thing.Object("range") is { } range)
        {
            var home = edit.Book.Grid(GridArea.Of(range).SheetId);
            if (home != sheet)
            {
                sheet.List(list).Remove(thing);
                home.List(list).Add(thing);
            }
        }
        return thing;
    }
}
