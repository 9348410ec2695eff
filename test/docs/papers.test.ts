import { readFileSync } from "node:fs";
import { defineSite, type SiteProps, snapshot } from "cdktf-edge-node";
import { papersOf } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { coreRules } from "../../constructs/policy/rules";
import { kindsOf, type ProductClass, productKinds, products } from "../../constructs/site/countries/profile/product-kind";
import { propsOfSite } from "../../constructs/site/site";
import { firstSite } from "../../examples/first-site";
import { codeBlocks } from "../support/docs/code-blocks";

const page = readFileSync("docs/papers.md", "utf8");

describe("docs/papers.md", () => {
  it("shows papers of a site that a site in that country takes, and that settle what they say", () => {
    const [yaml = ""] = codeBlocks(page, "yaml");
    const { site: given } = parse(yaml) as { site: Pick<SiteProps, "country" | "papers"> };
    const { site, ...design } = firstSite;
    const props = propsOfSite(site) ?? expect.unreachable("the example has the props of its site");
    const node = snapshot("papers", defineSite({ ...props, ...given }), design);
    expect(papersOf(node, { today: "2026-11-25" })).toMatchObject({
      open: expect.not.arrayContaining(["saber-shipment", "cst-data-center"]),
    });
    expect(papersOf(node).longestLeadDays).toBe(60);
  });

  it("lists the kinds of parts, and what each word for several covers", () => {
    const [, section = ""] = page.split("## Kinds of parts\n");
    const inCode = (text = "") => [...text.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
    expect(inCode(section.split(". ")[0])).toEqual(productKinds);
    const rows = [...(section.split("## ")[0]?.matchAll(/^\| `(.*?)` +\| (.*?) +\|$/gm) ?? [])].map(([, word = "", text = ""]) => {
      const named = inCode(text);
      return [word, text.startsWith("all kinds without") ? productKinds.filter((kind) => !named.includes(kind)) : named];
    });
    const words = products.filter((one): one is ProductClass => !productKinds.some((kind) => kind === one));
    expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(words.map((word) => [word, [...kindsOf([word])]])));
  });

  it("names each rule on papers", () => {
    const ids = coreRules.map(({ id }) => id).filter((id) => id.startsWith("papers/"));
    for (const id of ids) expect(page).toContain(`\`${id}\``);
  });
});
