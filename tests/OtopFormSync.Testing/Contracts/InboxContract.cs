using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Testing.Contracts;

/// <summary>A mailbox: mails as they came, each read once, and what people remove there takes nothing back.</summary>
public abstract class InboxContract : ReportSourceContract<InboxWorld>
{
    [Fact]
    public async Task A_mail_is_kept_byte_for_byte()
    {
        await using var world = await SentAsync(1);
        var report = Assert.Single((await world.CollectAsync()).Reports);
        Assert.Equal(world.BytesOf(1), ((RawContent.Mail)report.Content).Bytes.ToArray());
    }

    [Fact]
    public async Task A_mail_is_read_once()
    {
        await using var world = await SentAsync(1);
        var (_, cursor) = await world.CollectAllAsync();
        await world.SendAsync(2);

        Assert.Equal([2], (await world.CollectAllAsync(cursor)).Reports.Select(world.FigureOf));
    }

    [Fact]
    public async Task A_mail_that_a_person_removed_is_not_taken_back()
    {
        await using var world = await SentAsync(1, 2);
        var (_, cursor) = await world.CollectAllAsync();
        world.Remove(1);

        var collected = await world.CollectAsync(cursor);
        Assert.Empty(collected.Reports);
        Assert.False(collected.IsWhole);
    }
}

/// <summary>A mailbox and the people around it.</summary>
public abstract class InboxWorld : SourceWorld
{
    /// <summary>The mail with a figure, as it was sent.</summary>
    public abstract byte[] BytesOf(int figure);

    /// <summary>A person removes the mail with a figure.</summary>
    public abstract void Remove(int figure);
}
