/** The style sheet of the page: one column of text, wide tables that scroll by themselves, both themes. */
export const STYLE = `
:root { color-scheme: light dark;
  --canvas: light-dark(#f6f5f1, #121315); --surface: light-dark(#fff, #191b1e); --sunken: light-dark(#eeece6, #0d0e10);
  --line: light-dark(#e2dfd7, #2c3035); --ink: light-dark(#1c1a17, #ecebe7); --soft: light-dark(#46423b, #c6c3bc);
  --faint: light-dark(#635e55, #9d9a93); --accent: light-dark(#0b5a7d, #6cbde6); --good: light-dark(#17653a, #80d39d);
  --bad: light-dark(#a3281c, #f39c91); --warn: light-dark(#7d4a00, #e8b869);
  --truth: #1a7f4b; --rules: #1769aa; --model: #b3470b; }
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 4rem; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0; background: var(--canvas); color: var(--ink); font: 0.9375rem/1.5 "Inter Variable", Inter, ui-sans-serif, system-ui, sans-serif;
  font-variant-numeric: tabular-nums; -webkit-text-size-adjust: 100%; }
main, header > div, nav ul { max-width: 72rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding: 2.5rem 0 1.5rem; }
h1 { font: 600 1.75rem/1.2 "Source Serif 4 Variable", ui-serif, Georgia, serif; margin: 0 0 0.5rem; letter-spacing: -0.01em; }
h2 { font: 600 1.25rem/1.3 "Source Serif 4 Variable", ui-serif, Georgia, serif; margin: 3rem 0 0.5rem; }
h3 { font-size: 0.9375rem; margin: 0; overflow-wrap: anywhere; }
p { margin: 0 0 1rem; max-width: 44rem; color: var(--soft); }
a { color: var(--accent); text-underline-offset: 0.2em; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
.skip { position: absolute; left: -99rem; } .skip:focus { left: 1rem; top: 1rem; background: var(--surface); padding: 0.5rem 1rem; z-index: 3; }
nav { position: sticky; top: 0; z-index: 2; background: var(--canvas); border-block: 1px solid var(--line); }
nav ul { list-style: none; display: flex; gap: 1.25rem; overflow-x: auto; padding-block: 0.625rem; white-space: nowrap; }
nav a { color: var(--soft); text-decoration: none; font-size: 0.875rem; } nav a:hover { color: var(--accent); text-decoration: underline; }
.figures { display: grid; grid-template-columns: repeat(4, 1fr); gap: 1px; background: var(--line); border: 1px solid var(--line);
  border-radius: 10px; overflow: hidden; margin: 1.5rem 0 0; }
.figures > div { background: var(--surface); padding: 0.875rem 1rem; }
.figures dt { font-size: 0.8125rem; color: var(--faint); } .figures dd { margin: 0; }
.figures .value { font-size: 1.5rem; font-weight: 600; letter-spacing: -0.02em; line-height: 1.3; } .figures .note { font-size: 0.75rem; color: var(--faint); }
.scroll { overflow-x: auto; background: var(--surface); border: 1px solid var(--line); border-radius: 10px; margin: 0 0 1.25rem; }
table { border-collapse: collapse; width: 100%; font-size: 0.8125rem; line-height: 1.35; }
th, td { padding: 0.4375rem 0.625rem; text-align: left; border-bottom: 1px solid var(--line); vertical-align: top; }
tbody tr:last-child > * { border-bottom: 0; }
thead th { color: var(--faint); font-weight: 500; white-space: nowrap; vertical-align: bottom; }
tbody th { font-weight: 500; white-space: nowrap; }
.number { text-align: right; white-space: nowrap; } .quiet { color: var(--faint); }
.good { color: var(--good); } .bad { color: var(--bad); }
.best { font-weight: 650; }
.range { display: block; width: 6rem; height: 0.9rem; overflow: visible; } .range .track { stroke: var(--line); stroke-width: 2; }
.range .span { stroke: var(--faint); stroke-width: 2; } .range circle { fill: var(--accent); }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: 1.25rem; }
figure { margin: 0; background: var(--surface); border: 1px solid var(--line); border-radius: 10px; padding: 1rem; }
figcaption { font-size: 0.8125rem; color: var(--soft); margin-top: 0.5rem; }
.chart { display: block; width: 100%; height: auto; font-size: 8.5px; } .chart text { fill: var(--faint); }
.chart .grid { stroke: var(--line); } .chart .even { stroke: var(--faint); stroke-dasharray: 3 4; }
.chart .whisker { stroke: var(--accent); stroke-width: 1.5; } .chart .dot { fill: var(--accent); stroke: var(--surface); stroke-width: 1.5; }
.chart .line { fill: none; stroke-width: 2; stroke-linejoin: round; }
.s0 { stroke: var(--accent); fill: var(--accent); } .s1 { stroke: var(--faint); fill: var(--faint); stroke-dasharray: 6 3; }
.s2 { stroke: var(--warn); fill: var(--warn); stroke-dasharray: 2 3; } .s3 { stroke: var(--good); fill: var(--good); stroke-dasharray: 8 3 2 3; }
.key { display: inline-block; width: 1.5rem; height: 0.75rem; vertical-align: -0.1em; margin-right: 0.25rem; } .legend { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; }
details.paper { background: var(--surface); border: 1px solid var(--line); border-radius: 10px; margin: 0 0 0.75rem; }
summary { cursor: pointer; padding: 0.75rem 1rem; display: flex; flex-wrap: wrap; gap: 0.125rem 1rem; align-items: baseline; list-style-position: inside; }
summary::-webkit-details-marker { display: none; } summary::before { content: "▸"; color: var(--faint); width: 0.75rem; } details[open] > summary::before { content: "▾"; }
summary h3 { flex: 1 1 12rem; } summary .quiet { font-size: 0.8125rem; }
.inside { padding: 0 1rem 1rem; } .inside .scroll { margin-bottom: 1rem; } .inside td { overflow-wrap: break-word; min-width: 8.5rem; max-width: 22rem; }
.pages { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr)); gap: 1rem; }
.page { max-width: 44rem; padding: 0.5rem; background: var(--sunken); } .sheet { position: relative; background: #fff; }
.sheet img, .sheet svg { display: block; width: 100%; height: auto; } .sheet svg.over { position: absolute; inset: 0; height: 100%; }
.over rect { fill-opacity: 0.1; stroke-width: 1.25; vector-effect: non-scaling-stroke; }
.m-truth { stroke: var(--truth); fill: var(--truth); } .m-rules { stroke: var(--rules); fill: var(--rules); stroke-dasharray: 5 2; } .m-model { stroke: var(--model); fill: var(--model); stroke-dasharray: 1.5 2; }
.over text { font: 600 5.5px ui-sans-serif, system-ui, sans-serif; fill-opacity: 1; stroke: #fff; stroke-width: 1.75px; stroke-dasharray: none; paint-order: stroke; }
.shown { position: sticky; top: 2.7rem; z-index: 1; display: flex; flex-wrap: wrap; gap: 0.375rem 1.25rem; background: var(--canvas); border: 0; margin: 0 0 0.75rem; padding: 0.5rem 0; }
.shown legend { float: left; line-height: 1.75rem; color: var(--faint); margin-right: 1.25rem; padding: 0; } .shown label { display: inline-flex; align-items: center; gap: 0.4rem; min-height: 1.75rem; }
.swatch { width: 1.375rem; height: 0.875rem; }
body:has(#show-truth:not(:checked)) .over .m-truth, body:has(#show-rules:not(:checked)) .over .m-rules, body:has(#show-model:not(:checked)) .over .m-model { display: none; }
footer { max-width: 72rem; margin: 3rem auto 0; padding: 1rem 1.25rem 3rem; color: var(--faint); font-size: 0.8125rem; }
@media (max-width: 48rem) { .figures { grid-template-columns: 1fr 1fr; } }
@media (max-width: 30rem) { header { padding-top: 1.5rem; } main, header > div, nav ul, footer { padding-inline: 0.875rem; } h1 { font-size: 1.5rem; } .figures > div { padding: 0.75rem; } .figures .value { font-size: 1.25rem; } }
@media print { nav, .shown, .skip { display: none; } }
`;
