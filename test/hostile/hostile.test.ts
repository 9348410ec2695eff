import { describe, expect, it } from "vitest";
import { checkResult } from "../../cli/results/check-result";
import { Dice } from "./dice";
import { exampleDesigns, parsedDesign } from "./example-design";
import { hostileKinds } from "./kinds";
import { liveChecks } from "./live-output";
import { refusalDefects } from "./refusal";
import { downlinkTexts, telemetryTexts, watchedNode } from "./room-texts";
import { runCase } from "./run-case";
import { suiteNumbers } from "./suite-cases";
import { Tally } from "./tally";
import { shortResult } from "./whole-result";

describe("hostile input", () => {
  it("is refused with place and remedy or taken whole, in every case of the suite, and some of each kind are", async () => {
    const tally = new Tally();
    for (const number of suiteNumbers()) tally.take(await runCase(number));
    process.stdout.write(`${tally}\n`);
    expect(tally.brokenText()).toBe("");
    for (const { name, share } of hostileKinds) {
      expect(tally.count(name, "refused"), name).toBeGreaterThan(share < 0.05 ? 1 : 10);
      expect(tally.count(name, "taken") + tally.count(name, "judged"), name).toBeGreaterThan(0);
    }
  });

  it("follows from seed, kind and number alone", () => {
    for (const kind of hostileKinds) {
      const [one, again, other] = [1, 1, 2].map((given) => kind.make(new Dice(given, kind.name, 7), false).input);
      expect(again).toBe(one);
      expect(other).not.toBe(one);
    }
  });

  it("begins from designs that are taken, and written without anything live", async () => {
    for (const design of exampleDesigns) {
      const node = parsedDesign(design, undefined);
      const texts = [...telemetryTexts(node, watchedNode(node)), ...downlinkTexts(node)];
      for (const { name, check, text } of texts) expect(await liveChecks[check]?.(text), `${design.name} ${name}`).toEqual([]);
    }
  });

  it("begins from a result that is taken", () => {
    expect(() => checkResult("report.json", shortResult())).not.toThrow();
  });
});

describe("refusalDefects()", () => {
  it("finds an error of the language, a long line, a control character and a missing remedy", () => {
    expect(refusalDefects(new TypeError("Cannot read properties of undefined (reading 'x')"), undefined)).toHaveLength(1);
    expect(refusalDefects(new RangeError(`x must be less: ${"y".repeat(3000)}`), undefined)[0]).toContain("3016 characters");
    expect(refusalDefects(new RangeError("x must be less: \u001b[31m"), undefined)[0]).toContain("control character");
    expect(refusalDefects(new RangeError("x is wrong"), undefined)[0]).toContain("no remedy");
    expect(refusalDefects(new RangeError("x is hunter2: say another"), "hunter2")[0]).toContain("repeated a secret");
    expect(refusalDefects(new RangeError("x must be 1 but is 2: correct it"), undefined)).toEqual([]);
  });
});

describe("liveChecks", () => {
  it.each([
    ["text", "a\n::error::x"],
    ["text", "\u001b[31m"],
    ["json", "{"],
    ["sarif", '{ "text": "[x](javascript:alert(1))" }'],
    ["junit", "<testsuites tests='1'><script/></testsuites>"],
    ["junit", "<testsuites"],
    ["github", "::error title=a::b\nhello"],
    ["markdown", "a <img src=x>"],
    ["markdown", "[x](javascript:alert(1))"],
    ["markdown", "please @team look"],
    ["markdown", "| a | b |\n| a | b | c |"],
    ["html", '<p title="x" onclick="alert(1)">'],
    ["html", "<script>alert(1)</script>"],
    ["bill-csv", "a,=1+1\r\n"],
    ["sheet", "a,@x\r\n"],
    ["rules", "groups: [{ rules: [{ alert: a, labels: { x: '{{ $value }}' } }] }]"],
    ["rules", "groups: [{ rules: [{ alert: a, annotations: { x: '{{ x' } }] }]"],
    ["rules", "groups: [{ rules: [{ record: a, labels: { x: '{{' } }] }]"],
    ["rules", "groups: [{ rules: [{ alert: a, annotations: { x: '%{HOME}' } }] }]"],
    ["victoria", "a: '%{HOME}'"],
    ["yaml", "a: \u009b31m"],
    ["yaml", "a: [b"],
    ["runbook", "| [x](javascript:alert(1)) | y |"],
    ["calendar", "BEGIN:VCALENDAR\r\nBEGIN:VALARM\r\n"],
    ["calendar", "SUMMARY:a\r\nATTENDEE:mailto:x@example.org\r\n"],
    ["calendar", "SUMMARY:a\r\nb\r\n"],
  ])("finds what is live in %s: %j", async (format, text) => {
    expect(await liveChecks[format]?.(text)).not.toEqual([]);
  });

  it.each([
    ["text", "a :: b"],
    ["sarif", '{ "text": "racks[0] (b)" }'],
    ["markdown", "`<b>` \\[x\\](y) `@team` site@example.org<br>"],
    ["bill-csv", "a,'=1+1\r\n"],
    ["sheet", "a,-3.5e-7\r\n"],
    [
      "rules",
      "groups: [{ rules: [{ alert: a, labels: { x: '{{ \"{{\" }} y }}' }, annotations: { x: '{{ printf \"%.4g\" $value }} A' } }] }]",
    ],
    ["runbook", '<a id="cooling.supply"></a>\n| [cooling/supply](#cooling.supply) | y |'],
    ["calendar", "SUMMARY:a\\, b\r\n  c: d\r\n"],
    ["html", '<p title="x onclick=y">&lt;script&gt;</p>'],
  ])("leaves alone what is inert in %s: %j", async (format, text) => {
    expect(await liveChecks[format]?.(text)).toEqual([]);
  });
});
