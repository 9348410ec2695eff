import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { programOptions } from "../../constructs/services/secrets/program-options";
import { textForms } from "../../constructs/services/secrets/text-forms";
import { tokenForms } from "../../constructs/services/secrets/token-forms";

const page = readFileSync("docs/secrets.md", "utf8");

interface Form {
  readonly rule: string;
  readonly is: string;
  readonly source: string;
}

/** A line a rule: its forms have one name for what they are. */
function lines(forms: readonly Form[]): string[] {
  const sources = new Map<string, string[]>();
  for (const { rule, is, source } of forms) {
    const line = `- \`${rule}\`: ${is}`;
    sources.set(line, [...new Set([...(sources.get(line) ?? []), source])]);
  }
  return [...sources].map(([line, all]) => `${line} (${all.join("; ")})`);
}

describe("docs/secrets.md", () => {
  it.each([
    ["token-forms", lines(tokenForms)],
    ["text-forms", lines(textForms)],
    [
      "program-options",
      programOptions.map(
        ({ rule, programs, options, source }) => `- \`${rule}\`: \`${options.join("`, `")}\` of ${programs.join(", ")} (${source})`,
      ),
    ],
  ])("docs/secrets.md lists every rule of %s with its source", (table, expected) => {
    const [, listed = ""] = new RegExp(`<!-- ${table} -->\n\n((?:- .*\n)*)`).exec(page) ?? [];
    expect(listed.trim().split("\n")).toEqual(expected);
  });

  it("docs/secrets.md names no rule twice, whatever finds it", () => {
    const rules = [...page.matchAll(/^- `([\w-]+)`: /gm)].map(([, rule]) => rule);
    expect(rules).toEqual([...new Set(rules)]);
  });
});
