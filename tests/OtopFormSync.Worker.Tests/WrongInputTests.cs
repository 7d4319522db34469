using System.Text;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Reporting.Review;

namespace OtopFormSync.Worker.Tests;

/// <summary>Wrong input of each kind ends in a message that names the place and the remedy, with nothing lost.</summary>
public sealed class WrongInputTests : IDisposable
{
    private readonly DemoFolder _demo = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _demo.Dispose();

    [Fact]
    public async Task A_broken_program_file_is_refused_with_file_and_line()
    {
        await File.WriteAllTextAsync(_demo.In("config", "programs", "otop-fy2567-q1.yaml"), "id: otop-fy2567-q1\ntitle: [", Token);
        var result = await _demo.SyncAsync();
        Assert.Equal(ExitCode.Configuration, result.Code);
        Assert.Matches(@"otop-fy2567-q1\.yaml:[0-9]+:[0-9]+: ", result.Error);
    }

    [Theory]
    [InlineData("อำเภอ,", "พื้นที่,", "อำเภอ")]
    [InlineData("ประจำเดือน,", "อำเภอ,", "ประจำเดือน")]
    public async Task A_response_file_without_a_column_or_with_a_doubled_one_is_named_and_the_last_good_state_stays(string was, string becomes, string named)
    {
        var csv = _demo.UseCsv();
        var before = (await _demo.LivedAsync()).Programs[0].State!;
        var text = await File.ReadAllTextAsync(csv, Token);
        await File.WriteAllTextAsync(csv, text.Replace(was, becomes, StringComparison.Ordinal), Token);
        var result = await _demo.SyncAsync();
        Assert.Equal(ExitCode.Review, result.Code);
        Assert.Contains("responses/responses.csv", result.Error, StringComparison.Ordinal);
        Assert.Contains(named, result.Error, StringComparison.Ordinal);
        Assert.Equal(before.Scorecards, (await _demo.CycleAsync()).Programs[0].State!.Scorecards);
    }

