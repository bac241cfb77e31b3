using System.Text;
using Baken.Plan.Counting;
using Baken.Plan.Demo;
using Baken.Plan.Looks;
using Baken.Plan.Reading;
using Baken.Plan.Recording;
using Baken.Platform;
using Baken.Platform.Looks;
using Baken.Platform.Packs;
using Baken.Platform.Writing;

namespace Baken.Plan.Report;

/// <summary>Goal by goal, action by action: promised against reached, evidence, changes, verdicts, lessons, what comes next.</summary>
internal sealed class ReportChapters(ReportFacts facts, PlanWords words, string language, PlanLinks pages)
{
    private const int FewRecords = 8;

    public static string Anchor(string part) => $"{Text.ReportAnchor}-{Slug.Of(part)}";

    public IEnumerable<SheetPart> Of(Goal goal)
    {
        yield return new Heading(1, $"{Say.It(Text.GoalNumber, goal.Id)} {words.Front(goal).Title}")
        {
            // What follows the summary begins a page; the goals follow each other, so that no page is left half empty.
            NewPage = goal == facts.Plan.Goals[0],
        };
        if (words.Text(PlanWords.GoalPath(goal.Id)) is { } about)
            yield return new Prose(about[Platform.Packs.Words.Body]) { Under = 1, Language = about.Language };
        foreach (var action in goal.Actions)
        foreach (var part in Chapter(action.Id, $"{action.Id} {words.Front(action).Title}", action.Promises, Who(action)))
            yield return part;
    }

    public IEnumerable<SheetPart> OfThePlanItself() =>
        facts.Plan.Own.Count == 0 ? [] : Chapter(ActionPlan.Whole, Text.PlanAsWhole, facts.Plan.Own, null, level: 1);

    private IEnumerable<SheetPart> Chapter(string id, string title, IEnumerable<Promise> promises, string? who, int level = 2)
    {
        var standings = facts.Standing.Of(promises).ToList();
        var parts = standings.Select(s => s.Promise.Part).Append(id).ToHashSet();
        yield return new Heading(level, title) { Anchor = Anchor(id) };
        if (who is not null)
            yield return new Prose(MarkdownText.Of(who)) { LeadsIn = true };
        if (standings.Count > 0)
        {
            yield return ReportPromises.Chart(standings, words);
            yield return ReportPromises.Table(standings, words, facts.Plan, pages);
        }
        foreach (var part in Evidence(standings, level).Concat(Verdicts(standings, level)).Concat(Changes(parts, level)))
            yield return part;
        var items = facts.Plan.FindAction(id)?.Items.Select(i => i.Id) ?? [];
        foreach (var part in Experiences([.. parts.Concat(items)], level).Concat(Lessons(parts, level)).Concat(Steps(parts, level)))
            yield return part;
    }

    private string Who(PlanAction action)
    {
        var parties = Parties.Of(facts.Library);
        string Names(IEnumerable<string> ids) => string.Join(", ", ids.Select(p => PartyLooks.Name(p, parties)));
        var lead = action.Lead.Any() ? Say.It(Text.LeadIs, Names(action.Lead)) : Text.NoLead;
        return action.Partners.Any() ? $"{lead}. {Say.It(Text.ReportWith, Names(action.Partners))}." : $"{lead}.";
    }

    private IEnumerable<SheetPart> Evidence(IReadOnlyList<PromiseStanding> standings, int level)
    {
        var records = standings
            .SelectMany(s => s.Records.Select(r => (s.Promise, Record: r)))
            .OrderByDescending(r => r.Record.Day)
            .ToList();
        yield return new Heading(level + 1, Text.TheEvidence);
        if (records.Count == 0)
        {
            yield return new Prose(MarkdownText.Of(Text.NoEvidenceMeans));
            yield break;
        }
        // One more takes no more room than the sentence that says where it stands.
        var isFew = records.Count <= FewRecords + 1;
        yield return ReportEvidence.Table(isFew ? records : records.Take(FewRecords), facts, words, language);
        if (!isFew)
            yield return new Prose(MarkdownText.Of(Say.It(Text.ReportMoreEvidence, records.Count - FewRecords)));
    }

