using Baken.Platform;

namespace Baken.Plan.Recording;

/// <summary>The member of staff who keeps an item of the plan: what is late there stands in their name.</summary>
internal sealed class PartOwner
{
    public Guid Id { get; init; } = Ids.New();

    public required string Plan { get; init; }

    /// <summary>An item, or the plan as a whole.</summary>
    public required string Part { get; init; }

    public required Guid PersonId { get; set; }

    public int Version { get; set; }
}
