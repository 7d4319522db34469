using OtopFormSync.Core.Reporting.Drafts;

namespace OtopFormSync.Documents;

/// <summary>
/// What one document may still cost. Work is counted, not timed, so that a document is read the same on every machine;
/// the clock is asked only after so much work that hardly a document does it, and what it says is never about the document.
/// </summary>
/// <param name="cells">How many cells it may fill: each is kept in memory and read later.</param>
/// <param name="clock">The machine's clock.</param>
internal sealed class Budget(long cells, TimeProvider clock)
{
    private readonly long _start = clock.GetTimestamp();
    private long _cells = cells;
    private long _work = Limits.Work;
    private long _untilLook = Limits.WorkBetweenLooks;

    /// <summary>What was spent.</summary>
    public long Spent => Limits.Work - _work;

    /// <summary>Counts cells that are kept.</summary>
    /// <exception cref="UnreadableException">They are more than one document may fill.</exception>
    public void Keep(int cells)
    {
        _cells -= cells;
        if (_cells < 0)
        {
            throw new UnreadableException(Complaint.TooManyCells);
        }

        Spend(Cost.KeptCell * (long)cells);
    }

    /// <summary>Counts work, in units of <see cref="Cost"/>.</summary>
    /// <exception cref="UnreadableException">It is more than one document may ask for.</exception>
    /// <exception cref="UnfinishedReadingException">The machine is so slow that the reading has to wait for another time.</exception>
    public void Spend(long work)
    {
        _work -= work;
        _untilLook -= work;
        if (_work < 0)
        {
            throw new UnreadableException(Complaint.TooMuchWork);
        }

        if (_untilLook < 0)
        {
            _untilLook = Limits.WorkBetweenLooks;
            if (clock.GetElapsedTime(_start) > Limits.Guard)
            {
                throw new UnfinishedReadingException();
            }
        }
    }
}
