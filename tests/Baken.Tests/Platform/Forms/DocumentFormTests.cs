using Baken.Platform;
using Baken.Platform.Forms;
using Baken.Platform.Packs;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace Baken.Tests.Platform.Forms;

/// <summary>Over every document of the sector pack: a form is worth as much as what it leaves alone.</summary>
public sealed class DocumentFormTests(SqliteSite site)
{
    private const string Odd = "Nieuw: met \"tekens\", een # hekje, {haken} en 'komma's'";

    [Fact]
    public void A_form_that_is_sent_back_as_it_came_changes_no_letter()
    {
        var forms = Forms().ToList();
        forms.Count.ShouldBeGreaterThan(600);
        foreach (var (document, form) in forms)
        {
            var (text, errors) = With(form, Typed(form));
            errors.ShouldBeEmpty(document.File);
            text.ShouldBe(document.Text, document.File);
        }
    }

    [Fact]
    public void A_changed_field_is_read_back_and_every_other_line_stays()
    {
        var changed = 0;
        foreach (var (document, form) in Forms())
        foreach (var view in form.Views().Where(v => v.Field is { Shape: FieldShape.Line or FieldShape.Sentences, Check: null }))
        {
            var (text, errors) = With(form, Typed(form, (view.Name, Odd)));
            errors.ShouldBeEmpty(document.File);
            var again = Form(document with { Text = text }).ShouldNotBeNull($"{document.File} {view.Name}");
            again.Views().Single(v => v.Name == view.Name).Value.ShouldBe(Odd, document.File);
            again
                .Views()
                .Where(v => v.Name != view.Name)
                .Select(v => v.Value)
                .ShouldBe(form.Views().Where(v => v.Name != view.Name).Select(v => v.Value), document.File);
            // A line changed, or one came: nothing else.
            text.Split('\n').Except(document.Text.Split('\n')).Count().ShouldBeLessThan(5, document.File);
            document.Text.Split('\n').Except(text.Split('\n')).Count().ShouldBeLessThan(2, document.File);
            changed++;
        }
        changed.ShouldBeGreaterThan(1000);
    }

    [Fact]
    public void A_changed_part_leaves_the_others_as_they_were()
    {
        foreach (var (document, form) in Forms().Where(f => f.Document.Language == "nl"))
        foreach (var view in form.Views().Where(v => v.Field.Shape == FieldShape.Part))
        {
            var (text, _) = With(form, Typed(form, (view.Name, "Een nieuwe zin.\r\n\r\n- en een lijst")));
            var before = Words.Read(document).Parts.Values.Where(p => p.Name != view.Field.Path).Select(p => (p.Name, p.Text));
            var after = Words.Read(document with { Text = text });
            after.Parts.Values.Where(p => p.Name != view.Field.Path).Select(p => (p.Name, p.Text)).ShouldBe(before, document.File);
            after[view.Field.Path].ShouldBe("Een nieuwe zin.\n\n- en een lijst", document.File);
        }
    }

    [Fact]
    public void Rows_come_go_and_change_without_touching_their_neighbours()
    {
        const string Text = """
            ---
            title: Proef
            slug: proef
            summary: Een proef.
            mine: [1, 2] # staat nergens in het formulier
            avoid:
              # hierover is lang gepraat
              - word: "eerste"
                why: Omdat.
                own: iets van onszelf
              - {word: tweede, why: Ook omdat} # kort
              - word: derde
            law: {article: "Artikel 1", as_of: 2026-01-01}
            ---
            # meaning

            Iets.

            """;
        var document = new Document("terms/proef", "nl", Text);
        var form = Form(document)!;
        With(form, Typed(form)).Text.ShouldBe(Text);
        var (text, errors) = With(
            form,
            Typed(
                form,
                ("v/avoid/#0/word", "anders"),
                ("v/avoid/#1/word", ""),
                ("v/avoid/#1/why", ""),
                ("v/avoid/#2/why", "Daarom."),
                ("v/avoid/#3/word", "vierde"),
                ("v/avoid/#3/except", "een zin\nnog een"),
                ("v/law/as_of", "3/2/2026"),
                ("p/example", "x"),
                ("p/not", "y")
            )
        );
        errors.ShouldBeEmpty();
        text.ShouldBe(
            """
            ---
            title: Proef
            slug: proef
            summary: Een proef.
            mine: [1, 2] # staat nergens in het formulier
            avoid:
              # hierover is lang gepraat
              - word: "anders"
                why: Omdat.
                own: iets van onszelf
              - word: derde
                why: "Daarom."
              - word: "vierde"
                except: [een zin, nog een]
            law: {article: "Artikel 1", as_of: 2026-02-03}
            ---
            # meaning

            Iets.

            # example

            x

            # not

            y

            """
        );
    }

    [Theory]
    [InlineData("altijd", "always")]
    [InlineData("ma-vr 9.00-17.00", "[{days: [mon, tue, wed, thu, fri], from: \"09:00\", until: \"17:00\"}]")]
    [InlineData("zaterdag, zo 9-24", "[{days: [sat, sun], from: \"09:00\", until: \"24:00\"}]")]
    public void Opening_hours_are_written_as_people_write_them(string typed, string kept)
    {
        var document = Library().Find("lines/1712")!;
        var form = Form(document)!;
        var (text, errors) = With(form, Typed(form, ("v/hours/phone", typed)));
        errors.ShouldBeEmpty();
        text.ShouldContain($"  phone: {kept}\n");
        With(form, Typed(form, ("v/hours/phone", "morgen misschien"))).Errors.Keys.ShouldBe(["v/hours/phone"]);
    }

    private static (string Text, IReadOnlyDictionary<string, string> Errors) With(DocumentForm form, FormCollection typed) =>
        Languages.In("nl", () => form.With(typed));

    private Library Library() => site.Services.GetRequiredService<LibraryCache>().Current;

    private DocumentForm? Form(Document document)
    {
        var library = Library().With((document.Path, document.Language, document.Text));
        return Languages.In(
            "nl",
            () => DocumentForm.Of(site.Services.GetRequiredService<PackCheck>().KindOf(document)!, document, library)
        );
    }

    private IEnumerable<(Document Document, DocumentForm Form)> Forms()
    {
        var library = new Library(PackFolder.Read(site.Services.GetRequiredService<SiteSettings>().Pack), Ids.New());
        var check = site.Services.GetRequiredService<PackCheck>();
        return from document in library.Documents
            let form = Languages.In("nl", () => DocumentForm.Of(check.KindOf(document)!, document, library))
            where form is not null
            select (document, form);
    }

    /// <summary>As a browser sends the form: every field, changed where that is asked.</summary>
    private static FormCollection Typed(DocumentForm form, params (string Name, string Value)[] changes)
    {
        var fields = new Dictionary<string, StringValues>();
        var views = Languages.In("nl", () => form.Views());
        fields[DocumentForm.Shown] = views.Select(v => v.Name).ToArray();
        foreach (var view in views.Concat(views.SelectMany(v => v.Rows.SelectMany(r => r))))
            switch (view.Field.Shape)
            {
                case FieldShape.Rows:
                    break;
                case FieldShape.Checks:
                    fields[view.Name] = view.Values.Where(v => view.Field.Options.Any(o => o.Value == v)).ToArray();
                    break;
                case FieldShape.Check:
                    if (view.Value == "true")
                        fields[view.Name] = "true";
                    break;
                default:
                    fields[view.Name] = view.Value.Replace("\n", "\r\n", StringComparison.Ordinal);
                    break;
            }
        foreach (var (name, value) in changes)
            fields[name] = value;
        return new FormCollection(fields);
    }
}
