import { PropsError } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { designOfData, readDesignFile } from "../../site-files/design-file";
import { problemsOf } from "../support/props/problems-of";
import { ownSite, SiteFiles } from "../support/site-files";

const files = new SiteFiles("design-file");
const { site, design } = ownSite();
const defaults = 'site: { grid: { minimum: "0.9" }, promises: { redundancy: { rejection: N, airConditioning: N, feeds: N } } }\n';
const read = (text: string) => readDesignFile(files.write("hub.yaml", text));
const problems = (text: string) => problemsOf(() => read(text)).map((problem) => problem.replaceAll(`${files.folder}/`, ""));

describe("readDesignFile()", () => {
  it("readDesignFile() reads a design with what it says of the site of each", () => {
    const whole = read(`${defaults}policy: { packs: [strict] }\n${design}`);
    expect(whole.design).toEqual(files.read(`design: hub.yaml\n${site}`, design).design);
    expect(whole.defaults).toEqual({
      grid: { minimum: "0.9" },
      promises: { redundancy: { rejection: "N", airConditioning: "N", feeds: "N" } },
    });
    expect(whole.policy.packs?.map(({ name }) => name)).toEqual(["strict"]);
  });

  it("readDesignFile() takes of a whole site its promises, its grid and its surroundings, and nothing of its place", () => {
    const { defaults: ofSite, design: same } = read(`${site}${design}`);
    expect(same).toEqual(read(design).design);
    expect(Object.keys(ofSite).sort()).toEqual(["grid", "promises"]);
    expect(ofSite.grid).not.toHaveProperty("nominal");
    files.write("base.yaml", `${defaults}${design}`);
    expect(read("design: base.yaml\nsite: { country: SA }\n").defaults.grid).toEqual({ minimum: "0.9" });
  });

  it("readDesignFile() takes how long papers take for all sites, and of a whole site nothing else of its papers", () => {
    const times = "leadTimes: { saber-product: 42 d, nom-001-sede: 60 d }";
    const given = { leadTimes: { "saber-product": "42 d", "nom-001-sede": "60 d" } };
    expect(read(`site: { papers: { ${times} } }\n${design}`).defaults.papers).toEqual(given);
    const whole = site.replace("site:\n", `site:\n  papers: { arrival: "2027-02-01", ${times} }\n`);
    expect(read(`${whole}${design}`).defaults.papers).toEqual(given);
    expect(problems(`site: { papers: { arrival: "2027-02-01" } }\n${design}`)).toEqual([
      "hub.yaml:1:19 site.papers.arrival: is not shared between sites: move it to the file of each site",
    ]);
  });

  it("readDesignFile() refuses a design that is not valid anywhere, at its places", () => {
    expect(problems(design.replace("12 kW", "12 °C"))[0]).toMatch(/^hub\.yaml:5:7 compute\.racks\[0\]\.maximum: /);
    expect(problems(`policy: { packs: [hard] }\n${design}`)[0]).toContain("hub.yaml:1:19 policy.packs[0]: must be the name of a pack");
    expect(problems(`name: a\n${design}`)[0]).toContain("is not shared between sites");
  });

  it("readDesignFile() leads what is wrong at a site to the places of the file, and leaves what the site says itself", () => {
    const { problemsOf: placed } = read(`${defaults}${design}`);
    const at = (path: string) => placed(new PropsError("a", [{ path, message: "is wrong" }]))[0]?.path.replace(`${files.folder}/`, "");
    expect(at("compute.racks[0].maximum")).toMatch(/^hub\.yaml:6:\d+ compute\.racks\[0\]\.maximum$/);
    expect(at("site.grid.minimum")).toBe("hub.yaml:1:17 site.grid.minimum");
    expect(at("site.position.latitude")).toBe("site.position.latitude");
  });
});

describe("designOfData()", () => {
  it("designOfData() takes what a program gives, and names it where that is wrong", () => {
    expect(designOfData({ compute: read(design).design.compute }, "main.ts").design).toEqual({ compute: read(design).design.compute });
    expect(problemsOf(() => designOfData({ compute: { racks: 3 } }, "main.ts"))[0]).toMatch(/^main\.ts compute\.racks: /);
  });
});
