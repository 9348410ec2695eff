import { smallService } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { engineImages, presentImages, presentProbe } from "../../../cli/preflight/engine-images";
import type { ImageLock } from "../../../site-files/locks/image-lock";
import { FakeDocker, imagesOfEngine } from "../../support/programs/fake-docker";

const reference = (name: string, letter: string) => `registry.example/${name}@sha256:${letter.repeat(64)}`;
const [agent, store, probe] = [reference("agent", "a"), reference("store", "b"), reference("busybox", "c")];
const values: Readonly<Record<string, string>> = { agent_image: agent };
const variableOf = (name: string) => values[name];
const service = (id: string, image: string | { variable: string }, own: object = {}) => smallService({ id, image, probe, ...own });

describe("engineImages()", () => {
  const fake = new FakeDocker(imagesOfEngine([agent], "arm64"));
  const images = (services: Parameters<typeof engineImages>[1], lock?: ImageLock) => {
    const connection = fake.connection();
    const present = presentImages(connection, services, variableOf);
    connection.close();
    return engineImages(present, services, variableOf, lock);
  };

  it("asks once for all, by digest, and tells what is there from what is missing", () => {
    fake.answer(imagesOfEngine([agent], "arm64"));
    const tagged = store.replace("@", ":v1@");
    expect(images([service("one", { variable: "agent_image" }), service("two", tagged, { dataDirectories: [] })])).toMatchObject([
      { reference: agent, runs: ["one"], isThere: { value: true } },
      { reference: tagged, runs: ["two"], isThere: { value: false } },
    ]);
    expect(fake.commands).toEqual(["--host x system dial-stdio"]);
    expect(fake.requests.map((request) => request.trim())).toEqual([agent, store, probe].map((image) => `GET /images/${image}/json`));
  });

  it("knows for which platform an image is by the engine that has it, else by the lock, with its layers", () => {
    const layers = { [`sha256:${"d".repeat(64)}`]: 5_000_000 };
    const lock: ImageLock = {
      schemaVersion: 1,
      platform: "linux/amd64",
      images: { "registry.example/agent:v1": agent, "registry.example/store:v1": store },
      layers: { [`sha256:${"b".repeat(64)}`]: layers },
    };
    const of = (given?: ImageLock) =>
      images([service("one", agent), service("two", store, { dataDirectories: [] })], given).map(({ platform, layers: own }) => [
        platform,
        own,
      ]);
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
    fake.answer(imagesOfEngine([agent], "arm64", config));
    const lock: ImageLock = {
      schemaVersion: 1,
      platform: "linux/amd64",
      images: { "registry.example/agent:v1": agent, "registry.example/store:v1": store },
      configurations: { [`sha256:${"a".repeat(64)}`]: { volumes: [] }, [`sha256:${"b".repeat(64)}`]: { volumes: ["/x"], version: "1.2" } },
    };
    const of = (given: ImageLock) =>
      images([service("one", agent), service("two", store, { dataDirectories: [] })], given)
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
    expect(images([service("one", "registry.example/agent:v1"), service("two", { variable: "store_image" })])).toMatchObject([
      { isThere: { notAsked: expect.stringContaining("is named by a tag") } },
      { isThere: { notAsked: expect.stringContaining("state it with --variables images.tfvars.json") } },
    ]);
  });

  it("knows nothing of any where the engine breaks off", () => {
    fake.answer([["/images/", { stderr: "the store is broken", status: 500 }]]);
    expect(images([service("one", agent)])).toMatchObject([{ isThere: { notAsked: expect.stringContaining("the store is broken") } }]);
  });
});

describe("presentProbe()", () => {
  const fake = new FakeDocker([]);
  const found = (...services: Parameters<typeof presentProbe>[1]) => {
    const connection = fake.connection();
    const present = presentImages(connection, services, variableOf);
    connection.close();
    return presentProbe(present, services, variableOf);
  };
  const of = (own: object) => found(service("one", agent, own));

  it("is the probe of a service that the engine has, whether the service needs it or not", () => {
    fake.answer(imagesOfEngine([probe]));
    expect(of({})).toEqual({ image: probe });
  });

  it("says why there is none", () => {
    fake.answer([]);
    expect(of({})).toEqual({ notAsked: expect.stringContaining(`${probe}, with which preflight looks at the host, is not on the engine`) });
    expect(of({ probe: "busybox:1.36" })).toEqual({ notAsked: expect.stringContaining("is named by a tag") });
    expect(of({ probe: { variable: "probe_image" } })).toEqual({ notAsked: expect.stringContaining("the variable probe_image") });
    expect(found()).toEqual({ notAsked: expect.stringContaining("but the site has no service") });
  });
});
