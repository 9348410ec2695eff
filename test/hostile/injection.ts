import { checkResult } from "../../cli/check-result";
import { describedCharts } from "../../constructs/report/charts/site-charts";
import { type FormatName, formats } from "../../constructs/report/formats";
import type { RunResult } from "../../constructs/report/run-result";
import type { Dice } from "./dice";
import type { HostileKind } from "./hostile-kind";
import { textsIn, withText } from "./json-paths";
import { liveChecks } from "./live-output";
import { shortResult } from "./whole-result";

/** Texts that act where they are not made harmless. */
const payloads = [
  "<script>alert('hostile')</script>",
  "<img src=x onerror=alert(1)>",
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  "</code></summary></details><iframe src=//hostile.example>",
  "</title><script>alert(1)//",
  "<!--",
  "-->",
  "<![CDATA[x]]>",
  "]]>",
  "&lt;script&gt;",
  "&#60;script&#62;",
  "<?xml version='1.0'?>",
  "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>",
  "&a;",
  "[click](javascript:alert(1))",
  "![x](https://hostile.example/pixel)",
  "[x][y]\n\n[y]: javascript:alert(1)",
  "<javascript:alert(1)>",
  "<https://hostile.example>",
  "javascript:alert(1)",
  "@team",
  "please @octo-org/admins look",
  "a | b | c",
  "a \\| b",
  "\\",
  "\\`",
  "`x` ` ``",
  "```\n<script>alert(1)</script>",
  "# head",
  "\n\n# head\n\n- item",
  "<details><summary>x",
  "::error::hostile",
  "\n::set-output name=x::y",
  "\r::add-mask::x",
  "%0A::error::hostile",
  "##[command]x",
  "##vso[task.setvariable variable=x]y",
  "a,title=b::c",
  "\u001b[31mred\u001b[0m",
  "\u001b]8;;https://hostile.example\u0007x\u001b]8;;\u0007",
  "\u009b31m",
  "\u0000\u0008",
  "\u202egnitset",
  "\u2066x\u2069",
  "\u2028::error::x",
  "=1+1",
  "=cmd|' /C calc'!A0",
  "+1",
  "-1+1",
  "@SUM(A1)",
  "\t=1+1",
  "\r=1+1",
  '"\r\n=1+1',
  "＝1+1",
  'x","=1+1',
  "x;=1+1",
  "\ud800",
  "\ufffe\uffff",
  "\ufeffx",
  "{0}",
  "{{ x }}",
  "${x}",
  "$(id)",
  "`id`",
  "../../etc/passwd",
  "constructor",
  "😀",
] as const;

/** Names, reasons and other texts of a result as somebody writes them who wants a page, a sheet or a CI to act, in every format. */
export const injection: HostileKind = {
  name: "injection",
  share: 0.1,
  make(dice, isSampled) {
    const base = shortResult();
    const changes = Array.from({ length: dice.pick([1, 2, 4]) }, () => ({
      from: dice.pick(textsIn(base)),
      payload: dice.pick(payloads),
      put: put(dice),
    }));
    const result = changes.reduce<unknown>((made, { from, payload, put }) => withText(made, from, put(from, payload)), base) as RunResult;
    return {
      input: changes.map(({ from, payload }) => `${JSON.stringify(from.slice(0, 40))}: ${JSON.stringify(payload)}`).join(", "),
      async run() {
        checkResult("report.json", result);
        const charts = isSampled ? describedCharts : () => [];
        const asked = isSampled || dice.chance(0.1) ? formats : formats.filter(({ name }) => name !== "html");
        const files = asked.flatMap(({ name, files }) => files(result, { charts }).map(({ text }) => ({ name, text })));
        const defects = await Promise.all(files.map(({ name, text }) => live(name, text)));
        return { defects: defects.flat() };
      },
    };
  },
};

async function live(name: FormatName, text: string): Promise<readonly string[]> {
  const said = (await liveChecks[name]?.(text)) ?? ["nothing is asked of this format"];
  return said.map((one) => `${name} has ${one}`);
}

/** Alone, before, behind or within what stood there. */
function put(dice: Dice): (from: string, payload: string) => string {
  return dice.pick([
    (_from: string, payload: string) => payload,
    (from: string, payload: string) => `${payload}${from}`,
    (from: string, payload: string) => `${from} ${payload}`,
    (from: string, payload: string) => `${from.slice(0, from.length / 2)}${payload}${from.slice(from.length / 2)}`,
  ]);
}
