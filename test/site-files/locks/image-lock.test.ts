import { describe, expect, it } from "vitest";
import { imageLockText, parseImageLock } from "../../../site-files/locks/image-lock";
import { problemsOf } from "../../support/props/problems-of";

const digest = `sha256:${"a".repeat(64)}`;
const images = { "registry.example/b:2": `registry.example/b@${digest}`, "registry.example/a:1": `site:5000/a@${digest}` };

describe("parseImageLock()", () => {
  it("reads what imageLockText() writes, which is the same whatever the order of the images", () => {
    const text = imageLockText({ platform: "linux/amd64", images });
    expect(parseImageLock(text, "images.lock.json")).toEqual({ schemaVersion: 1, platform: "linux/amd64", images });
    expect(imageLockText({ platform: "linux/amd64", images: Object.fromEntries(Object.entries(images).reverse()) })).toBe(text);
    expect(text.indexOf("/a:1")).toBeLessThan(text.indexOf("/b:2"));
  });

  it("keeps the layers of the images that it holds, and leaves out those of others", () => {
    const [own, other, layer] = [digest, `sha256:${"b".repeat(64)}`, `sha256:${"c".repeat(64)}`];
    const text = imageLockText({ platform: "linux/amd64", images, layers: { [other]: { [layer]: 1 }, [own]: { [layer]: 2_000_000 } } });
    expect(parseImageLock(text, "images.lock.json").layers).toEqual({ [own]: { [layer]: 2_000_000 } });
    expect(imageLockText({ platform: "linux/amd64", images, layers: { [other]: { [layer]: 1 } } })).not.toContain("layers");
  });

  it("keeps what the images say that it holds, and leaves out what others say", () => {
    const other = `sha256:${"b".repeat(64)}`;
    const configurations = { [other]: { volumes: ["/x"] }, [digest]: { volumes: ["/data"], version: "2.12.2" } };
    const text = imageLockText({ platform: "linux/amd64", images, configurations });
    expect(parseImageLock(text, "images.lock.json").configurations).toEqual({ [digest]: { volumes: ["/data"], version: "2.12.2" } });
  });

  it.each([
    [
      "a volume that is no path",
      { schemaVersion: 1, platform: "linux/amd64", images, configurations: { [digest]: { volumes: ["data"] } } },
      "volumes[0]",
    ],
    [
      "a layer that weighs less than nothing",
      { schemaVersion: 1, platform: "linux/amd64", images, layers: { [digest]: { [digest]: -1 } } },
      "must be at least 0",
    ],
    [
      "layers of what is no digest",
      { schemaVersion: 1, platform: "linux/amd64", images, layers: { latest: {} } },
      "must be a digest: run edge-node images lock again",
    ],
    ["no JSON", "{", "must be JSON but is not: run edge-node images lock, which writes it"],
    ["another version", { schemaVersion: 2, platform: "linux/amd64", images }, "schemaVersion: must be one of 1 but is 2"],
    ["an image by a tag", { schemaVersion: 1, platform: "linux/amd64", images: { "a:1": "a:2" } }, "must name the image by its digest"],
    [
      "no platform",
      { schemaVersion: 1, platform: "linux", images },
      "platform: must be a system and a processor: write it like linux/amd64",
    ],
  ])("refuses %s, with what to do", (_what, lock, problem) => {
    const text = typeof lock === "string" ? lock : JSON.stringify(lock);
    expect(problemsOf(() => parseImageLock(text, "images.lock.json"))).toEqual([expect.stringContaining(problem)]);
  });
});
