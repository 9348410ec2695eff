import type { ChildProcess } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { machine } from "./engine/machine";
import { isService, type SiteObjects } from "./site/engine-objects";
import { runningServices, untilHealthy } from "./site/running";
import { TypedDeployment } from "./site/typed-deployment";

const name = "stopped-roll-out";
const services = ["archiver", "demodulator", "message-broker"];
const removable = 'orchestration: { broker: { loosened: { removableData: { reason: "End of the acceptance test" } } } }\n';

/** The design without telemetry. Its broker is asked for its health after 10 s, and what the image of the workloads asks comes after 30 s. */
const withoutTelemetry = (hub: string) => hub.replace(/^telemetry:\n(?: .*\n)+/m, "");

/** Sends what a terminal sends: to all of them. */
async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const code = new Promise<number | null>((resolve) => child.once("exit", resolve));
  process.kill(-(child.pid ?? 0), signal);
  return code;
}

const isAwaited = ({ containers }: SiteObjects, written: string) =>
  containers.filter(isService).length === services.length && written.includes('"service_message-broker"');

describe("edge-node deploy that is stopped", () => {
  const { engine } = machine();
  const typed = new TypedDeployment(machine(), name);

  beforeAll(async () => {
    await typed.site.pull(engine);
    typed.site.write("", removable, { changed: withoutTelemetry });
  });

  afterAll(() => typed.end());

  it("completes an apply that was killed: what its state lacks is made anew, what it knows runs on, volumes stay", async () => {
    await ended(await typed.underWay(isAwaited), "SIGKILL");
    await pause(2000); // the engine ends what it was asked for before
    const before = await typed.objects();
    const known = (await typed.starts()).filter((one) => typed.state().includes(one.split(" ")[1] ?? ""));
    expect(known.length).toBeLessThan(before.containers.length);
    const unagreed = typed.runHere(typed.deploy.replace(" --yes", ""));
    expect([unagreed.status, unagreed.stdout]).toEqual([
      2,
      expect.stringContaining(`On the engines, but not in the Terraform state of ${name}:\n`),
    ]);
    expect(await typed.objects()).toEqual(before);
    const { status, stdout, stderr } = typed.runHere(typed.deploy);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^\$ docker --host \S+ rm --force [0-9a-f]{64}/m);
    expect((await typed.starts()).filter((one) => known.includes(one))).toEqual(known);
    expect((await typed.objects()).volumes).toEqual(expect.arrayContaining([...before.volumes]));
    await untilHealthy(engine, await runningServices(engine, name), 30);
  });

  it("a Ctrl-C is waited for: Terraform writes down what it has done, and the next deploy goes on from there", async () => {
    expect(typed.runHere(typed.destroy).status).toBe(0);
    const child = await typed.underWay(({ containers }) => containers.filter(isService).length === services.length);
    await pause(1500); // the last of them is started, and its health is waited for
    expect(await ended(child, "SIGINT")).toBe(1);
    expect(typed.state()).toContain('"service_message-broker"');
    expect(typed.runHere(typed.deploy).status).toBe(0);
    await untilHealthy(engine, await runningServices(engine, name), 30);
  });
});
