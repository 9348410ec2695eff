import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { libraryRules } from "../../constructs/policy/rules";
import { rulePages } from "../../scripts/pages/rule-pages";
import { filesBelow, root } from "../../scripts/repository";
import { rulesIndex } from "../../scripts/rules-index";

describe("The rule catalogue", () => {
  let pages: ReturnType<typeof rulePages>;
  beforeAll(() => {
    pages = rulePages();
  });

  it("has an index that is as the rules are: `npm run rules` writes it", () => {
    for (const [path, text] of Object.entries(rulesIndex())) expect(readFileSync(join(root, path), "utf8")).toBe(text);
  });

  it("has a page for each rule at the address that is its id, and a rule for each file in a rule's place", () => {
    const ids = libraryRules.map(({ id }) => id);
    expect(Object.keys(pages).filter((path) => path !== "docs/rules/list.md")).toEqual(ids.map((id) => `docs/rules/${id}.md`));
    const declaring = filesBelow(join(root, "constructs/policy/rules"), ".ts").filter((file) =>
      readFileSync(file, "utf8").includes("defineRule("),
    );
    expect(declaring.map((file) => file.slice(join(root, "constructs/policy/rules/").length, -".ts".length))).toEqual(ids);
  });

  it("has rules of at most 100 lines, what they alone use among them: a reader opens one file", () => {
    for (const { id } of libraryRules) {
      const lines = readFileSync(join(root, "constructs/policy/rules", `${id}.ts`), "utf8")
        .trimEnd()
        .split("\n");
      expect(lines.length, id).toBeLessThanOrEqual(100);
    }
  });

  it("says of each rule why it is there, its source, its parameters and what to do", () => {
    for (const { id, title, why, source, remedy, parameters = {} } of libraryRules) {
      const page = (pages[`docs/rules/${id}.md`] ?? "").replace(/\\(?=[<>*_`])/g, ""); // as it is shown
      for (const words of [title, why, source, remedy, ...Object.keys(parameters)]) expect(page, id).toContain(words);
    }
  });

  it("names a subject of each rule, so that a waiver of it can be written", () => {
    for (const [path, page] of Object.entries(pages)) {
      if (path !== "docs/rules/list.md") expect(page, path).toMatch(/^Subjects, as `[a-z]+\/[a-z0-9/-]+`, (judged|which)/m);
    }
  });

  it("is reached from the README", () => {
    expect(readFileSync(join(root, "README.md"), "utf8")).toContain("docs/rules/README.md");
  });
});
