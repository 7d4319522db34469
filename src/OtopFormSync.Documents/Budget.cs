using System.Diagnostics;

namespace OtopFormSync.Documents;

/// <summary>What is left of the time and of the cells for one document.</summary>
internal sealed class Budget(long cells)
{
    private readonly long _start = Stopwatch.GetTimestamp();
    private long _cells = cells;
    private int _ticks;

    /// <summary>Counts cells that were read.</summary>
    public void Spend(int cells)
    {
        _cells -= cells;
        if (_cells < 0)
        {
            throw new UnreadableException(Complaint.TooManyCells);
        }

        if ((++_ticks & 63) == 0)
        {
            CheckTime();
        }
    }

    /// <summary>Ends the reading when it took too long.</summary>
    public void CheckTime()
    {
        if (Stopwatch.GetElapsedTime(_start) > Limits.Parsing)
        {
            throw new UnreadableException(Complaint.TooLong);
        }
    }
}
