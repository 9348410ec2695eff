import { describe, expect, it } from "vitest";
import { siteFileHeads } from "../../../stacks/shards/site-file-head";
import { problemsOf } from "../../support/props/problems-of";
import { SiteFiles } from "../../support/site-files";

const files = new SiteFiles("site-file-head");
const head = (name: string, text: string) => siteFileHeads([files.write(name, text)])[0];

describe("siteFileHeads()", () => {
  it("gives the name that a file says, else that of the file, and looks at nothing else", () => {
    expect(head("hub-1.site.yaml", "site: 7\n")?.name).toBe("hub-1");
    expect(head("x.yaml", "name: riyadh\ncooling: none at all\n")?.name).toBe("riyadh");
  });

  it("has another digest for another policy, of the site or of its design, and the same for another site", () => {
    files.write("plain.yaml", "compute: {}\n");
    files.write("strict.yaml", "compute: {}\npolicy: { packs: [core, strict], today: 2026-11-25 }\n");
    const [bare, lax, strict, own] = [
      "site: { a: 1 }\n",
      "design: plain.yaml\nsite: { a: 2 }\n",
      "design: strict.yaml\n",
      "policy: { packs: [strict] }\n",
    ].map((text, i) => head(`digest-${i}.yaml`, text));
    expect(bare?.policy).toBe(lax?.policy);
    expect(new Set([lax, strict, own].map((one) => one?.policy)).size).toBe(3);
    expect([lax?.today, strict?.today]).toEqual([undefined, "2026-11-25"]);
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
