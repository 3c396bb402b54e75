using ImageDsl.Rules.Facts;

namespace ImageDsl.Rules.Tests.Facts;

public sealed class ExternalImageCatalogTests
{
    [Theory]
    [InlineData("scratch", "", "root", null, null)]
    [InlineData("debian:13.1-slim", "os", "root", PackageManager.Apt, CLibrary.Glibc)]
    [InlineData("docker.io/library/debian:13", "os", "root", PackageManager.Apt, CLibrary.Glibc)]
    [InlineData("index.docker.io/library/debian:13", "os", "root", PackageManager.Apt, CLibrary.Glibc)]
    [InlineData("public.ecr.aws/docker/library/ubuntu:24.04", "os", "root", PackageManager.Apt, CLibrary.Glibc)]
    [InlineData("mirror.gcr.io/library/alpine:3.22", "os", "root", PackageManager.Apk, CLibrary.Musl)]
    [InlineData("alpine", "os", "root", PackageManager.Apk, CLibrary.Musl)]
    [InlineData("fedora:43", "os", "root", PackageManager.Dnf, CLibrary.Glibc)]
    [InlineData("rockylinux/rockylinux:9-minimal", "os", "root", PackageManager.Microdnf, CLibrary.Glibc)]
    [InlineData("amazonlinux:2", "os", "root", PackageManager.Yum, CLibrary.Glibc)]
    [InlineData("amazonlinux:2023", "os", "root", PackageManager.Dnf, CLibrary.Glibc)]
    [InlineData("registry.access.redhat.com/ubi9/ubi:9.6", "os", "root", PackageManager.Dnf, CLibrary.Glibc)]
    [InlineData("registry.access.redhat.com/ubi9-minimal:9.6", "os", "root", PackageManager.Microdnf, CLibrary.Glibc)]
    [InlineData("redhat/ubi10-micro:10.0", "os", "root", null, CLibrary.Glibc)]
    [InlineData("opensuse/leap:15.6", "os", "root", PackageManager.Zypper, CLibrary.Glibc)]
    [InlineData("archlinux:base", "os", "root", PackageManager.Pacman, CLibrary.Glibc)]
    [InlineData("mcr.microsoft.com/azurelinux/base/core:3.0", "os", "root", PackageManager.Tdnf, CLibrary.Glibc)]
    [InlineData("busybox:1.37-musl", "os", "root", null, CLibrary.Musl)]
    [InlineData("gcr.io/distroless/static-debian12:nonroot", "os", "65532", null, null)]
    [InlineData("gcr.io/distroless/java21-debian12:latest", "os,runtime", "0", null, CLibrary.Glibc)]
    [InlineData("cgr.dev/chainguard/wolfi-base", "os", "0", PackageManager.Apk, CLibrary.Glibc)]
    [InlineData("cgr.dev/chainguard/jre:openjdk-21", "os,runtime", "65532", null, CLibrary.Glibc)]
    [InlineData("mcr.microsoft.com/dotnet/runtime-deps:10.0", "os", "root", PackageManager.Apt, CLibrary.Glibc)]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:10.0", "os,runtime", "root", PackageManager.Apt, CLibrary.Glibc)]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:10.0-alpine3.22", "os,runtime", "root", PackageManager.Apk, CLibrary.Musl)]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra", "os,runtime", "1654", null, CLibrary.Glibc)]
    [InlineData("mcr.microsoft.com/dotnet/runtime:9.0-azurelinux3.0-distroless", "os,runtime", "1654", null, CLibrary.Glibc)]
    [InlineData("mcr.microsoft.com/dotnet/runtime:9.0-azurelinux3.0", "os,runtime", "root", PackageManager.Tdnf, CLibrary.Glibc)]
    [InlineData("mcr.microsoft.com/dotnet/sdk:10.0", "os,runtime", "root", PackageManager.Apt, CLibrary.Glibc)]
    [InlineData("eclipse-temurin:21-jre-alpine", "os,runtime", "root", PackageManager.Apk, CLibrary.Musl)]
    [InlineData("eclipse-temurin:21-jre", "os,runtime", "root", PackageManager.Apt, CLibrary.Glibc)]
    [InlineData("maven:3.9-eclipse-temurin-21", "os,runtime", "root", PackageManager.Apt, CLibrary.Glibc)]
    [InlineData("tomcat:11-jre21", "os,runtime,middleware", "root", PackageManager.Apt, CLibrary.Glibc)]
    [InlineData("icr.io/appcafe/open-liberty:full", "os,runtime,middleware", "1001", null, CLibrary.Glibc)]
    [InlineData("node:22-alpine", "os,runtime", "root", PackageManager.Apk, CLibrary.Musl)]
    [InlineData("python:3.13-slim@sha256:0000000000000000000000000000000000000000000000000000000000000000", "os,runtime", "root", PackageManager.Apt, CLibrary.Glibc)]
    [InlineData("php:8-apache", "os,runtime,middleware", "root", PackageManager.Apt, CLibrary.Glibc)]
    [InlineData("nginx:1.29", "os,middleware", "root", PackageManager.Apt, CLibrary.Glibc)]
    [InlineData("nginxinc/nginx-unprivileged:1.29-alpine", "os,middleware", "101", PackageManager.Apk, CLibrary.Musl)]
    public void Well_known_images_are_known(string reference, string kinds, string user, PackageManager? manager, CLibrary? library)
    {
        var facts = ExternalImageCatalog.Default.Find(reference)!;

        Assert.NotNull(facts);
        Assert.Equal(kinds, string.Join(",", facts.Kinds!.Value).ToLowerInvariant());
        Assert.Equal((user, manager, library), (facts.User!.Value ?? "root", facts.PackageManager?.Value, facts.CLibrary?.Value));
    }

    [Theory]
    [InlineData("gcr.io/distroless/base-debian12:latest", null)]
    [InlineData("gcr.io/distroless/base-debian12:debug", "/busybox/sh")]
    [InlineData("gcr.io/distroless/base-debian12:debug-nonroot-amd64", "/busybox/sh")]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled", null)]
    [InlineData("cgr.dev/chainguard/node:latest-dev", "/bin/sh")]
    [InlineData("cgr.dev/chainguard/node:latest", "/bin/sh")]
    [InlineData("cgr.dev/chainguard/python:latest", null)]
    [InlineData("debian:13", "/bin/sh")]
    [InlineData("scratch", null)]
    public void Whether_an_image_has_a_shell_is_known(string reference, string? shell) =>
        Assert.Equal(shell, ExternalImageCatalog.Default.Find(reference)!.Shell!.Value);

    [Theory]
    [InlineData("acme/debian:13")]
    [InlineData("registry.example.com/debian:13")]
    [InlineData("localhost:5000/library/debian:13")]
    [InlineData("debian2:1")]
    [InlineData("library/debian/slim:1")]
    public void Nothing_is_claimed_about_other_images(string reference) => Assert.Null(ExternalImageCatalog.Default.Find(reference));

    [Fact]
    public void No_variant_is_hidden_by_one_above_it()
    {
        foreach (var family in WellKnownImages.Default.Data.Families)
        {
            Assert.DoesNotContain("*", family.Variants.SkipLast(1).SelectMany(variant => variant.Tags));

            for (var i = 0; i < family.Variants.Count; i++)
            {
                Assert.Contains(family.Variants[i].Tags, tag =>
                {
                    var example = tag.Replace("*", "");
                    return family.Variants.Take(i).All(above => above.Tags.All(pattern => !WildcardPattern.Matches(pattern, example)));
                });
            }
        }
    }

    [Fact]
    public void Every_variant_is_found_by_a_reference_and_says_what_it_holds()
    {
        foreach (var family in WellKnownImages.Default.Data.Families)
        {
            foreach (var (repository, variant) in family.Repositories.SelectMany(repository => family.Variants.Select(variant => (repository, variant))))
            {
                ImageReference reference = repository.Replace("*", "x") + ":" + variant.Tags[0].Replace("*", "0");
                var facts = ExternalImageCatalog.Default.Find(reference);

                Assert.NotNull(facts);
                Assert.NotEmpty(facts.Kinds!.Value);
                Assert.Equal(facts.Kinds.Value.Order(), facts.Kinds.Value);
            }
        }
    }

    [Theory]
    [InlineData("acme/java=os+runtime", "acme/java:1", "Os,Runtime", null)]
    [InlineData("acme/java=runtime+os", "docker.io/acme/java", "Os,Runtime", null)]
    [InlineData(" registry:5000/a/* = os + runtime + middleware = 10001 ", "registry:5000/a/b/c:2", "Os,Runtime,Middleware", "10001")]
    [InlineData("other=os,,*.acme.example/*=os=app,", "x.acme.example/y:1", "Os", "app")]
    [InlineData("*/java=os+runtime", "registry.example/java:1", "Os,Runtime", null)]
    [InlineData("debian=os+runtime", "debian:13", "Os,Runtime", null)]
    [InlineData("a=os,a=os+runtime", "a:1", "Os", null)]
    public void A_project_states_what_its_own_images_hold(string setting, string reference, string kinds, string? user)
    {
        var catalog = ExternalImageCatalog.Create(setting, out var errors);

        Assert.Empty(errors);
        Assert.Equal(kinds, string.Join(",", catalog.Find(reference)!.Kinds!.Value));
        Assert.Equal(user, catalog.Find(reference)!.User?.Value);
    }

    [Theory]
    [InlineData("acme/java", "does not say what")]
    [InlineData("acme/java=", "does not say what")]
    [InlineData("=os", "does not say what")]
    [InlineData("a=os=b=c", "does not say what")]
    [InlineData("acme/java=jre", "'jre'")]
    [InlineData("acme/java=os+", "''")]
    [InlineData("acme/java:21=os", "no repository")]
    [InlineData("Acme Java=os", "no repository")]
    [InlineData("scratch=os", "no repository")]
    public void A_wrong_entry_is_named_and_the_others_count(string entry, string expected)
    {
        var catalog = ExternalImageCatalog.Create($"acme/good=os,{entry}", out var errors);

        Assert.Contains(expected, Assert.Single(errors));
        Assert.NotNull(catalog.Find("acme/good:1"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" , ")]
    public void Nothing_stated_leaves_the_well_known_images(string? setting)
    {
        var catalog = ExternalImageCatalog.Create(setting, out var errors);

        Assert.Empty(errors);
        Assert.NotNull(catalog.Find("debian:13"));
        Assert.Null(catalog.Find("acme/java:1"));
    }

    [Theory]
    [InlineData("*", "", true)]
    [InlineData("", "", true)]
    [InlineData("", "a", false)]
    [InlineData("a*c", "abbc", true)]
    [InlineData("a*c", "abbcd", false)]
    [InlineData("*a*b*", "xaxbx", true)]
    [InlineData("*ab", "aab", true)]
    [InlineData("a*", "b", false)]
    [InlineData("a**b", "ab", true)]
    [InlineData("a.c", "abc", false)]
    public void A_star_stands_for_any_characters(string pattern, string text, bool matches) =>
        Assert.Equal(matches, WildcardPattern.Matches(pattern, text));
}
