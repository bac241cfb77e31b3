using Baken.Platform;
using Baken.Platform.Adjusting;
using Baken.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Baken.Plan.Recording;

/// <summary>Experience from the field: what somebody without a name says works and does not. No time finer than a day.</summary>
internal sealed class FieldNote : IPublished
{
    public const int Longest = 2000;

    /// <summary>Whether readers can write one now.</summary>
    public static readonly AdjustableSwitch Open = new()
    {
        Key = "plan.field-notes",
        Label = () => Text.FieldNotesOpen,
        Does = () => Text.FieldNotesOpenDoes,
        Standard = _ => AdjustableSwitch.On,
        Values = [AdjustableSwitch.On, AdjustableSwitch.Off],
        Word = value => value == AdjustableSwitch.On ? Text.FormOpen : Text.FormClosed,
    };

    public Guid Id { get; init; } = Ids.New();

    public required string Plan { get; init; }

    /// <summary>An item or an action.</summary>
    public required string Part { get; init; }

    public string? Works { get; set; }

    public string? WorksNot { get; set; }

    public required DateOnly Day { get; init; }

    public FieldNoteState State { get; set; }

    public string? Answer { get; set; }

    public DateOnly? Answered { get; set; }

    /// <summary>The number of the version of the plan that came of it.</summary>
    public int? Change { get; set; }

    public int Version { get; set; }

    /// <summary>Those that everyone may read, from until a day, the oldest first.</summary>
    public static async Task<IReadOnlyList<FieldNote>> OnTheSite(
        Database database,
        ActionPlan plan,
        DateOnly day,
        CancellationToken cancel
    ) =>
        await database
            .Set<FieldNote>()
            .AsNoTracking()
            .Where(n => n.Plan == plan.Id && n.State == FieldNoteState.Shown && n.Day <= day)
            .OrderBy(n => n.Day)
            .ThenBy(n => n.Part)
            .ThenBy(n => n.Works)
            .ThenBy(n => n.WorksNot)
            .ToListAsync(cancel);

    /// <summary>Off the site: it waits again, with its text and its answer.</summary>
    public void TakeOff()
    {
        Version++;
        State = FieldNoteState.Waiting;
    }

    /// <summary>On the site, or not shown: then it is not kept either.</summary>
    public void Moderate(bool show)
    {
        Version++;
        State = show ? FieldNoteState.Shown : FieldNoteState.Refused;
        if (!show)
            (Works, WorksNot, Answer, Change) = (null, null, null, null);
    }
}

internal enum FieldNoteState
{
    Waiting,
    Shown,

    /// <summary>Not shown; the text is wiped.</summary>
    Refused,
}
