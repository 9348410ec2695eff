import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

describe("docs/writing-a-rule.md", () => {
  it("shows the files of examples/house-policy to the letter", () => {
    const blocks = [...readFileSync("docs/writing-a-rule.md", "utf8").matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code]) => code);
    const files = ["rules/pue-within-target.ts", "rules/pue-within-target.test.ts", "index.ts"];
    expect(blocks).toEqual(expect.arrayContaining(files.map((file) => readFileSync(`examples/house-policy/${file}`, "utf8"))));
  });
});
