using OtopFormSync.Core.Programs.Indicators;

namespace OtopFormSync.Core.Programs.Criteria;

/// <summary>What measures a criterion.</summary>
public abstract record CriterionSource
{
    private CriterionSource()
    {
    }

    /// <summary>Takes the source apart.</summary>
    /// <typeparam name="T">What is made of it.</typeparam>
    /// <param name="unmeasured">When nothing measures it.</param>
    /// <param name="indicator">For an indicator.</param>
    /// <param name="criterion">For another criterion in its place.</param>
    /// <returns>What the function for its kind returned.</returns>
    public abstract T Match<T>(Func<T> unmeasured, Func<IndicatorKey, T> indicator, Func<string, T> criterion);

    /// <summary>It is not measured, and may yet come out in any way.</summary>
    public sealed record Unmeasured : CriterionSource
    {
        /// <inheritdoc/>
        public override T Match<T>(Func<T> unmeasured, Func<IndicatorKey, T> indicator, Func<string, T> criterion)
        {
            ArgumentNullException.ThrowIfNull(unmeasured);
            return unmeasured();
        }
    }

    /// <summary>An indicator: the criterion's own, or one that stands in.</summary>
    /// <param name="Key">Its key.</param>
    public sealed record OfIndicator(IndicatorKey Key) : CriterionSource
    {
        /// <inheritdoc/>
        public override T Match<T>(Func<T> unmeasured, Func<IndicatorKey, T> indicator, Func<string, T> criterion)
        {
            ArgumentNullException.ThrowIfNull(indicator);
            return indicator(Key);
        }
    }

    /// <summary>Another criterion counts in its place: grades do without this one.</summary>
    /// <param name="Key">The other criterion's key.</param>
    public sealed record OfCriterion(string Key) : CriterionSource
    {
        /// <inheritdoc/>
        public override T Match<T>(Func<T> unmeasured, Func<IndicatorKey, T> indicator, Func<string, T> criterion)
        {
            ArgumentNullException.ThrowIfNull(criterion);
            return criterion(Key);
        }
    }
}

/// <summary>From which day on what measures a criterion.</summary>
/// <param name="From">The first day; null for from the start.</param>
/// <param name="Source">What measures it.</param>
public sealed record CriterionChange(DateOnly? From, CriterionSource Source);
