#pragma warning disable IDE0130 // beside the grade, so that every test that knows it knows these, too
namespace OtopFormSync.Core.Programs.Criteria;

/// <summary>The letter's grades by name, for tests.</summary>
public static class LetterGrades
{
    extension(Grade)
    {
        /// <summary>ระดับ A.</summary>
        public static Grade A => Grade.Parse("A");

        /// <summary>ระดับ B.</summary>
        public static Grade B => Grade.Parse("B");

        /// <summary>ระดับ C.</summary>
        public static Grade C => Grade.Parse("C");

        /// <summary>ระดับ D.</summary>
        public static Grade D => Grade.Parse("D");
    }
}
