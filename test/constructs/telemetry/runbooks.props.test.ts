import { Fn } from "cdktf";
import { describe, expect, it } from "vitest";
import { pagingFacts } from "../../../constructs/telemetry/paging.facts";
import { parsedTelemetry, telemetryProblems } from "../../support/props/telemetry-props";

const paging = { image: { variable: "paging_image" }, memory: "64 MiB", webhook: { hostFile: "/etc/edge-node/webhook" } };
const problems = (change: object) => telemetryProblems({ paging: { ...paging, ...change } });
const contact = (text: string) => problems({ contacts: { default: text } });
const token = "ghp_0123456789abcdefghijABCDEFGHIJ012345"; // the form of one, of nobody

describe("telemetry.paging.contacts", () => {
  it("takes people and numbers, by module, as they are written", () => {
    const contacts = {
      default: "Duty engineer, +966 11 555 0100 (24 h) <noc@example.org>",
      power: "Elektriker Müller & Söhne, {{ ${x} }}",
    };
    expect(pagingFacts(parsedTelemetry({ paging: { ...paging, contacts } }))?.contacts).toEqual(contacts);
  });

  it("refuses tokens, secrets, what is no line and modules that are none", () => {
    expect(contact(Fn.join("", ["a", "b"]))[0]).toContain("must be known at synth");
    const [refused = ""] = contact(token);
    expect(refused).toContain("paging.contacts.default");
    expect(refused).toContain("must not be a secret");
    expect(refused).not.toContain(token);
    for (const [text, wrong] of [
      ["", "is empty"],
      ["  ", "is empty"],
      ["two\nlines", "has 2 lines"],
      ["and\r\nthree\u2028lines", "has 3 lines"],
      ["a\ttab", "has a control character"],
      ["x".repeat(201), "has 201"],
    ] as const)
      expect(contact(text)[0]).toContain(
        `must be one line of up to 200 characters with a person or team and how to reach them, but ${wrong}`,
      );
    expect(problems({ contacts: { default: "A", colling: "B" } })[0]).toContain('did you mean "cooling"?');
    expect(problems({ contacts: { power: "A" } })[0]).toContain("contacts.default");
  });
});

describe("telemetry.paging.runbooks", () => {
  const address = (runbooks: string) => problems({ runbooks });

  it("takes the address of a page", () => {
    for (const runbooks of ["https://ops.example.org/riyadh", "http://10.0.0.5:8080/runbooks/riyadh.html", "https://ops.example.org"])
      expect(pagingFacts(parsedTelemetry({ paging: { ...paging, runbooks } }))?.runbooks).toBe(runbooks);
  });

  it("refuses what leads elsewhere, holds a user or a secret, or an anchor of its own", () => {
    for (const text of [
      "javascript:alert(1)",
      "ops.example.org",
      "https://ops.example.org/a b",
      "https://[::zz]/",
      "https://ops.example.org/%{HOME}",
      "https://ops.example.org/{{x}}",
      "https://x\\y",
    ])
      expect(address(text)[0], text).toContain("must be the address of the page");
    for (const text of ["https://me:word@ops.example.org", "https://ops.example.org/?key=word", "https://ops.example.org/#word"]) {
      expect(address(text)[0]).toContain("must be the address of the page");
      expect(address(text)[0]).not.toContain("word");
    }
    expect(address(`https://ops.example.org/${token}`)[0]).toContain("must not be a secret");
    expect(address(Fn.join("", ["https://ops.example.org/", "a"]))[0]).toContain("must be known at synth");
  });
});
