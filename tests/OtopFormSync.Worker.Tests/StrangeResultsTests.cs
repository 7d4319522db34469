using System.IO.Compression;
using System.Text.RegularExpressions;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Worker.Tests;

/// <summary>Results that came back from other programs, or lie beside ours: they are known, or it is told what they are.</summary>
public sealed class StrangeResultsTests : IDisposable
{
    private readonly DemoFolder _demo = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _demo.Dispose();

    [Fact]
    public async Task A_workbook_whose_relation_to_a_theme_leads_nowhere_is_taken()
    {
        await _demo.LivedAsync();
        File.Copy(Case("results-saved-by-exceljs.xlsx"), _demo.Results, overwrite: true);

        Assert.Null((await _demo.CycleAsync()).Programs[0].Unavailable);
        Assert.Single(Sheets(), name => name.StartsWith("สรุปผลการจัดระดับ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Tabs_that_lost_every_mark_are_known_by_their_headings_once_there_is_an_earlier_version()
    {
        await _demo.LivedAsync("2024-01-12");
        await _demo.CycleAsync("2024-01-16");
        File.Copy(Case("results-without-marks.xlsx"), _demo.Results, overwrite: true);

        Assert.Null((await _demo.CycleAsync("2024-01-17")).Programs[0].Unavailable);
        Assert.DoesNotContain(Sheets(), name => name.EndsWith("(2)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Tabs_that_are_called_like_ours_are_not_doubled_where_nothing_tells_them()
    {
        File.Copy(Case("results-without-marks.xlsx"), _demo.Results, overwrite: true);

        var told = (await _demo.CycleAsync()).Programs[0].Unavailable;

        Assert.Contains("เครื่องหมายซ่อน", told!.Telling.InThai, StringComparison.Ordinal);
        Assert.Equal(await File.ReadAllBytesAsync(Case("results-without-marks.xlsx"), Token), await File.ReadAllBytesAsync(_demo.Results, Token));
    }

    [Theory]
    [InlineData("results (1).xlsx")]
    [InlineData("results - Copy.xlsx")]
    [InlineData("results.ods")]
    [InlineData("results.xls")]
    public async Task A_file_beside_the_results_that_looks_like_them_is_told(string name)
    {
        File.Copy(Case("results-saved-as.ods"), _demo.In(name));

        var state = (await _demo.CycleAsync()).Programs[0].State!;

        Assert.Contains(state.Review, item => item.Code == ReviewCode.ColumnProblem && item.Place == name && item.Reason.Contains("ข้างสมุดผล results.xlsx", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ods", "OpenDocument (ods)")]
    [InlineData("xls", "(xls)")]
    [InlineData("password", "รหัสผ่าน")]
    [InlineData("damage", "เสียหาย")]
    public async Task What_is_no_workbook_of_ours_is_called_by_its_name_and_left_alone(string kind, string said)
    {
        await _demo.LivedAsync();
        var bytes = kind switch
        {
            "ods" => await File.ReadAllBytesAsync(Case("results-saved-as.ods"), Token),
            "xls" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[1_000]],
            "password" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. System.Text.Encoding.Unicode.GetBytes("EncryptedPackage")],
            _ => (await File.ReadAllBytesAsync(_demo.Results, Token))[..5_000],
        };
        await File.WriteAllBytesAsync(_demo.Results, bytes, Token);

        var told = (await _demo.CycleAsync()).Programs[0].Unavailable!.Telling.InThai;

        Assert.Contains(said, told, StringComparison.Ordinal);
        Assert.Contains("ย้ายไฟล์นี้ออก", told, StringComparison.Ordinal);
        Assert.DoesNotContain("ส่งใหม่", told, StringComparison.Ordinal);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(_demo.Results, Token));
    }

    /// <summary>Simple readers know no other way to write a package.</summary>
    [Fact]
    public async Task What_is_written_is_plain_enough_for_simple_readers()
    {
        await _demo.LivedAsync();
        using var zip = ZipFile.OpenRead(_demo.Results);

        Assert.DoesNotContain("<x:", Part(zip, "xl/workbook.xml"), StringComparison.Ordinal);
        foreach (var relations in zip.Entries.Where(entry => entry.FullName.EndsWith(".rels", StringComparison.Ordinal)))
        {
            Assert.DoesNotContain("Target=\"/", Part(zip, relations.FullName), StringComparison.Ordinal);
        }

        var shapes = zip.Entries.Where(entry => entry.FullName.EndsWith(".vml", StringComparison.Ordinal)).Select(entry => entry.Name).ToList();
        Assert.NotEmpty(shapes);
        Assert.All(shapes, name => Assert.Matches("^vmlDrawing[0-9]+[.]vml$", name));
    }

    [Fact]
    public async Task The_hidden_sheet_is_hidden_again_when_a_program_showed_it()
    {
        await _demo.CycleAsync("2024-01-12");
        using (var zip = ZipFile.Open(_demo.Results, ZipArchiveMode.Update))
        {
            var shown = Part(zip, "xl/workbook.xml").Replace(" state=\"veryHidden\"", "", StringComparison.Ordinal);
            zip.GetEntry("xl/workbook.xml")!.Delete();
            using var part = zip.CreateEntry("xl/workbook.xml").Open();
            part.Write(System.Text.Encoding.UTF8.GetBytes(shown));
        }

        await _demo.CycleAsync("2024-01-16");

        using var written = ZipFile.OpenRead(_demo.Results);
        Assert.Matches("<sheet [^>]*name=\"_keys\"[^>]*state=\"veryHidden\"|<sheet [^>]*state=\"veryHidden\"[^>]*name=\"_keys\"", Part(written, "xl/workbook.xml"));
    }

    private static string Case(string name) => Path.Combine(AppContext.BaseDirectory, "Cases", "results", name);

    private List<string> Sheets()
    {
        using var zip = ZipFile.OpenRead(_demo.Results);
        return [.. Regex.Matches(Part(zip, "xl/workbook.xml"), "<sheet [^>]*?name=\"([^\"]*)\"", RegexOptions.ExplicitCapture | RegexOptions.None, TimeSpan.FromSeconds(5)).Select(match => match.Value.Split("name=\"")[1].TrimEnd('"'))];
    }

    private static string Part(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
