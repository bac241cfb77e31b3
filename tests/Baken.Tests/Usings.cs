global using Shouldly;
global using Xunit;

[assembly: AssemblyFixture(typeof(Baken.Tests.SqliteSite))]
[assembly: AssemblyFixture(typeof(Baken.Tests.PostgresSite))]
