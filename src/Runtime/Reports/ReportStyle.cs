namespace ILDiff.Reports;

/// <summary>How a report looks, on light and on dark screens.</summary>
internal static class ReportStyle
{
    internal const string Text = """

        :root{color-scheme:light dark;--ink:#1f2937;--soft:#6b7280;--line:#e5e7eb;--paper:#ffffff;--card:#f8fafc;--blue:#3b82f6;--amber:#d97706;--red:#dc2626;--green:#16a34a;--violet:#8b5cf6}
        @media(prefers-color-scheme:dark){:root{--ink:#e5e7eb;--soft:#9ca3af;--line:#293548;--paper:#111827;--card:#1a2435;--blue:#60a5fa;--amber:#fbbf24;--red:#f87171;--green:#4ade80;--violet:#a78bfa}}
        *{box-sizing:border-box}
        body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.5 system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
        main{max-width:1160px;margin:0 auto;padding:32px 24px 64px}
        h1{font-size:26px;margin:0 0 20px}h2{font-size:18px;margin:36px 0 12px}
        .cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(140px,1fr));gap:12px}
        .card{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:12px 16px}
        .card b{display:block;font-size:20px;font-variant-numeric:tabular-nums}.card span{color:var(--soft);font-size:13px}
        .finding{border-left:4px solid var(--soft);background:var(--card);border-radius:4px 8px 8px 4px;padding:8px 14px;margin:8px 0}
        .finding.bad{border-color:var(--red)}.finding.lost{border-color:var(--amber)}.finding.kink{border-color:var(--violet)}
        .finding code{display:block;color:var(--soft)}
        .good::before{content:"\2713  ";color:var(--green);font-weight:700}
        .more{color:var(--soft)}
        code{font:13px ui-monospace,Menlo,Consolas,"DejaVu Sans Mono",monospace}
        table{border-collapse:collapse;width:100%}
        th{text-align:left;font-weight:600;font-size:13px;color:var(--soft)}
        th,td{padding:4px 10px 4px 0;border-bottom:1px solid var(--line);vertical-align:middle}
        .n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
        .b{width:120px;min-width:80px}.b i{display:block;height:9px;min-width:1px;border-radius:3px;background:var(--blue)}
        .b .minus,.b .adjoint{background:var(--amber)}.b .bad{background:var(--red)}
        .method th{color:var(--ink);font-size:15px;padding-top:16px}.method td{padding-top:16px;font-weight:600}
        .method small{color:var(--soft);font-weight:400}
        .wide{overflow-x:auto}.wide td code{white-space:pre-wrap;overflow-wrap:anywhere}.wide .b{width:80px;min-width:50px}.wide svg{max-width:100%;height:auto}

        """;
}
