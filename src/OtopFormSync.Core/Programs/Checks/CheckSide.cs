namespace OtopFormSync.Core.Programs.Checks;

/// <summary>A sum of terms.</summary>
/// <param name="Terms">The terms, at least one.</param>
public sealed record CheckSide(ValueList<CheckTerm> Terms);

/// <summary>A factor times an operand; without an operand just a number.</summary>
/// <param name="Factor">The factor, or the number itself.</param>
/// <param name="Operand">The operand, or null.</param>
public sealed record CheckTerm(decimal Factor, CheckOperand? Operand);
