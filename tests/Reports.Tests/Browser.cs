using System.Diagnostics;

namespace ILDiff.Reports.Tests;

/// <summary>Chromium or Chrome without a window, one process for each page.</summary>
internal static class Browser
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome.exe", "msedge.exe"];

    // No window, no network of its own, nothing kept: the page and what it shows.
    private static readonly string[] Flags =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-dev-shm-usage", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars",
    ];

    /// <summary>The program; null if there is none on this machine.</summary>
    internal static string? Path { get; } = Environment.GetEnvironmentVariable("CHROME_BIN") ?? Find();

    /// <summary>The document as the browser has it after loading, as HTML.</summary>
    internal static string Document(string page) => Run(page, "--dump-dom").Output;

    /// <summary>A picture of the page, PNG.</summary>
    internal static byte[] Screenshot(string page, int width, int height, bool isDark)
    {
        string picture = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"{Guid.NewGuid():N}.png");
        try
        {
            List<string> flags = [$"--window-size={width},{height}", $"--screenshot={picture}"];
            if (isDark)
                flags.Add("--blink-settings=preferredColorScheme=0");
            Run(page, [.. flags]);
            return File.ReadAllBytes(picture);
        }
        finally
        {
            File.Delete(picture);
        }
    }

    private static (string Output, string Error) Run(string page, params string[] flags)
    {
        DirectoryInfo profile = Directory.CreateTempSubdirectory("browser");
        try
        {
            var start = new ProcessStartInfo(Path!) { RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (string argument in (string[])[.. Flags, $"--user-data-dir={profile.FullName}", .. flags, new Uri(page).AbsoluteUri])
                start.ArgumentList.Add(argument);
            using Process process = Process.Start(start)!;
            Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(Limit))
            {
                process.Kill(entireProcessTree: true);
                throw new TimeoutException($"The browser did not end within {Limit.TotalSeconds} s: {error.Result}");
            }

            return process.ExitCode == 0
                ? (output.Result, error.Result)
                : throw new InvalidOperationException($"The browser ended with {process.ExitCode}: {error.Result}");
        }
        finally
        {
            Remove(profile);
        }
    }

    // Its helpers may still be writing for a moment.
    private static void Remove(DirectoryInfo profile)
    {
        for (int attempt = 0; attempt < 20; attempt++)
        {
            try
            {
                profile.Delete(recursive: true);
                return;
            }
            catch (IOException)
            {
                Thread.Sleep(100);
            }
        }
    }

    private static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => System.IO.Path.Combine(folder, name))).FirstOrDefault(File.Exists);
}
