using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace OtopFormSync.Core.Normalization;

/// <summary>What a text says: a value with the steps that led to it, or a doubt with its reasons. Nothing is ever guessed.</summary>
/// <typeparam name="T">The value.</typeparam>
public abstract record Reading<T>
    where T : notnull
{
    private Reading(string original) => Original = original;

    /// <summary>The text as it came, untouched.</summary>
    public string Original { get; }

    /// <summary>The value, when there is one.</summary>
    /// <param name="value">The value.</param>
    /// <returns>False when the reading is a doubt.</returns>
    public bool TryGetValue([MaybeNullWhen(false)] out T value)
    {
        value = this is Value known ? known.Result : default;
        return this is Value;
    }

    /// <summary>Answers for both cases.</summary>
    /// <typeparam name="TResult">The answer.</typeparam>
    /// <param name="value">For a value.</param>
    /// <param name="doubt">For a doubt.</param>
    /// <returns>The answer.</returns>
    public TResult Match<TResult>(Func<Value, TResult> value, Func<Doubtful, TResult> doubt)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(doubt);
        return this switch
        {
            Value known => value(known),
            Doubtful unknown => doubt(unknown),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>A value that was read without guessing.</summary>
    public sealed record Value : Reading<T>
    {
        /// <summary>Makes a value.</summary>
        /// <param name="original">The text as it came.</param>
        /// <param name="result">The value.</param>
        /// <param name="steps">What was done to read it, in order.</param>
        public Value(string original, T result, ValueList<ReadingStep>? steps = null)
            : base(original)
        {
            Result = result;
            Steps = steps ?? [];
        }

        /// <summary>The value.</summary>
        public T Result { get; }

        /// <summary>What was done to read it, in order; empty for a text in its plainest form.</summary>
        public ValueList<ReadingStep> Steps { get; }
    }

    /// <summary>A text that cannot be read in just one way.</summary>
    public sealed record Doubtful : Reading<T>
    {
        /// <summary>Makes a doubt.</summary>
        /// <param name="original">The text as it came.</param>
        /// <param name="doubts">The reasons, at least one.</param>
        public Doubtful(string original, ValueList<Doubt> doubts)
            : base(original)
        {
            ArgumentNullException.ThrowIfNull(doubts);
            ArgumentOutOfRangeException.ThrowIfZero(doubts.Count);
            Doubts = doubts;
        }

        /// <summary>The reasons, at least one.</summary>
        public ValueList<Doubt> Doubts { get; }
    }
}
