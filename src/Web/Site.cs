using Baken.Platform;
using Baken.Platform.Access;
using Baken.Platform.Addresses;
using Baken.Platform.Adjusting;
using Baken.Platform.Looks;
using Baken.Platform.Mail;
using Baken.Platform.Packs;
using Baken.Platform.Sealing;
using Baken.Platform.Uploads;
using Baken.Platform.Writing;
using Baken.Platform.Writing.Word;
using Baken.Storage;
using Baken.Web.Serving;
using Baken.Web.SigningIn;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Localization.Routing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Database = Baken.Platform.Data.Database;

namespace Baken.Web;

/// <summary>Puts the site together: settings, modules, services, and the way of a request.</summary>
public static class Site
{
    /// <param name="args">Overrides of settings: <c>--BAKEN_DATABASE=...</c>; what the environment says counts too.</param>
    /// <param name="more">What a test changes.</param>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? more = null)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                Args = args,
                ApplicationName = typeof(Site).Assembly.GetName().Name,
                ContentRootPath = AppContext.BaseDirectory,
            }
        );
        var settings = Settings.Read(builder.Configuration);
        if (string.IsNullOrEmpty(builder.Configuration["urls"]))
            builder.WebHost.UseUrls(Settings.DefaultUrl);
        builder.WebHost.UseStaticWebAssets();
        Limits.Services(builder, settings);
        Figures.Services(builder);
        // Standard output is for what a command was asked for.
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(o =>
            o.LogToStandardErrorThreshold = LogLevel.Trace
        );
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Logging.AddFilter("Quartz", LogLevel.Warning);
        // Else an activity and a scope with the path are made for every request; what fails is written by FaultLog.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        // What fails comes up as an exception, and its line is written by FaultLog, which leaves out what somebody typed.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", builder.Environment.IsDevelopment() ? LogLevel.Warning : LogLevel.None);
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore.Database", LogLevel.None);
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);

        var addresses = Services(builder.Services, settings);
        more?.Invoke(builder);
        addresses.Bare("/Design/Index", builder.Environment.IsDevelopment() ? "_ontwerp" : null);

        var app = builder.Build();
        Pipeline(app);
        return app;
    }

    private static AddressBook Services(IServiceCollection services, SiteSettings settings)
    {
        var addresses = new AddressBook();
        var access = new AccessRules();
        foreach (var module in Composition.Modules)
        {
            services.AddSingleton(module);
            module.Services(services);
            module.Addresses(addresses);
            module.Access(access);
        }
        services.AddSingleton(settings);
        services.AddSingleton(addresses);
        services.AddSingleton(access);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<SiteClock>();
        services.AddSingleton<LibraryCache>();
        services.AddSingleton<Adjustments>();
        services.AddSingleton<PackCheck>();
        services.AddSingleton<Links>();
        services.AddSingleton<Markup>();
        services.AddSingleton<WordFile>();
        services.AddSingleton<ErrorPages>();
        services.AddSingleton<FaultLog>();
        services.AddSingleton<MaintenanceSwitch>();
        services.AddMail();
        services.AddScoped<PackApply>();
        services.AddScoped<Uploads>();
        services.AddScoped<DocumentStore>();
        services.AddScoped<Frame>();
        services.AddDatabase(settings);
        services.AddJobStore(settings);

        services.AddSingleton<KeyFile>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>, SealedXml>();
        services.AddDataProtection().SetApplicationName("baken").PersistKeysToDbContext<Database>();
        Entrance.Services(services, settings);
        services.AddAuthorization();
        services.AddAntiforgery(o =>
        {
            o.Cookie.Name = "baken-form";
            o.Cookie.SameSite = SameSiteMode.Strict;
            o.SuppressXFrameOptionsHeader = true;
        });

        services.AddRouting(o => o.ConstraintMap["lang"] = typeof(LanguageConstraint));
        services.AddRequestLocalization(o =>
        {
            o.SupportedCultures = o.SupportedUICultures = [.. Languages.All.Select(Languages.Culture)];
            o.DefaultRequestCulture = new RequestCulture(Languages.Culture(Languages.Dutch));
            o.RequestCultureProviders = [new LanguageOfAddress()];
        });
        services
            .AddRazorPages(o =>
            {
                o.RootDirectory = "/";
                o.Conventions.Add(addresses);
                o.Conventions.Add(access);
            })
            .AddMvcOptions(o =>
            {
                Binding.Say(o.ModelBindingMessageProvider);
                o.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            });
        services.Configure<Microsoft.Extensions.WebEncoders.WebEncoderOptions>(o =>
            o.TextEncoderSettings = new System.Text.Encodings.Web.TextEncoderSettings(System.Text.Unicode.UnicodeRanges.All)
        );
        Caching.Services(services);
        return addresses;
    }

    private static void Pipeline(WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<Figures>();
        app.UseMiddleware<Faults>();
        app.UseRouting();
        app.UseMiddleware<Maintenance>();
        app.UseMiddleware<Limits>();
        app.UseMiddleware<FreshLibrary>();
        app.UseOutputCache(); // Before who is asked: only what brings no cookie is kept.
        app.UseRequestLocalization();
        app.UseMiddleware<Gate>();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseMiddleware<WhoActs>();
        app.UseResponseCompression();
        app.UseAntiforgery();

        Caching.KeepHashed(app.MapStaticAssets()).Allow(Who.Everyone, cached: true);
        app.MapRazorPages().WithStaticAssets();
        foreach (var module in app.Services.GetServices<Module>())
            module.Endpoints(app);
    }
}
