import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { Skopeo } from "../../../cli/images/skopeo";

const folder = mkdtempSync(join(tmpdir(), "skopeo-"));
afterAll(() => rmSync(folder, { recursive: true }));

const digest = (letter: string) => `sha256:${letter.repeat(64)}`;
const single = {
  config: { digest: digest("a"), size: 500 },
  layers: [
    { digest: digest("d"), size: 1000 },
    { digest: digest("e"), size: 2000 },
  ],
};

/** In place of skopeo a program that answers as a registry might: what real ones answer stands in the acceptance test. */
function answering(manifest: unknown, configuration: unknown = { os: "linux", architecture: "amd64" }, one: unknown = single): Skopeo {
  const program = join(folder, `skopeo-${Math.random()}`);
  const text = (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value));
  writeFileSync(
    program,
    `#!/bin/sh\ncase "$*" in *--config*) printf '%s' '${text(configuration)}';; *@sha256:*) printf '%s' '${text(one)}';; *) printf '%s' '${text(manifest)}';; esac\n`,
  );
  chmodSync(program, 0o755);
  return Skopeo.find(program);
}

const list = (...platforms: readonly (readonly [letter: string, os: string, architecture: string, variant?: string])[]) => ({
  manifests: platforms.map(([letter, os, architecture, variant]) => ({
    digest: digest(letter),
    platform: { os, architecture, ...(variant !== undefined && { variant }) },
  })),
});

describe("Skopeo", () => {
  const both = answering(list(["a", "linux", "amd64"], ["b", "linux", "arm64", "v8"], ["c", "unknown", "unknown"]));

  it("finds of a list the image for a platform, with a variant or without where there is one alone", () => {
    expect(both.imageOf("x", "linux/amd64").digest).toBe(digest("a"));
    expect([both.imageOf("x", "linux/arm64").digest, both.imageOf("x", "linux/arm64/v8").digest]).toEqual([digest("b"), digest("b")]);
    const arms = answering(list(["a", "linux", "arm", "v6"], ["b", "linux", "arm", "v7"]));
    expect(arms.imageOf("x", "linux/arm/v7").digest).toBe(digest("b"));
    expect(() => arms.imageOf("x", "linux/arm").digest).toThrow("must be available for linux/arm but is for linux/arm/v6, linux/arm/v7");
    expect(answering(list(["a", "linux", "arm64"])).imageOf("x", "linux/arm64/v8").digest).toBe(digest("a"));
  });

  it("gives the layers of an image with what each weighs, and what it says of itself, of a list those of the one", () => {
    const layers = { [digest("d")]: 1000, [digest("e")]: 2000 };
    expect(both.imageOf("registry.example/x:1", "linux/arm64")).toEqual({ digest: digest("b"), layers, configuration: { volumes: [] } });
    const config = { Volumes: { "/data": {} }, Env: ["NATS_SERVER=2.12.2"] };
    const platform = { os: "linux", architecture: "amd64" };
    const configuration = { volumes: ["/data"], version: "2.12.2" };
    for (const answer of [single, list(["a", "linux", "amd64"])])
      expect(answering(answer, { ...platform, config }).imageOf("registry.example/x:1", "linux/amd64")).toMatchObject({
        layers,
        configuration,
      });
    expect(() => answering(single, { ...platform, config: { Volumes: "/data" } }).imageOf("registry.example/x:1", "linux/amd64")).toThrow(
      "its answer is not a manifest",
    );
  });

  it("says for which platforms an image is there where it is not for the one that is asked", () => {
    expect(() => both.imageOf("x", "linux/s390x").digest).toThrow(
      "Image x must be available for linux/s390x but is for linux/amd64, linux/arm64/v8",
    );
    const arm = answering({ config: { digest: digest("a") }, layers: [] }, { os: "linux", architecture: "arm64", variant: "v8" });
    expect(() => arm.imageOf("x", "linux/amd64").digest).toThrow("but is for linux/arm64/v8");
    expect(arm.imageOf("x", "linux/arm64").digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(() => answering({ manifests: [] }).imageOf("x", "linux/amd64").digest).toThrow("but is for no named platform");
  });

  it.each([["<html>"], [""], ["null"], ['{"manifests":{}}'], ['{"manifests":[{"digest":"evil"}]}'], ['{"manifests":[{}]}']])(
    "takes no answer for a manifest that is none: %s",
    (answer) => {
      expect(() => answering(answer).imageOf("registry.example/x:1", "linux/amd64")).toThrow(
        "The registry must answer with the manifest of registry.example/x:1 but its answer is not a manifest",
      );
    },
  );
});
