namespace Baken.Plan.Reading;

/// <summary>plan.yaml as it is written; packs/README.md describes it.</summary>
internal sealed class PlanFile
{
    public string Id { get; set; } = "";

    public string? Previous { get; set; }

    public DateOnly From { get; set; }

    public DateOnly Until { get; set; }

    public List<PromiseFile> Promises { get; set; } = [];

    public List<GoalFile> Goals { get; set; } = [];
}

internal sealed class GoalFile
{
    public string Id { get; set; } = "";

    public List<ActionFile> Actions { get; set; } = [];
}

internal sealed class ActionFile
{
    public string Id { get; set; } = "";

    public List<ItemFile> Items { get; set; } = [];
}

internal sealed class ItemFile
{
    public string Id { get; set; } = "";

    public List<string> Lead { get; set; } = [];

    public List<string> Partners { get; set; } = [];

    public bool Open { get; set; }

    public List<WindowFile> Periods { get; set; } = [];

    public List<PromiseFile> Promises { get; set; } = [];
}

internal sealed class PromiseFile
{
    public string Id { get; set; } = "";

    public string Unit { get; set; } = "";

    public string Counts { get; set; } = "things";

    public string Period { get; set; } = "plan";

    public List<WindowFile> Windows { get; set; } = [];

    public int? Min { get; set; }

    public int? Target { get; set; }

    public int? Max { get; set; }

    public DateOnly? Due { get; set; }

    /// <summary>A name, or a mapping with name and what the measure is asked.</summary>
    public object Measure { get; set; } = Plan.Measure.Evidence;

    public OriginFile? From { get; set; }

    public string? Source { get; set; }
}

internal sealed class WindowFile
{
    public string Id { get; set; } = "";

    public string? Group { get; set; }

    public DateOnly From { get; set; }

    public DateOnly Until { get; set; }
}

internal sealed class OriginFile
{
    public string Plan { get; set; } = "";

    public string Promise { get; set; } = "";
}
