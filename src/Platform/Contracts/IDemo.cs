using Baken.Platform.Data;

namespace Baken.Platform.Contracts;

/// <summary>A module's part in the plainly marked imaginary sector of <c>./baken demo</c>. One place per module.</summary>
public interface IDemo
{
    /// <summary>Low comes first.</summary>
    int Order { get; }

    /// <param name="database">Track rows in it; the command saves.</param>
    /// <param name="setting">The day, the seed, the size.</param>
    /// <param name="cancel">Stops the work.</param>
    Task Fill(Database database, DemoSetting setting, CancellationToken cancel);
}

/// <param name="Today">The day the demo lives on.</param>
/// <param name="Employers">How many imaginary employers.</param>
/// <param name="Random">Seeded: the same seed, the same sector.</param>
public sealed record DemoSetting(DateOnly Today, int Employers, Random Random);
