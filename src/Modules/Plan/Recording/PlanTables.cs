using Microsoft.EntityFrameworkCore;

namespace Baken.Plan.Recording;

/// <summary>What happened under the plan. The plan itself is a document and has no table.</summary>
internal static class PlanTables
{
    public static void Describe(ModelBuilder model)
    {
        model.Entity<Evidence>(evidence =>
        {
            evidence.ToTable("evidence");
            evidence.HasIndex(e => new { e.Plan, e.Promise });
            evidence.HasIndex(e => e.Corrects).IsUnique();
        });
        model.Entity<Verdict>(verdict =>
        {
            verdict.ToTable("verdict");
            verdict.HasIndex(v => new { v.Plan, v.Promise });
        });
        model.Entity<NextStep>(step =>
        {
            step.ToTable("next_step");
            step.HasIndex(s => new { s.Plan, s.Part });
        });
        model.Entity<Lesson>(lesson =>
        {
            lesson.ToTable("lesson");
            lesson.HasIndex(l => new { l.Plan, l.Part });
        });
        model.Entity<FieldNote>(note =>
        {
            note.ToTable("field_note");
            note.HasIndex(n => new { n.Plan, n.Part });
        });
    }
}
