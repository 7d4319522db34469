using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Sync.Collecting;
using OtopFormSync.Core.Sync.Ports;

namespace OtopFormSync.Core.Tests.Sync;

/// <summary>A picture is read once and for good, and one that is too much for the machine is not tried for ever.</summary>
public sealed class KeptPicturesTests
{
    private static readonly PictureReading Seen = new() { Pages = [new([new("สังคม", 1, 2, 3, 4, 90)], [[new("9,321,450", 5, 6, 7, 8, 77)]])], Work = 5 };

    private readonly Store _store = new();
    private readonly Machine _machine = new();

    [Fact]
    public void What_was_seen_stands_though_another_machine_or_none_reads_now()
    {
        Assert.Equal(Seen, Read());
        _machine.Answer = () => Seen with { Pages = [] };
        Assert.Equal(Seen with { Work = 0 }, Read());
        _machine.Answer = () => null;
        Assert.Equal(Seen with { Work = 0 }, Read());
        Assert.Equal(1, _machine.Asked); // what is kept is not asked for
    }

    [Fact]
    public void Where_nothing_reads_pictures_nothing_is_kept()
    {
        _machine.Answer = () => null;
        Assert.Null(Read());
        _machine.Answer = () => Seen;
        Assert.Equal(Seen, Read());
    }

    [Fact]
    public void One_that_cannot_be_read_in_its_time_is_tried_three_times_and_then_only_shown()
    {
        _machine.Answer = () => throw new UnfinishedReadingException();
        Assert.Throws<UnfinishedReadingException>(Read);
        Assert.Throws<UnfinishedReadingException>(Read);
        Assert.Equal(PictureFault.TooSlow, Read()?.Fault);
        Assert.Equal(PictureFault.TooSlow, Read()?.Fault);
        Assert.Equal(KeptPictures.MostAttempts, _machine.Asked);
    }

    [Fact]
    public void What_is_kept_goes_with_its_report()
    {
        Read();
        Assert.StartsWith("report/", Assert.Single(_store.Kept).Key, StringComparison.Ordinal);
    }

    // A reader of its own each time, as after a start.
    private PictureReading? Read() => new KeptPictures(_machine, _store).Read("report", new byte[] { 1, 2, 3 });

    private sealed class Machine : IPictureReader
    {
        public Func<PictureReading?> Answer { get; set; } = () => Seen;

        public int Asked { get; private set; }

        public string Version => "";

        public PictureReading? Read(string document, ReadOnlyMemory<byte> file)
        {
            var answer = Answer;
            Asked++;
            return answer();
        }
    }

    private sealed class Store : IReadingStore
    {
        public Dictionary<string, (string Reader, byte[] Reading)> Kept { get; } = new(StringComparer.Ordinal);

        public byte[]? FindReading(string document, string reader) => Kept.TryGetValue(document, out var kept) && kept.Reader == reader ? kept.Reading : null;

        public void KeepReading(string document, string reader, byte[] reading) => Kept[document] = (reader, reading);
    }
}
