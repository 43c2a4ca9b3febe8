namespace ILDiff.Reports.Tests;

/// <summary>A test that needs a browser: skipped where there is none, and run in any case in continuous integration.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Browser.Path == null && Environment.GetEnvironmentVariable("ILDIFF_NEEDS_BROWSER") == null)
            Skip = "There is no Chromium or Chrome on the path; install one (Debian: apt-get install chromium), or name it in CHROME_BIN.";
    }
}
