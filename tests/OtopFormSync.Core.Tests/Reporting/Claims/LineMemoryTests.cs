using OtopFormSync.Core.Reporting.Claims.Vocabulary;

namespace OtopFormSync.Core.Tests.Reporting.Claims;

/// <summary>What a line without a figure says is read once.</summary>
public sealed class LineMemoryTests
{
    private readonly List<string> _read = [];
    private readonly LineMemory<string> _memory;

    public LineMemoryTests() => _memory = new(line =>
    {
        _read.Add(line);
        return $"<{line}>";
    });

    [Fact]
    public void A_line_that_comes_again_is_read_once()
    {
        Assert.Equal("<เรียน พัฒนาการจังหวัด>", _memory.Read("เรียน พัฒนาการจังหวัด"));
        Assert.Equal("<เรียน พัฒนาการจังหวัด>", _memory.Read("เรียน พัฒนาการจังหวัด"));
        Assert.Single(_read);
    }

    [Fact]
    public void A_line_with_a_figure_is_read_each_time_and_takes_no_room()
    {
        _memory.Read("ขอแสดงความนับถือ");
        for (var i = 0; i < 2_000; i++)
        {
            Assert.Equal($"<ยอดจำหน่าย {i} บาท>", _memory.Read($"ยอดจำหน่าย {i} บาท"));
        }

        _memory.Read("ขอแสดงความนับถือ");
        Assert.Single(_read, "ขอแสดงความนับถือ");
    }

    [Fact]
    public void After_many_others_a_line_is_remembered_anew()
    {
        foreach (var line in Enumerable.Range(0, 3_000).Select(Other))
        {
            _memory.Read(line);
        }

        _read.Clear();
        Assert.Equal("<ขอบคุณค่ะ>", _memory.Read("ขอบคุณค่ะ"));
        Assert.Equal("<ขอบคุณค่ะ>", _memory.Read("ขอบคุณค่ะ"));
        Assert.Single(_read);
    }

    private static string Other(int number) => string.Concat(number.ToString("0000", System.Globalization.CultureInfo.InvariantCulture).Select(digit => (char)(digit - '0' + 'ก')));
}
