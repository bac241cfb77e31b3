using System.Globalization;
using Baken.Plan.Counting;
using Baken.Plan.Looks;
using Baken.Plan.Reading;
using Baken.Plan.Recording;
using Baken.Platform.Looks;

namespace Baken.Plan.Manage.Part;

/// <summary>What was just done on a part of the plan, made from what is stored: for the notice beside it.</summary>
/// <param name="Where">The promise, <see cref="Steps"/>, <see cref="Lessons"/> or <see cref="Owner"/>.</param>
/// <param name="Done">The notice.</param>
internal sealed record JustDone(string Where, Done Done)
{
    public const string Evidence = "bewijs";
    public const string AlreadyThere = "stond-er-al";
    public const string Corrected = "verbeterd";
    public const string TakenAway = "telt-niet-mee";
    public const string PutBack = "teruggezet";
    public const string Verdict = "oordeel";
    public const string Change = "wijziging";
    public const string Step = "stap";
    public const string StepOpen = "stap-open";
    public const string Lesson = "les";
    public const string LessonGone = "les-weg";

    public const string Steps = "#stappen";
    public const string Lessons = "#lessen";
    public const string Owner = "#naam";

    public static JustDone? Of(string? done, string? what, IndexModel page)
    {
        _ = Guid.TryParse(what, out var id);
        return done switch
        {
            Evidence or AlreadyThere or Corrected or TakenAway or PutBack => OfEvidence(done, id, page),
            Verdict => OfVerdict(id, page),
            Change => OfChange(what, page),
            Step or StepOpen => OfStep(done, id, page),
            Lesson => page.Lessons.FirstOrDefault(l => l.Id == id) is { } lesson
                ? new JustDone(Lessons, new Done(Text.DoneLesson, page.Work.Lesson(page.Plan, page.Part, lesson.Id), Text.Correct))
                : null,
            LessonGone => new JustDone(Lessons, new Done(Text.DoneLessonGone)),
            Owner => new JustDone(
                Owner,
                new Done(
                    Say(Text.DoneOwner, page.People.FirstOrDefault(p => p.Value == page.OwnerId?.ToString())?.Text ?? Text.NobodysName)
                )
            ),
            _ => null,
        };
    }

    private static JustDone? OfEvidence(string done, Guid id, IndexModel page)
    {
        if (page.Evidence.SelectMany(e => e).FirstOrDefault(e => e.Row.Id == id) is not { Row: { } row })
            return null; // Somebody corrected it since.
        if (page.Promises.FirstOrDefault(p => p.Promise.Id == row.Promise) is not { } standing)
            return null;
        var promise = standing.Promise;
        var window = standing.Windows.FirstOrDefault(w => w.Window.Holds(row.Day, row.Group)) ?? standing.Worst;
        var stands = Say(Text.SoMuchOf, PromiseLooks.Number(window.Sum), PromiseLooks.Lower(PromiseLooks.Promised(promise)));
        if (standing.Windows.Count > 1)
            stands += ", " + page.Words.Window(promise, window.Window);
        var said = done switch
        {
            TakenAway => Say(Text.DoneTakenAway, row.Title, stands),
            PutBack => Say(Text.DonePutBack, row.Title, stands),
            _ => Say(
                done == AlreadyThere ? Text.DoneAlready
                    : done == Corrected ? Text.DoneCorrected
                    : Text.DoneEvidence,
                $"{PromiseLooks.Number(row.Quantity)} {page.Words.Unit(promise, row.Quantity)}",
                When.Day(row.Day),
                stands
            ),
        };
        return new JustDone(
            promise.Id,
            row.Withdrawn ? new Done(said) : new Done(said, page.Work.Correct(page.Plan, row.Id), Text.Correct)
        );
    }

    private static JustDone? OfVerdict(Guid id, IndexModel page) =>
        page.Verdicts.Values.FirstOrDefault(v => v.Id == id) is { } verdict
            ? new JustDone(
                verdict.Promise,
                new Done(Say(Text.DoneVerdict, PromiseLooks.Lower(VerdictLooks.Word(verdict.Judgement)), When.Day(verdict.Day)))
            )
            : null;

    private static JustDone? OfChange(string? id, IndexModel page) =>
        page.Promises.FirstOrDefault(p => p.Promise.Id == id) is { Promise: { } promise } standing
            ? new JustDone(
                promise.Id,
                new Done(
                    Say(Text.DoneChange, PromiseLooks.Lower(PromiseLooks.Promised(promise)), When.Day(standing.Worst.Window.Due)),
                    page.Work.Change(page.Plan, promise),
                    Text.Correct
                )
            )
            : null;

    private static JustDone? OfStep(string done, Guid id, IndexModel page)
    {
        if (page.Steps.FirstOrDefault(s => s.Id == id) is not { } step)
            return null;
        var what = step.What.TrimEnd('.');
        return new JustDone(
            Steps,
            step.IsOpen
                ? new Done(
                    Say(done == StepOpen ? Text.DoneStepOpen : Text.DoneStep, what, When.Day(step.Due)),
                    page.Work.Step(page.Plan, page.Part, step.Id),
                    Text.Correct
                )
                : new Done(Say(step.Done is null ? Text.DoneStepDropped : Text.DoneStepDone, what))
        );
    }

    private static string Say(string text, params object[] values) => string.Format(CultureInfo.CurrentCulture, text, values);
}
