global using Baken.Tests;
global using Microsoft.Playwright;
global using Shouldly;
global using Xunit;

[assembly: AssemblyFixture(typeof(Baken.Tests.SqliteSite))]
[assembly: AssemblyFixture(typeof(Baken.Browser.Tests.Chromium))]
[assembly: AssemblyFixture(typeof(Baken.Browser.Tests.LazyDemoSite))]
