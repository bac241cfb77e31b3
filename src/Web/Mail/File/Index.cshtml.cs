using Baken.Platform.Looks;
using Baken.Platform.Mail;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MimeKit;

namespace Baken.Web.Mail.File;

/// <summary>A mail that landed as a file because there is no mail server, read in the browser.</summary>
internal sealed class IndexModel(Post post, Frame frame) : PageModel
{
    public string Name { get; private set; } = "";

    public MimeMessage Message { get; private set; } = null!;

    /// <summary>The text, line by line, its addresses as links.</summary>
    public IEnumerable<IEnumerable<(string Text, bool IsLink)>> Lines =>
        (Message.TextBody ?? "")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split(' ').Select(word => (word + " ", IsAddress(word))));

    private static bool IsAddress(string word) =>
        Uri.TryCreate(word, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";

    public async Task<IActionResult> OnGet(string name, CancellationToken cancel)
    {
        // Only names that are in the folder: nothing else on the disk can be asked for.
        if (!post.Files().Contains(name))
            return NotFound();
        Name = name;
        Message = await MimeMessage.LoadAsync(Path.Combine(post.Folder, name), cancel);
        frame.Title = Message.Subject ?? Name;
        frame.Menu = "mail";
        return Page();
    }
}
