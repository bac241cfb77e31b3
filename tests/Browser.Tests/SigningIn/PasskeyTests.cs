using Baken.Platform;
using Baken.Platform.Access;
using Baken.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Baken.Browser.Tests.SigningIn;

public sealed class PasskeyTests(SqliteSite site, Chromium chromium)
{
    [Fact]
    public async Task Somebody_invited_chooses_the_device_and_signs_in_with_it_from_then_on()
    {
        var page = await WithDevice();
        await page.GotoAsync(await Invitation());
        await page.GetByRole(AriaRole.Button, new() { Name = "Ga verder" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Gebruik dit toestel" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Bewaar je herstelcodes");
        (await AccessibilityTests.Wrong(page)).ShouldBeEmpty();
        var told = await site.Database(d => d.Set<OutboxMail>().Select(m => m.Text).ToListAsync());
        told.ShouldContain(m => m.Contains("Er kwam een toestel bij om mee aan te melden: Chrome", StringComparison.Ordinal));
        await page.GetByRole(AriaRole.Link, new() { Name = "Ik heb ze bewaard" }).ClickAsync();
        await page.GetByText("Menu", new() { Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Afmelden" }).ClickAsync();

        await page.GotoAsync("/nl/aanmelden");
        await page.GetByRole(AriaRole.Button, new() { Name = "Meld aan met je toestel" }).ClickAsync();
        await page.WaitForURLAsync("**/nl/werkplek**");
    }

    [Fact]
    public async Task A_device_that_knows_nobody_here_leads_to_the_link_by_mail()
    {
        var page = await WithDevice();
        await page.GotoAsync("/nl/aanmelden");
        await page.GetByRole(AriaRole.Button, new() { Name = "Meld aan met je toestel" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("vraag een link per mail");
    }

    [Fact]
    public async Task Without_javascript_the_app_is_there_and_no_button_that_does_nothing()
    {
        var page = await chromium.Window(OnLocalhost, 320, javaScript: false);
        await page.GotoAsync(await Invitation());
        await page.GetByRole(AriaRole.Button, new() { Name = "Ga verder" }).ClickAsync();
        (await page.GetByRole(AriaRole.Button, new() { Name = "Gebruik dit toestel" }).IsVisibleAsync()).ShouldBeFalse();
        await Assertions.Expect(page.GetByRole(AriaRole.Img, new() { Name = "QR-code met je sleutel" })).ToBeVisibleAsync();
    }

    /// <summary>A passkey belongs to a name; an address in figures has none.</summary>
    private Uri OnLocalhost => new($"http://localhost:{site.Address.Port}");

    private async Task<IPage> WithDevice()
    {
        var page = await chromium.Window(OnLocalhost, 320);
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync(
            "WebAuthn.addVirtualAuthenticator",
            new()
            {
                ["options"] = new Dictionary<string, object>
                {
                    ["protocol"] = "ctap2",
                    ["transport"] = "internal",
                    ["hasResidentKey"] = true,
                    ["hasUserVerification"] = true,
                    ["isUserVerified"] = true,
                },
            }
        );
        return page;
    }

    private async Task<string> Invitation()
    {
        var person = Person.New("Voorbeeld An", $"{Ids.New():N}@voorbeeld.invalid", "nl", [Roles.Editor], new DateOnly(2022, 3, 7));
        var (link, secret) = SignInLink.New(LinkPurpose.Invitation, person.Id, TimeProvider.System.GetUtcNow().AddDays(7));
        await site.Database(database =>
        {
            database.Add(person);
            database.Add(link);
            return database.SaveChangesAsync();
        });
        return $"/nl/aanmelden/link/{secret}";
    }
}
