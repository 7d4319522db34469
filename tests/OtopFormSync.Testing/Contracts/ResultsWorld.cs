using OtopFormSync.Core.Results;
using OtopFormSync.Core.Results.Standing;
using OtopFormSync.Core.Sync.Ports;
using OtopFormSync.Testing.Hands;

namespace OtopFormSync.Testing.Contracts;

/// <summary>A place for results, empty at first, with a person at work in it.</summary>
public abstract class ResultsWorld : IAsyncDisposable
{
    /// <summary>What shall stand there.</summary>
    public ResultsBook Book { get; set; } = SampleBook.Make();

    public abstract IResultsTarget Target { get; }

    public abstract IHand Hand { get; }

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A new process: nothing of the old one's memory is left.</summary>
    public abstract void Restart();

    /// <summary>From now on it cannot be reached.</summary>
    public abstract void Break();

    public abstract void Mend();

    /// <summary>Holds that publishing once more would write nothing that is not there.</summary>
    public abstract Task AssertSettledAsync();

    /// <summary>What stands there now, and the book written over it.</summary>
    public async Task<ResultsState> PublishAsync()
    {
        var state = await Target.ReadAsync(Token);
        Assert.Equal(PublishOutcome.Published, await Target.PublishAsync(Book, state, BookDiff.Between(state, Book), Token));
        return await ReadAsync();
    }

    /// <summary>What stands there now, with nothing left to change.</summary>
    public async Task<ResultsState> ReadAsync()
    {
        var state = await Target.ReadAsync(Token);
        Assert.Empty(BookDiff.Between(state, Book));
        return state;
    }

    public abstract ValueTask DisposeAsync();
}
