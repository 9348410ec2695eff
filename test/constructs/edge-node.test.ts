import { Network } from "@cdktf/provider-docker/lib/network";
import { App, TerraformStack, TerraformVariable, Testing } from "cdktf";
import {
  ComputeModule,
  CoolingModule,
  DownlinkModule,
  dockerProvider,
  EdgeNode,
  type EdgeNodeStackProps,
  OrchestrationModule,
  PowerModule,
  PropsError,
  packOf,
  Service,
  TelemetryModule,
} from "cdktf-edge-node";
import { evaluate } from "cdktf-edge-node/report";
import { coreRules, withRemovableData } from "cdktf-edge-node/rules";
import { afterEach, describe, expect, it, vi } from "vitest";
import * as props from "../../constructs/props/parse-props";
import { firstSite } from "../../examples/first-site";
import { kuwaitDryCooler } from "../../examples/kuwait-dry-cooler";
import type { Synthesized } from "../support/deploy/synthesized";
import { fresh } from "../support/kept/kept-studies";
import { designOf, without } from "../support/nodes/node-variants";
import { solvesOf } from "../support/nodes/solves-of";
import { program } from "../support/props/programs";
import { everyRow } from "../support/tables/every-row";

const rule = "cooling/supply-within-it-limit";

/** A node in a stack of its own, with a number that only Terraform knows. */
function node({ site, ...design }: EdgeNodeStackProps = firstSite) {
  const stack = new TerraformStack(new App({ stackTraces: false }), "riyadh-1");
  dockerProvider(stack);
  const { numberValue } = new TerraformVariable(stack, "measured", { type: "number" });
  return { stack, numberValue, edgeNode: new EdgeNode(stack, "node", { site, ...design }) };
}

const json = (stack: TerraformStack) => JSON.parse(Testing.synth(stack)) as Synthesized["json"];

describe("EdgeNode.designRevision", () => {
  it("designRevision is the same of one design at two sites and under two policies, and another of another design", () => {
    const { site, ...design } = firstSite;
    const here = node().edgeNode.designRevision;
    const there = node({ ...design, site: kuwaitDryCooler.site, policy: { audit: true } }).edgeNode.designRevision;
    expect(there).toEqual(here);
    expect(here.revision).toMatch(/^[0-9a-f]{12}$/);
    const { telemetry: _, ...smaller } = design;
    expect(node({ site, ...smaller }).edgeNode.designRevision).not.toEqual(here);
  });
});

describe("EdgeNode.limits", () => {
  it("limits cannot be changed: alerts and checks at an apply are made of them", () => {
    const [limit] = node().edgeNode.limits;
    expect(() => Object.assign(limit ?? {}, { limit: 999 })).toThrow(TypeError);
  });
});

describe("EdgeNode.evaluate()", () => {
  it("evaluate() gives a verdict that nobody changes before it is acted on", () => {
    const verdict = node(kuwaitDryCooler).edgeNode.evaluate();
    expect(verdict.verdict).toBe("fail");
    expect(() => Object.assign(verdict, { verdict: "pass" })).toThrow(TypeError);
  });
});

describe("EdgeNode.checkAtApply()", () => {
  it("checkAtApply() writes one terraform_data with the limits that the node is judged by, before every container that runs", () => {
    const { stack, numberValue, edgeNode } = node();
    edgeNode.checkAtApply(rule, "compute/rack-1", numberValue);
    edgeNode.checkAtApply(rule, "compute/rack-2", numberValue);
    const { resource } = json(stack);
    const [[name, data] = ["", {}], ...others] = Object.entries(resource?.terraform_data ?? {});
    expect(others).toEqual([]);
    expect(data.lifecycle).toEqual({
      precondition: ["rack-1", "rack-2"].map((rack) => ({
        condition: "${(var.measured <= 45)}",
        error_message: `${rule}: The coolant supply is not warmer than the rack allows: compute/${rack} must be at most 45 °C but is \${var.measured} °C: look at dry coolers, pumps and CDU, and shed load of the rack until its supply is cold enough`,
      })),
    });
    const running = Object.values(resource?.docker_container ?? {}).filter(({ start }) => start !== false);
    expect(edgeNode.services).toHaveLength(6);
    expect(running).toHaveLength(9); // agent, store and broker have data, which is made ready first
    for (const container of running) expect(container.depends_on).toContain(`terraform_data.${name}`);
  });

  it("checkAtApply() writes nothing before it is called", () => {
    expect(json(node().stack).resource).not.toHaveProperty("terraform_data");
  });

  it.each([
    [
      "cooling/supply-within-limit",
      "compute/rack-1",
      "is cooling/supply-within-limit of compute/rack-1: did you mean cooling/supply-within-it-limit of compute/rack-1?",
    ],
    [rule, "compute/rack-9", "did you mean cooling/supply-within-it-limit of compute/rack-"],
  ])("checkAtApply() refuses the limit %s of %s", (unknownRule, subject, words) => {
    const { edgeNode, numberValue } = node();
    const check = () => edgeNode.checkAtApply(unknownRule, subject, numberValue);
    expect(check).toThrow(RangeError);
    expect(check).toThrow("Limit to check at apply must be a limit that is measured at node but is ");
    expect(check).toThrow(words);
  });

  it("checkAtApply() says so when the node has no limit to measure", () => {
    const [unwatched = expect.unreachable()] = coreRules.filter(({ watched }) => watched === undefined);
    const { edgeNode } = node({ ...firstSite, policy: { packs: [packOf("unwatched", [unwatched])] } });
    expect(edgeNode.limits).toEqual([]);
    expect(() => edgeNode.checkAtApply(rule, "compute/rack-1", 1)).toThrow(
      /but is .* of compute\/rack-1: leave it out, because the node has no measured limit$/,
    );
  });

  it("checkAtApply() holds the voltage of a feed against the end of which it is: each has a series of its own", () => {
    const { stack, numberValue, edgeNode } = node();
    const check = (metric?: string) => edgeNode.checkAtApply("power/input-range-covers-grid", "power/feed-a", numberValue, metric);
    expect(() => check()).toThrow("name the series of the value");
    check("edge_node_grid_voltage_volts");
    const [data] = Object.values(json(stack).resource?.terraform_data ?? {});
    expect(data?.lifecycle).toMatchObject({ precondition: [{ condition: "${(var.measured >= 196.299)}" }] });
  });
});

