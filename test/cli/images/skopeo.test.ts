import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { Skopeo } from "../../../cli/images/skopeo";

const folder = mkdtempSync(join(tmpdir(), "skopeo-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** In place of skopeo a program that answers as a registry might: what real ones answer stands in the acceptance test. */
function answering(manifest: unknown, configuration: unknown = {}): Skopeo {
  const program = join(folder, `skopeo-${Math.random()}`);
  const text = (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value));
  writeFileSync(
    program,
    `#!/bin/sh\ncase "$*" in *--config*) printf '%s' '${text(configuration)}';; *) printf '%s' '${text(manifest)}';; esac\n`,
  );
  chmodSync(program, 0o755);
  return Skopeo.find(program);
}

const digest = (letter: string) => `sha256:${letter.repeat(64)}`;
const list = (...platforms: readonly (readonly [letter: string, os: string, architecture: string, variant?: string])[]) => ({
  manifests: platforms.map(([letter, os, architecture, variant]) => ({
    digest: digest(letter),
    platform: { os, architecture, ...(variant !== undefined && { variant }) },
  })),
});

describe("Skopeo", () => {
  const both = answering(list(["a", "linux", "amd64"], ["b", "linux", "arm64", "v8"], ["c", "unknown", "unknown"]));

  it("finds of a list the image for a platform, with a variant or without where there is one alone", () => {
    expect(both.digestOf("x", "linux/amd64")).toBe(digest("a"));
    expect([both.digestOf("x", "linux/arm64"), both.digestOf("x", "linux/arm64/v8")]).toEqual([digest("b"), digest("b")]);
    const arms = answering(list(["a", "linux", "arm", "v6"], ["b", "linux", "arm", "v7"]));
    expect(arms.digestOf("x", "linux/arm/v7")).toBe(digest("b"));
    expect(() => arms.digestOf("x", "linux/arm")).toThrow("must be there for linux/arm but is for linux/arm/v6, linux/arm/v7");
    expect(answering(list(["a", "linux", "arm64"])).digestOf("x", "linux/arm64/v8")).toBe(digest("a"));
  });

  it("says for which platforms an image is there where it is not for the one that is asked", () => {
    expect(() => both.digestOf("x", "linux/s390x")).toThrow("Image x must be there for linux/s390x but is for linux/amd64, linux/arm64/v8");
    const single = answering({ config: { digest: digest("a") }, layers: [] }, { os: "linux", architecture: "arm64", variant: "v8" });
    expect(() => single.digestOf("x", "linux/amd64")).toThrow("but is for linux/arm64/v8");
    expect(single.digestOf("x", "linux/arm64")).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(() => answering({ manifests: [] }).digestOf("x", "linux/amd64")).toThrow("but is for none that it names");
  });

  it.each([["<html>"], [""], ["null"], ['{"manifests":{}}'], ['{"manifests":[{"digest":"evil"}]}'], ['{"manifests":[{}]}']])(
    "takes no answer for a manifest that is none: %s",
    (answer) => {
      expect(() => answering(answer).digestOf("registry.example/x:1", "linux/amd64")).toThrow(
        "Image registry.example/x:1 must be one that its registry describes but what it answers is no manifest",
      );
    },
  );
});
