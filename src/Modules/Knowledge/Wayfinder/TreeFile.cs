using Baken.Platform.Packs;

namespace Baken.Knowledge.Wayfinder;

/// <summary><c>wayfinder/tree.yaml</c> as it is written; becomes a <see cref="Tree"/>.</summary>
internal sealed class TreeFile
{
    public string Start { get; set; } = "";
    public Dictionary<string, QuestionEntry> Questions { get; set; } = [];
    public List<DoorEntry> Doors { get; set; } = [];
    public Dictionary<string, LeafEntry> Leaves { get; set; } = [];

    public static Tree Read(Document document)
    {
        var file = Yaml.Read<TreeFile>(document.Text, document.File);
        return new Tree
        {
            Start = file.Start,
            Questions = file.Questions.ToDictionary(q => q.Key, q => new Question(q.Key, [.. q.Value.Options.Select(Read)])),
            Doors = [.. file.Doors.Select(d => new Door(d.Id, Letter(d.Code), d.Next, d.Preset, d.Leaf, d.Always))],
            Leaves = file.Leaves.ToDictionary(
                l => l.Key,
                l => new Leaf(l.Key, l.Value.Urgent, l.Value.Leads, l.Value.Law, l.Value.Lines, l.Value.Pages)
            ),
        };
    }

    private static Option Read(OptionEntry o) => new(o.Id, Letter(o.Code), o.Unknown, o.Next, o.Leaf, o.Status, o.Ask);

    /// <summary>A code that is no single letter becomes a sign that no address holds; the check names it.</summary>
    private static char Letter(string code) => code is [>= 'a' and <= 'z' and var letter] ? letter : '?';

    internal sealed class QuestionEntry
    {
        public List<OptionEntry> Options { get; set; } = [];
    }

    internal sealed class OptionEntry
    {
        public string Id { get; set; } = "";
        public string Code { get; set; } = "";
        public bool Unknown { get; set; }
        public string? Next { get; set; }
        public string? Leaf { get; set; }
        public string? Status { get; set; }
        public string? Ask { get; set; }
    }

    internal sealed class DoorEntry
    {
        public string Id { get; set; } = "";
        public string Code { get; set; } = "";
        public string? Next { get; set; }
        public string? Preset { get; set; }
        public string? Leaf { get; set; }
        public bool Always { get; set; }
    }

    internal sealed class LeafEntry
    {
        public int Number { get; set; }
        public bool Urgent { get; set; }
        public bool Leads { get; set; }
        public string Law { get; set; } = Wayfinder.Leaf.NoLaw;
        public List<string> Lines { get; set; } = [];
        public List<string> Pages { get; set; } = [];
    }
}
