import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { socketPath } from "../../constructs/services/engine-socket";
import { bind } from "./cis/alteration";
import { failedItems, items, judge } from "./cis/benchmark";
import { countsTable } from "./cis/counts-table";
import { engineEvidence } from "./cis/engine-evidence";
import type { Evidence } from "./cis/evidence";
import { concerns, exceptions } from "./cis/exceptions";
import { imageAlterations } from "./cis/image-alterations";
import { isDecidable } from "./cis/item";
import { judgedSite } from "./cis/judged-site";
import { runtimeAlterations } from "./cis/runtime-alterations";
import { type StackDescription, stackDescription } from "./cis/stack-description";
import { docker, dockerOutput } from "./engine/docker-engine";
import { machine } from "./engine/machine";
import { Deployment } from "./site/deployment";
import { inspect, isService, isWaiting, siteObjects } from "./site/engine-objects";
import { writeSite } from "./site/write-site";

const site = "cis";
const careless = "careless-container-of-cis";
const alterations = [...imageAlterations, ...runtimeAlterations];
/** In which state it is to be. */
const stateOf = (container: string) => (isService(container) ? "running" : isWaiting(container) ? "created" : "exited");

const isGate = (container: string) => container.endsWith(".engine-gate");

/** The container, if it met what is an exception. */
function withoutExceptions({ container, ...others }: Evidence): Evidence {
  const RestartPolicy = { Name: "on-failure", MaximumRetryCount: 5 };
  const Mounts = container.Mounts.filter(({ Destination }) => Destination !== socketPath || !isGate(container.Name));
  return { ...others, container: { ...container, Mounts, HostConfig: { ...container.HostConfig, RestartPolicy, PidsLimit: 100 } } };
}

describe("CIS Docker Benchmark 1.6.0, sections 4 and 5", () => {
  const { engine, images } = machine();
  const deployment = new Deployment(machine());
  let description: StackDescription;
  let evidences: readonly Evidence[];

  beforeAll(async () => {
    writeSite(deployment.outdir, site, await judgedSite(images, engine, deployment.folder));
    await deployment.terraformOutput(site, "init");
    await deployment.terraformOutput(site, "apply", "-auto-approve");
    description = stackDescription(deployment.stackFolder(site));
    const running = description.containers.filter(isService);
    evidences = await engineEvidence(engine, running, description, deployment.folder);
  });

  afterAll(async () => {
    await docker(engine, ["rm", "--force", careless]);
    await deployment.takeDown();
    deployment.remove();
  });

  it("every item of both sections stands in the table once", () => {
    const numbers = (section: number, last: number) => Array.from({ length: last }, (_, i) => `${section}.${i + 1}`);
    expect(items.map(({ number }) => number)).toEqual([...numbers(4, 12), ...numbers(5, 32)]);
  });

  it("every container of the site runs, but for those that wait, which never started, and those that have made data ready", async () => {
    const { containers } = await siteObjects(engine, site);
    expect(containers).toEqual(description.containers);
    for (const container of containers) {
      const { State } = await inspect(engine, container);
      expect([container, State.Status]).toEqual([container, stateOf(container)]);
    }
  });

  it("every running container and its image pass every item that has no exception", () => {
    const findings = judge(evidences, exceptions);
    expect(evidences.length).toBeGreaterThanOrEqual(6);
    const failures = findings.filter(({ verdict }) => verdict === "fails").map(({ item, container }) => `${item} ${container}`);
    expect(failures, `\n${countsTable(findings)}`).toEqual([]);
  });

  it.each(exceptions)("exception of item $item is needed by every container that it names: $reason", (exception) => {
    const named = judge(evidences, exceptions).filter(({ item, container }) => item === exception.item && concerns(exception, container));
    expect(new Set(named.map(({ verdict }) => verdict))).toEqual(new Set(["is an exception"]));
  });

  it("the engine's socket is an exception for the gate alone: any other container that mounts it fails", () => {
    const mounted = evidences.map(bind("5.32", socketPath).apply);
    const failed = judge(mounted, exceptions).filter(({ verdict }) => verdict === "fails");
    expect(new Set(failed.map(({ item }) => item))).toEqual(new Set(["5.32"]));
    expect(failed.map(({ container }) => container)).toEqual(
      evidences.map(({ container }) => container.Name.replace(/^\//, "")).filter((name) => !isGate(name)),
    );
  });

  it("exceptions are all that a container would have to change", () => {
    expect(evidences.map(withoutExceptions).map(failedItems)).toEqual(evidences.map(() => []));
  });

  it("items that are not decidable on a node are two, each with its reason", () => {
    const undecidable = items.flatMap((item) => (isDecidable(item) ? [] : [[item.number, item.notDecidableHere]]));
    expect(undecidable).toEqual([
      ["4.4", expect.stringMatching(/scans it$/)],
      ["4.12", expect.stringMatching(/where images are built/)],
    ]);
  });

  it("every decidable item notices at least one alteration", () => {
    const altered = new Set(alterations.map(({ item }) => item));
    expect(items.filter((item) => isDecidable(item) && !altered.has(item.number))).toEqual([]);
  });

  it.each(alterations)("item $item, and no other, notices in a good container: $change", ({ item, apply }) => {
    expect(evidences.map(withoutExceptions).map((evidence) => failedItems(apply(evidence)))).toEqual(evidences.map(() => [item]));
  });

  it("a container that was started without a thought fails item by item", async () => {
    const options = ["--user=0", "--publish=9000", "--no-healthcheck", "--security-opt=seccomp=unconfined"];
    await dockerOutput(engine, ["run", "--detach", `--name=${careless}`, ...options, images.workload]);
    await dockerOutput(engine, ["exec", careless, "/bin/busybox", "true"]);
    const [evidence] = await engineEvidence(engine, [careless], description, deployment.folder);
    expect(evidence && failedItems(evidence)).toEqual("4.1 4.6 5.4 5.9 5.11 5.12 5.13 5.14 5.22 5.23 5.24 5.26 5.27 5.29 5.30".split(" "));
  });
});
