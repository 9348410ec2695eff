import { smallService } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { engineImages, presentProbe } from "../../../cli/preflight/engine-images";
import type { ImageLock } from "../../../stacks/image-lock/image-lock";
import { FakeDocker } from "../../support/programs/fake-docker";

const reference = (name: string, letter: string) => `registry.example/${name}@sha256:${letter.repeat(64)}`;
const [agent, store, probe] = [reference("agent", "a"), reference("store", "b"), reference("busybox", "c")];
const values: Readonly<Record<string, string>> = { agent_image: agent };
const variableOf = (name: string) => values[name];
const service = (id: string, image: string | { variable: string }, own: object = {}) => smallService({ id, image, probe, ...own });
const present = (...images: readonly string[]) => ({
  stdout: images.map((image) => `${JSON.stringify([image])} linux/arm64\n`).join(""),
  stderr: "Error response from daemon: no such image: x: No such image: x\n",
  status: 1,
});

describe("engineImages()", () => {
  const fake = new FakeDocker([["image inspect", present(agent)]]);
  const images = (...services: Parameters<typeof engineImages>[2]) => engineImages(fake.docker(), "x", services, variableOf);

  it("asks once for all, by digest, and tells what is there from what is missing", () => {
    fake.answer([["image inspect", present(agent)]]);
    const tagged = store.replace("@", ":v1@");
    expect(images(service("one", { variable: "agent_image" }), service("two", tagged, { dataDirectories: [] }))).toMatchObject([
      { reference: agent, runs: ["one"], isThere: { value: true } },
      { reference: tagged, runs: ["two"], isThere: { value: false } },
    ]);
    expect(fake.commands).toEqual([
      `--host x image inspect --format {{json .RepoDigests}} {{.Os}}/{{.Architecture}} {{json .Config}} ${agent} ${store}`,
    ]);
  });

  it("knows for which platform an image is by the engine that has it, else by the lock, with its layers", () => {
    fake.answer([["image inspect", present(agent)]]);
    const layers = { [`sha256:${"d".repeat(64)}`]: 5_000_000 };
    const lock: ImageLock = {
      schemaVersion: 1,
      platform: "linux/amd64",
      images: { "registry.example/agent:v1": agent, "registry.example/store:v1": store },
      layers: { [`sha256:${"b".repeat(64)}`]: layers },
    };
    const of = (given?: ImageLock) =>
      engineImages(fake.docker(), "x", [service("one", agent), service("two", store, { dataDirectories: [] })], variableOf, given).map(
        ({ platform, layers: own }) => [platform, own],
      );
    expect(of(lock)).toEqual([
      ["linux/arm64", undefined],
      ["linux/amd64", layers],
    ]);
    expect(of({ ...lock, images: {} })).toEqual([
      ["linux/arm64", undefined],
      [undefined, undefined],
    ]);
    const { layers: _, ...older } = lock;
    expect(of(older)[1]).toEqual(["linux/amd64", undefined]);
  });

  it("knows volumes and version by the engine, else by the lock, and takes no digest of a label for an image", () => {
    const config = { Volumes: { "/data": {} }, Labels: { base: store, note: "] linux/s390x {}" }, Env: ["NATS_SERVER=2.12.2"] };
    fake.answer([
      ["image inspect", { ...present(), stdout: `${JSON.stringify([`[::1]:5000/${agent}`])} linux/arm64 ${JSON.stringify(config)}\n` }],
    ]);
    const lock: ImageLock = {
      schemaVersion: 1,
      platform: "linux/amd64",
      images: { "registry.example/agent:v1": agent, "registry.example/store:v1": store },
      configurations: { [`sha256:${"a".repeat(64)}`]: { volumes: [] }, [`sha256:${"b".repeat(64)}`]: { volumes: ["/x"], version: "1.2" } },
    };
    const of = (given: ImageLock) =>
      engineImages(fake.docker(), "x", [service("one", agent), service("two", store, { dataDirectories: [] })], variableOf, given)
        .filter(({ runs }) => runs.length > 0)
        .map(({ platform, volumes, version }) => [platform, volumes, version]);
    expect(of(lock)).toEqual([
      ["linux/arm64", ["/data"], "2.12.2"],
      ["linux/amd64", ["/x"], "1.2"],
    ]);
    const { configurations: _, ...older } = lock;
    expect(of(older)[1]).toEqual(["linux/amd64", undefined, undefined]);
  });

  it("asks for no image by a tag, and for none of a variable without a value: nobody knows them", () => {
    expect(images(service("one", "registry.example/agent:v1"), service("two", { variable: "store_image" }))).toMatchObject([
      { isThere: { notAsked: expect.stringContaining("stands by a tag") } },
      { isThere: { notAsked: expect.stringContaining("give it by --variables images.tfvars.json") } },
    ]);
  });

  it("knows nothing of any where the engine breaks off", () => {
    fake.answer([["image inspect", { stderr: "error during connect: EOF", status: 1 }]]);
    expect(images(service("one", agent))).toMatchObject([{ isThere: { notAsked: expect.stringContaining("error during connect: EOF") } }]);
  });
});

describe("presentProbe()", () => {
  const fake = new FakeDocker([["image inspect", present()]]);
  const found = (own: object) => presentProbe(fake.docker(), "x", [service("one", agent, own)], variableOf);

  it("is the probe of a service that the engine has, whether the service needs it or not", () => {
    fake.answer([["image inspect", { stdout: JSON.stringify([probe]) }]]);
    expect(found({})).toEqual({ image: probe });
  });

  it("says why there is none", () => {
    fake.answer([["image inspect", present()]]);
    expect(found({})).toEqual({ notAsked: expect.stringContaining(`${probe}, which looks at the host, is not on the engine`) });
    expect(found({ probe: "busybox:1.36" })).toEqual({ notAsked: expect.stringContaining("stands by a tag") });
    expect(found({ probe: { variable: "probe_image" } })).toEqual({ notAsked: expect.stringContaining("the variable probe_image") });
    expect(presentProbe(fake.docker(), "x", [], variableOf)).toEqual({ notAsked: expect.stringContaining("no service names a probe") });
  });
});