describe("EdgeNode.report()", () => {
  const loosened = { writableRoot: { reason: "Writes a cache; A. Operator, 2026-11-25" } };
  const driving = { devices: { reason: "The receiver; A. Operator, 2026-11-28" } };

  it("report() says what every other service in the stack is loosened in, wherever it stands", () => {
    const { stack, edgeNode } = node();
    const network = new Network(stack, "network", { name: "own" });
    const own = edgeNode.report().loosened;
    new Service(stack, "first", { network, program: { ...program, loosened } });
    new Service(edgeNode, "second", { network, program: { ...program, name: "encoder", loosened } });
    const told = { protection: "the root file system is read-only", reason: loosened.writableRoot.reason };
    const others = edgeNode.report().loosened.slice(own.length);
    expect(others.sort((one, other) => (one.service < other.service ? -1 : 1))).toEqual([
      { service: "decoder", ...told },
      { service: "encoder", ...told },
    ]);
  });

  it("report() says which devices another service of the stack drives", () => {
    const { stack, edgeNode } = node();
    const network = new Network(stack, "network", { name: "own" });
    new Service(stack, "first", { network, program: { ...program, devices: [{ host: "/dev/ttyUSB0", access: "r" }], loosened: driving } });
    expect(edgeNode.report().loosened).toContainEqual({
      service: "decoder",
      protection: "no device of the host is reached",
      given: ["/dev/ttyUSB0 (r)"],
      reason: driving.devices.reason,
    });
  });

  it("report() does not say twice what a module is loosened in", () => {
    const { edgeNode } = node(withRemovableData(firstSite, "Site closed, A. Operator, 2026-11-25"));
    expect(edgeNode.report().loosened.map(({ service }) => service)).toEqual(["telemetry-agent", "telemetry-store", "message-broker"]);
  });
});

describe("EdgeNode under a plain App", () => {
  const { site, ...design } = firstSite;
  const policy = { site: { "cooling/room-stays-warm": { enforcement: { off: "No winter, A. Operator, 2026-11-25" } } } };

  afterEach(() => vi.restoreAllMocks());

  it("EdgeNode says on standard error, once, what an annotation alone would hide: a rule that is off", () => {
    const said = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const { stack } = node({ site, ...design, policy });
    Testing.synth(stack, true);
    Testing.synth(stack, true);
    expect(said.mock.calls).toEqual([["! node\n  RULE OFF cooling/room-stays-warm, by the site: No winter, A. Operator, 2026-11-25\n"]]);
    expect(stack.node.findChild("node").node.metadata.filter(({ data }) => /RULE OFF/.test(String(data)))).toHaveLength(1);
  });

  it("EdgeNode says nothing there when there is nothing to say", () => {
    const said = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    Testing.synth(node().stack, true);
    expect(said).not.toHaveBeenCalled();
  });
});

const modules = {
  compute: ComputeModule,
  cooling: CoolingModule,
  power: PowerModule,
  downlink: DownlinkModule,
  telemetry: TelemetryModule,
  orchestration: OrchestrationModule,
};

