import { describe, expect, it } from "vitest";
import { NamedFiles, siteFileHeads } from "../../../site-lists/shards/site-file-head";
import { problemsOf } from "../../support/props/problems-of";
import { SiteFiles } from "../../support/site-files";

const files = new SiteFiles("site-file-head");
const head = (name: string, text: string) => siteFileHeads(files.write(name, text), new NamedFiles())[0];

describe("siteFileHeads()", () => {
  it("gives the name that a file says, else that of the file, and looks at nothing else", () => {
    expect(head("hub-1.site.yaml", "site: 7\n")?.name).toBe("hub-1");
    expect(head("x.yaml", "name: riyadh\ncooling: none at all\n")?.name).toBe("riyadh");
  });

  it("has another digest for other bytes of the file, of its design and of what either names, in a phase too, and for nothing else", () => {
    const named = { "elements.json": "[]", "year.epw": "a", "sa.yaml": "b", "images.json": "{}", "later.epw": "c" };
    const write = (changed: Readonly<Record<string, string>> = {}) => {
      for (const [name, text] of Object.entries({ ...named, ...changed })) files.write(name, text);
      files.write("hub.yaml", changed["hub.yaml"] ?? "downlink: { elements: { file: elements.json } }\npolicy: { today: 2026-11-25 }\n");
      const lines = ["design: hub.yaml", "imageLock: images.json", "site: { weather: { file: year.epw }, country: { file: sa.yaml } }"];
      const phases = "phases: [{ name: later, site: { weather: { file: later.epw } } }]";
      return head("whole.yaml", changed["whole.yaml"] ?? `${[...lines, phases].join("\n")}\n`);
    };
    const plain = write();
    expect([plain?.inputs, plain?.today]).toEqual([expect.stringMatching(/^[0-9a-f]{16}$/), "2026-11-25"]);
    const changes = [
      ...Object.keys(named).map((name) => ({ [name]: "other" })),
      { "hub.yaml": "compute: {}\n" },
      { "whole.yaml": "site: {}\n" },
    ];
    const digests = changes.map((change) => write(change)?.inputs);
    expect(new Set([plain?.inputs, ...digests]).size).toBe(changes.length + 1);
    expect(write({ "beside.epw": "other" })?.inputs).toBe(plain?.inputs);
  });

  it("has another digest where a file that is named comes, and reads none outside of its root", () => {
    const naming = (file: string) => head("outside.yaml", `site: { weather: { file: ${file} } }\n`)?.inputs;
    const lost = naming("late.epw");
    files.write("late.epw", "x");
    expect(naming("late.epw")).not.toBe(lost);
    const outside = naming("../../../../etc/hostname");
    expect(outside).toBe(naming("../../../../etc/hostname"));
  });

  it("leaves a design that is not there to the shard that judges the site", () => {
    expect(head("lost.yaml", "design: nowhere.yaml\n")?.name).toBe("lost");
  });

  it("knows where a state is kept, and nothing of a backend that is none", () => {
    const [one, other, wrong] = ["gcs: { bucket: b, prefix: p }", "gcs: { prefix: p, bucket: b }", "gsc: {}"].map((backend, i) =>
      head(`state-${i}.yaml`, `backend: { ${backend} }\n`),
    );
    expect(one?.state).toBe(other?.state);
    expect([one?.state, wrong?.state]).toEqual([expect.stringContaining("gcs"), undefined]);
  });

  it("refuses what no site can be called, and a file that is no YAML, each with its file", () => {
    expect(problemsOf(() => head("bad.yaml", "name: Riyadh 1\n"))).toEqual([
      expect.stringMatching(/must be lower-case letters, digits and hyphens.*"Riyadh 1"/),
    ]);
    expect(() => head("bad.yaml", "name: Riyadh 1\n")).toThrow(/bad\.yaml/);
    expect(() => head("torn.yaml", "name: [a\n")).toThrow(/torn\.yaml:\d+:\d+/);
  });
});
