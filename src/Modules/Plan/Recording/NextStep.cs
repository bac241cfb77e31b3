using Baken.Platform;
using Baken.Platform.Data;

namespace Baken.Plan.Recording;

/// <summary>What comes next for an item of the plan: who, and by when.</summary>
internal sealed class NextStep : IPublished
{
    public Guid Id { get; init; } = Ids.New();

    public required string Plan { get; init; }

    /// <summary>An item, or the plan as a whole.</summary>
    public required string Part { get; init; }

    public required string What { get; set; }

    /// <summary>The member of staff who sees to it; readers see the lead of the item.</summary>
    public Guid? OwnerId { get; set; }

    public required DateOnly Due { get; set; }

    public DateOnly? Done { get; set; }

    /// <summary>It is not going to happen.</summary>
    public DateOnly? Dropped { get; set; }

    public int Version { get; set; }

    public bool IsOpen => Done is null && Dropped is null;
}
