using Baken.Platform;
using Baken.Platform.Data;

namespace Baken.Plan.Recording;

/// <summary>What staff learned at an item of the plan; goes into the evaluation report.</summary>
internal sealed class Lesson : IPublished
{
    public Guid Id { get; init; } = Ids.New();

    public required string Plan { get; init; }

    /// <summary>An item, or the plan as a whole.</summary>
    public required string Part { get; init; }

    public required string What { get; set; }

    public required DateOnly Day { get; init; }

    public Guid? PersonId { get; init; }

    public required string By { get; init; }

    public int Version { get; set; }
}
