using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using OtopFormSync.Core;

namespace OtopFormSync.Configuration.Problems;

/// <summary>What became of a configuration file: a value, or all its problems at once. Notices come with either and refuse nothing.</summary>
/// <typeparam name="T">The value.</typeparam>
public abstract record Loaded<T>
    where T : class
{
    private Loaded(ValueList<ConfigurationProblem> notices) => Notices = notices;

    /// <summary>What an officer should know though the file is valid, such as a printed total that is one baht off; ordered by place.</summary>
    public ValueList<ConfigurationProblem> Notices { get; }

    /// <summary>The value, when the file is valid.</summary>
    /// <param name="value">The value.</param>
    /// <returns>False when the file is refused.</returns>
    public bool TryGetValue([MaybeNullWhen(false)] out T value)
    {
        value = this is Valid valid ? valid.Value : null;
        return value is not null;
    }

    /// <summary>Answers for both cases.</summary>
    /// <typeparam name="TResult">The answer.</typeparam>
    /// <param name="valid">For a valid file.</param>
    /// <param name="refused">For a refused one.</param>
    /// <returns>The answer.</returns>
    public TResult Match<TResult>(Func<Valid, TResult> valid, Func<Refused, TResult> refused)
    {
        ArgumentNullException.ThrowIfNull(valid);
        ArgumentNullException.ThrowIfNull(refused);
        return this switch
        {
            Valid good => valid(good),
            Refused bad => refused(bad),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>A valid file.</summary>
    public sealed record Valid : Loaded<T>
    {
        /// <summary>Makes the outcome.</summary>
        /// <param name="value">The value.</param>
        /// <param name="notices">What an officer should know all the same.</param>
        public Valid(T value, ValueList<ConfigurationProblem> notices)
            : base(notices) => Value = value;

        /// <summary>The value.</summary>
        public T Value { get; }
    }

    /// <summary>A file that cannot be used.</summary>
    public sealed record Refused : Loaded<T>
    {
        /// <summary>Makes the outcome.</summary>
        /// <param name="problems">All problems, at least one, ordered by place.</param>
        /// <param name="notices">What an officer should know beside them.</param>
        public Refused(ValueList<ConfigurationProblem> problems, ValueList<ConfigurationProblem> notices)
            : base(notices)
        {
            ArgumentNullException.ThrowIfNull(problems);
            ArgumentOutOfRangeException.ThrowIfZero(problems.Count);
            Problems = problems;
        }

        /// <summary>All problems, at least one, ordered by place.</summary>
        public ValueList<ConfigurationProblem> Problems { get; }

        /// <summary>What was read in spite of them, good for nothing but finding the problems of files that rest on this one; null when too little was.</summary>
        public T? AsFarAsRead { get; init; }
    }
}
