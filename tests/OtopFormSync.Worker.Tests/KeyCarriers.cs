using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace OtopFormSync.Worker.Tests;

/// <summary>What programs and people do to the carriers of a form's key, part by part of its package.</summary>
internal static partial class KeyCarriers
{
    private const string Gone = "-";

    /// <summary>Takes all carriers away but one.</summary>
    public static void Leave(string file, string carrier) => Change(file, (part, text) => CarriersIn(part).Aggregate(text, (left, one) => one.Carrier == carrier ? left : one.Of.Replace(left, found => found.Value.Replace(KeyOf(found), Gone, StringComparison.Ordinal))));

    /// <summary>Takes a name out of what people read.</summary>
    public static void Unname(string file, string name) => Change(file, (_, text) => text.Replace(name, "", StringComparison.Ordinal));

    /// <summary>Puts another form's key into one carrier.</summary>
    public static void Take(string file, string carrier, string other)
    {
        var key = Key().Match(Texts(other)).Value;
        Change(file, (part, text) => CarriersIn(part).Where(one => one.Carrier == carrier).Aggregate(text, (left, one) => one.Of.Replace(left, found => found.Value.Replace(KeyOf(found), carrier == "bookmark" ? key.Replace('-', '_').Replace('.', '_') : key, StringComparison.Ordinal))));
    }

    /// <summary>Exchanges the labels of two lines, and leaves all else where it is.</summary>
    public static void SwapLabels(string file, int one, int other)
    {
        Change(file, (part, text) =>
        {
            if (part is not ("word/document.xml" or "xl/worksheets/sheet1.xml"))
            {
                return text;
            }

            string[] labels = ["จำนวนผลิตภัณฑ์ OTOP ที่ลงทะเบียนเพิ่มในเดือน", "ยอดจำหน่ายในเดือน", "จำนวนผู้เข้าร่วมโครงการ Digital Wallet สะสม"];
            Assert.All(labels, label => Assert.Contains(label, text, StringComparison.Ordinal));
            return text.Replace(labels[one], "§", StringComparison.Ordinal).Replace(labels[other], labels[one], StringComparison.Ordinal).Replace("§", labels[other], StringComparison.Ordinal);
        });
    }

    private static IEnumerable<(string Carrier, Regex Of)> CarriersIn(string part) => part switch
    {
        "docProps/core.xml" => [("keywords", Key())],
        "word/_rels/document.xml.rels" or "xl/worksheets/_rels/sheet1.xml.rels" => [("link", Key())],
        "xl/worksheets/sheet1.xml" => [("column", HiddenColumn()), ("line", Line())],
        "xl/worksheets/sheet2.xml" => [("sheet", Key())],
        "word/document.xml" => [("bookmark", Bookmark()), ("line", Line())],
        _ => [],
    };

    private static string KeyOf(Match found) => found.Groups["key"] is { Success: true } key ? key.Value : Key().Match(found.Value).Value;

    private static string Texts(string file)
    {
        using var zip = ZipFile.OpenRead(file);
        return string.Concat(zip.Entries.Select(Text));
    }

    private static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static void Change(string file, Func<string, string, string> change)
    {
        using var zip = ZipFile.Open(file, ZipArchiveMode.Update);
        foreach (var entry in zip.Entries.ToList())
        {
            var (name, text) = (entry.FullName, Text(entry));
            entry.Delete();
            using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
            writer.Write(change(name, text));
        }
    }

    [GeneratedRegex(@"otop-fy2567-q1\.\d{4}\.\d{4}-\d{2}\.\d{2}")]
    private static partial Regex Key();

    [GeneratedRegex(@"รหัสแบบ otop-fy2567-q1\.\d{4}\.\d{4}-\d{2}\.\d{2}")]
    private static partial Regex Line();

    [GeneratedRegex(@"(?<!รหัสแบบ )(?<key>otop-fy2567-q1\.\d{4}\.\d{4}-\d{2}\.\d{2})")]
    private static partial Regex HiddenColumn();

    [GeneratedRegex(@"(?<key>otop_fy2567_q1_\d{4}_\d{4}_\d{2}_\d{2})")]
    private static partial Regex Bookmark();
}
