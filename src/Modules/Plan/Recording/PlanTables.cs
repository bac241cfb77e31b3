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
            evidence.HasIndex(e => e.Corrects).IsUnique(); // No row is corrected twice, also not by two people at once.
            evidence.Ignore(e => e.Address);
            evidence.HasIndex(e => e.FileId);
            evidence.Property(e => e.MaySee).HasConversion<string>();
        });
        model.Entity<Verdict>(verdict =>
        {
            verdict.ToTable("verdict");
            verdict.Property(v => v.Judgement).HasConversion<string>();
            verdict.HasIndex(v => new { v.Plan, v.Promise });
        });
        model.Entity<NextStep>(step =>
        {
            step.ToTable("next_step");
            step.HasIndex(s => new { s.Plan, s.Part });
        });
        model.Entity<PartOwner>(owner =>
        {
            owner.ToTable("part_owner");
            owner.HasIndex(o => new { o.Plan, o.Part }).IsUnique();
        });
        model.Entity<Lesson>(lesson =>
        {
            lesson.ToTable("lesson");
            lesson.HasIndex(l => new { l.Plan, l.Part });
        });
        model.Entity<FieldNote>(note =>
        {
            note.ToTable("field_note");
            note.Property(n => n.State).HasConversion<string>();
            note.HasIndex(n => new { n.Plan, n.Part });
        });
    }
}