describe("EdgeNode and its plan", () => {
  it("EdgeNode has its services without solving anything", () => {
    let services: EdgeNode["services"] = [];
    expect(
      solvesOf(() => {
        services = node().edgeNode.services;
      }),
    ).toBe(0);
    expect(services.map(({ serviceName }) => serviceName)).toEqual([
      "telemetry-agent",
      "telemetry-alerting",
      "telemetry-store",
      "archiver",
      "demodulator",
      "message-broker",
    ]);
  });

  it("EdgeNode makes modules of the facts that its snapshot was made of: they are those that stand alone in a stack", () => {
    const parsed = vi.spyOn(props, "parseProps");
    const { edgeNode } = fresh(() => node());
    const names = Object.keys(modules);
    const paths = parsed.mock.calls.map(([, path]) => path).filter((path) => names.some((name) => path.endsWith(`/${name}`)));
    parsed.mockRestore();
    expect(paths).toEqual(names.map((name) => `node/${name}`));
    for (const [id, Module] of Object.entries(modules)) expect(edgeNode.node.findChild(id)).toBeInstanceOf(Module);
    expect((edgeNode.node.findChild("telemetry") as TelemetryModule).facts).toBe(edgeNode.snapshot.telemetry);
  });

  it("EdgeNode has the limits before the verdict that it has after it, and writes the same bytes", () => {
    const [early, late] = [fresh(node), fresh(node)];
    const { limits } = early.edgeNode;
    late.edgeNode.evaluate();
    expect(solvesOf(() => expect(late.edgeNode.limits).toStrictEqual(limits))).toBe(0);
    expect(Testing.synth(early.stack)).toBe(Testing.synth(late.stack));
  });

  it("EdgeNode under a plain App solves for the verdict alone: its files are of the same study", () => {
    const { stack, edgeNode } = node();
    const judging = solvesOf(() => evaluate(edgeNode.snapshot));
    expect(solvesOf(() => Testing.synth(stack, true))).toBe(judging);
  });

  it("EdgeNode writes the files of a node that fails too: removing its stack resolves them", () => {
    const { stack, edgeNode } = node(kuwaitDryCooler);
    expect(edgeNode.evaluate().verdict).toBe("fail");
    const { files_telemetry_alerting: unknown, "files_telemetry-alerting": seed } = json(stack).resource?.docker_container ?? {};
    expect(unknown).toBeUndefined();
    expect(JSON.stringify(seed?.upload)).toContain("cooling/supply-within-it-limit");
  });

  it("EdgeNode lets its validation say why there is no verdict, where the files were asked for first", () => {
    const { stack } = node({ ...firstSite, policy: { baseline: { schemaVersion: 1, site: "jeddah", entries: [] } } });
    expect(() => Testing.synth(stack, true)).toThrow(
      /^node\/policy is not valid \(1 problem\)\n {2}baseline\.site: must be node but is jeddah/,
    );
  });
});

describe("EdgeNode", () => {
  it.each([
    ["with telemetry", firstSite],
    ["without telemetry", without("telemetry", firstSite)],
  ])("EdgeNode %s refuses a policy that is not valid where it is made", (_what, props) => {
    const policy = { site: { "power/breaker-loading": { parameters: { headroom: "200 %" } } } } as const;
    expect(() => node({ ...props, policy })).toThrow(/^node\/policy is not valid \(1 problem\)\n/);
  });

  it("EdgeNode refuses a name by which its report would be written elsewhere", () => {
    everyRow("%j", ["../../evil", "a/b", "..", "", "Riyadh 1", "x\u0000"], (name) => {
      const make = () => new EdgeNode(new TerraformStack(new App({ stackTraces: false }), "riyadh-1"), "node", { ...firstSite, name });
      expect(make).toThrow(PropsError);
      expect(make).toThrow(/^riyadh-1\/node is not valid \(1 problem\)\n {2}name: must be /);
    });
  });

  it("EdgeNode refuses an id that is no name where it has no other", () => {
    const stack = new TerraformStack(new App({ stackTraces: false }), "riyadh-1");
    expect(() => new EdgeNode(stack, "../../evil", firstSite)).toThrow("name: must be lower-case letters, digits and hyphens");
    expect(new EdgeNode(stack, "Node", { ...firstSite, name: "riyadh-1" }).snapshot.name).toBe("riyadh-1");
  });

  it("EdgeNode has no service without telemetry and orchestration, and its limits all the same", () => {
    const { telemetry: _, orchestration: __, ...rest } = designOf(firstSite);
    const { edgeNode } = node({ ...rest, site: firstSite.site });
    expect(edgeNode.services).toEqual([]);
    expect(edgeNode.limits.map(({ subject }) => subject)).toEqual(expect.arrayContaining(["compute/rack-1", "power/rack-1-a/breaker"]));
  });
});