    private IEnumerable<SheetPart> Verdicts(IReadOnlyList<PromiseStanding> standings, int level)
    {
        var text = new StringBuilder();
        foreach (var standing in standings)
            if (facts.Verdicts.FirstOrDefault(v => v.Promise == standing.Promise.Id) is { } verdict)
                text.Append(
                    $"- **{MarkdownText.Of(VerdictLooks.Word(verdict.Judgement))}** ({When.Day(verdict.Day)}): {MarkdownText.Of(words.Sentence(standing.Promise))} {MarkdownText.Of(Said.Plain(verdict.Reason))}\n"
                );
        if (text.Length == 0)
            yield break;
        yield return new Heading(level + 1, Text.VerdictTitle);
        yield return new Prose(text.ToString());
    }

    private IEnumerable<SheetPart> Changes(HashSet<string> parts, int level)
    {
        var text = new StringBuilder();
        foreach (var change in facts.Changes)
        foreach (var promise in change.Promises.Where(p => parts.Contains(p.Promise.Part)))
        {
            var what = string.Join(" ", ChangeLooks.Sentences(promise, words));
            text.Append($"- **{When.Day(change.Day)}**: {MarkdownText.Of($"{words.Sentence(promise.Promise)} {what}")}");
            if (change.Note.Reason is { } reason)
                text.Append(' ').Append(MarkdownText.Of($"{Text.Why}: {Said.Plain(reason)}"));
            if (change.Note.Decision is { } decision)
                text.Append(' ').Append(MarkdownText.Of($"{Text.Decided}: {Said.Plain(decision)}"));
            text.Append('\n');
        }
        if (text.Length == 0)
            yield break;
        yield return new Heading(level + 1, Text.ReportChanges);
        yield return new Prose(text.ToString());
    }

    /// <summary>In the words of whoever wrote them.</summary>
    private IEnumerable<SheetPart> Experiences(HashSet<string> parts, int level)
    {
        var notes = facts.Notes.Where(n => parts.Contains(n.Part)).ToList();
        if (notes.Count == 0)
            yield break;
        yield return new Heading(level + 1, Text.FieldNotesTitle);
        yield return new Prose(string.Concat(notes.Select(Experience)));
    }

    private static string Experience(FieldNote note)
    {
        var said = new List<string>();
        if (note.Works is { } works)
            said.Add($"{Text.WhatWorks} {Said.Plain(works)}");
        if (note.WorksNot is { } not)
            said.Add($"{Text.WhatWorksNot} {Said.Plain(not)}");
        if (note.Answer is { } answer)
            said.Add($"{Text.TheAnswer} {Said.Plain(answer)}");
        var line = string.Join(' ', said).ReplaceLineEndings(" ");
        return $"- **{When.Day(note.Day)}**: {MarkdownText.Of(line)}\n";
    }

    /// <summary>As staff wrote them, in Dutch.</summary>
    private IEnumerable<SheetPart> Lessons(HashSet<string> parts, int level)
    {
        var lessons = facts.Lessons.Where(l => parts.Contains(l.Part)).ToList();
        if (lessons.Count == 0)
            yield break;
        yield return new Heading(level + 1, Text.ReportLessons);
        foreach (var lesson in lessons)
            yield return DemoWords.Find(lesson.What, language) is { } own
                ? new Prose(own) { Under = level + 1 }
                : new Prose(lesson.What) { Under = level + 1, Language = Languages.Dutch };
    }

    private IEnumerable<SheetPart> Steps(HashSet<string> parts, int level)
    {
        var steps = facts.Steps.Where(s => parts.Contains(s.Part)).ToList();
        if (steps.Count == 0)
            yield break;
        yield return new Heading(level + 1, Text.NextStep);
        yield return new Prose(
            string.Concat(steps.Select(s => $"- {MarkdownText.Of($"{Said.Plain(s.What)} ({Say.It(Text.ByDay, When.Day(s.Due))})")}\n"))
        );
    }
}