    [Fact]
    public async Task An_empty_mail_waits_for_an_officer()
    {
        await MailAsync("empty", "From: thabo@cdd.example.org\r\nTo: otop-nongkhai@example.org\r\nDate: Tue, 16 Jan 2024 09:00:00 +0700\r\nMessage-ID: <empty@example.org>\r\n\r\n");
        var item = Assert.Single((await StateAsync()).Review, item => item.Code == ReviewCode.Unreadable);
        Assert.True(item.IsOpen);
        Assert.Contains("inbox/empty.eml", item.Place, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_30_MB_attachment_is_named_and_the_mail_kept()
    {
        var mail = new StringBuilder("From: thabo@cdd.example.org\r\nTo: otop-nongkhai@example.org\r\nSubject: =?utf-8?B?4Lij4Liy4Lii4LiH4Liy4LiZ?=\r\nDate: Tue, 16 Jan 2024 09:00:00 +0700\r\nMessage-ID: <big@example.org>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: application/octet-stream; name=report.xlsx\r\nContent-Disposition: attachment; filename=report.xlsx\r\nContent-Transfer-Encoding: base64\r\n\r\n");
        var line = new string('A', 76) + "\r\n";
        for (var i = 0; i < 30 * 1024 * 1024 / 57; i++)
        {
            mail.Append(line);
        }

        await MailAsync("big", mail.Append("\r\n--b--\r\n").ToString());
        var result = await _demo.SyncAsync();
        Assert.Equal(ExitCode.Review, result.Code);
        var texts = _demo.ReadResults().Find(Core.Results.TabKeys.Review)!.Cells.Select(cell => cell.Text).ToList();
        Assert.Contains(texts.Concat([result.Error]), text => text.Contains("inbox/big.eml", StringComparison.Ordinal));
        Assert.True(File.Exists(_demo.In("inbox", "big.eml")));
    }

    [Theory]
    [InlineData("65131110", "รอสรุป", ReviewCode.UnclearFigure)]
    [InlineData("65131110", "65131110 USD", ReviewCode.UnclearFigure)]
    public async Task Text_in_a_number_cell_waits_with_its_place(string was, string becomes, object code)
    {
        var csv = _demo.UseCsv();
        var text = await File.ReadAllTextAsync(csv, Token);
        await File.WriteAllTextAsync(csv, text.Replace(was, becomes, StringComparison.Ordinal), Token);
        var item = Assert.Single((await StateAsync()).Review, item => item.Code == (ReviewCode)code && item.Original == becomes);
        Assert.Contains("responses/responses.csv แถว 21", item.Place, StringComparison.Ordinal);
        Assert.Contains("ยอดจำหน่าย", item.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workbook_that_is_open_elsewhere_is_left_alone_and_written_later()
    {
        await _demo.LivedAsync();
        var before = await File.ReadAllBytesAsync(_demo.Results, Token);
        await MailAsync("more", "From: sakhrai@cdd.example.org\r\nSubject: December\r\nDate: Tue, 16 Jan 2024 09:00:00 +0700\r\nMessage-ID: <more@example.org>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nรายงานประจำเดือน ธันวาคม 2566 อำเภอสระใคร\r\nยอดจำหน่าย 5,200,000 บาท\r\nผลิตภัณฑ์ใหม่ 1 ผลิตภัณฑ์\r\nผู้เข้าร่วม Digital Wallet 6 ราย\r\n");
        var owner = _demo.In(".~lock.results.xlsx#");
        await File.WriteAllTextAsync(owner, ",officer,pc,;", Token);
        var locked = await _demo.SyncAsync();
        Assert.Equal(ExitCode.Unavailable, locked.Code);
        Assert.Contains("results.xlsx", locked.Error, StringComparison.Ordinal);
        Assert.Contains("ปิด", locked.Error, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(_demo.Results, Token));

        File.Delete(owner);
        Assert.Equal(ExitCode.Review, (await _demo.SyncAsync()).Code);
        Assert.NotEqual(before, await File.ReadAllBytesAsync(_demo.Results, Token));
    }

    [Fact]
    public async Task A_results_file_that_is_no_workbook_is_never_overwritten()
    {
        await File.WriteAllTextAsync(_demo.Results, "my own notes", Token);
        var result = await _demo.SyncAsync();
        Assert.Equal(ExitCode.Unavailable, result.Code);
        Assert.Contains("results.xlsx", result.Error, StringComparison.Ordinal);
        Assert.Equal("my own notes", await File.ReadAllTextAsync(_demo.Results, Token));
    }

    [Fact]
    public async Task A_half_written_response_file_is_named_and_the_last_good_state_stays()
    {
        var before = (await _demo.LivedAsync()).Programs[0].State!;
        var file = Directory.GetFiles(_demo.In("responses"))[0];
        var bytes = await File.ReadAllBytesAsync(file, Token);
        await File.WriteAllBytesAsync(file, bytes[..(bytes.Length / 2)], Token);
        var result = await _demo.SyncAsync();
        Assert.Equal(ExitCode.Review, result.Code);
        Assert.Contains(Path.GetFileName(file), result.Error, StringComparison.Ordinal);
        Assert.Equal(before.Scorecards, (await StateAsync()).Scorecards);
    }

    [Fact]
    public async Task A_cleared_response_file_is_held_and_asked_about()
    {
        var csv = _demo.UseCsv();
        var before = (await _demo.LivedAsync()).Programs[0].State!;
        await File.WriteAllTextAsync(csv, (await File.ReadAllLinesAsync(csv, Token))[0] + "\r\n", Token);
        var after = await StateAsync();
        Assert.Equal(before.Scorecards, after.Scorecards);
        Assert.True(Assert.Single(after.Review, item => item.Code == ReviewCode.RowsVanished).IsOpen);
    }

    private async Task<DerivedState> StateAsync() => (await _demo.CycleAsync()).Programs[0].State!;

    private Task MailAsync(string name, string text) => File.WriteAllTextAsync(_demo.In("inbox", $"{name}.eml"), DemoFolder.Vouched() + text, Token);
}
