import { TerraformVariable } from "cdktf";
import { describe, expect, it } from "vitest";
import { deployServices } from "../../../constructs/deploy/deploy-services";
import { LimitCheck } from "../../../constructs/deploy/limit-check";
import { dockerProvider } from "../../../constructs/deploy/provider";
import type { WatchedLimit } from "../../../constructs/facts/watched-limit";
import { agent, collector } from "../../support/deploy/service-facts";
import { synthesized } from "../../support/deploy/synthesized";
import { supplyLimit } from "../../support/deploy/watched-limits";

interface Precondition {
  readonly condition: string;
  readonly error_message: string;
}

/** A stack of two services whose limits are held against one variable. */
function checked(...limits: readonly WatchedLimit[]) {
  const { json, byName } = synthesized("riyadh-1", (stack) => {
    dockerProvider(stack);
    const { numberValue } = new TerraformVariable(stack, "measured", { type: "number" });
    const check = new LimitCheck(stack, "limit-check", deployServices(stack, "telemetry", [collector, agent]));
    for (const limit of limits) check.add({ limit, value: numberValue });
  });
  const resources = Object.entries(json.resource?.terraform_data ?? {});
  const { lifecycle } = (resources[0]?.[1] ?? {}) as { readonly lifecycle?: { readonly precondition: readonly Precondition[] } };
  return { byName, addresses: resources.map(([name]) => `terraform_data.${name}`), preconditions: lifecycle?.precondition ?? [] };
}

describe("LimitCheck", () => {
  it("LimitCheck says what is wrong in the rule's words, with its id, limit, value and remedy", () => {
    expect(checked(supplyLimit).preconditions).toEqual([
      {
        condition: "${(var.measured <= 45)}",
        error_message:
          "cooling/supply-within-it-limit: The coolant supply is not warmer than the rack allows: compute/rack-1 must be at most 45 °C but is ${var.measured} °C: look at dry coolers",
      },
    ]);
  });

  it("LimitCheck holds a lower limit from below, and gives no unit to a number without one", () => {
    expect(checked({ ...supplyLimit, bound: "at-least", unit: "-", limit: 0.5 }).preconditions).toEqual([
      {
        condition: "${(var.measured >= 0.5)}",
        error_message: expect.stringContaining("compute/rack-1 must be at least 0.5 but is ${var.measured}: look at dry coolers"),
      },
    ]);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])("LimitCheck refuses the value %s", (value) => {
    expect(() =>
      synthesized("riyadh-1", (stack) => {
        dockerProvider(stack);
        new LimitCheck(stack, "limit-check", []).add({ limit: supplyLimit, value });
      }),
    ).toThrow(
      `Value that cooling/supply-within-it-limit checks at apply must be a number or a token of one but is ${value}: give what was measured`,
    );
  });

  it("LimitCheck keeps several limits in one resource", () => {
    const { addresses, preconditions } = checked(supplyLimit, { ...supplyLimit, subject: "compute/rack-2", limit: 40 });
    expect(addresses).toHaveLength(1);
    expect(preconditions.map(({ condition }) => condition)).toEqual(["${(var.measured <= 45)}", "${(var.measured <= 40)}"]);
  });

  it("LimitCheck comes before every container of a service, and keeps what it depended on", () => {
    const { addresses, byName } = checked(supplyLimit);
    const containers = byName("docker_container");
    expect(containers["riyadh-1.agent"]?.depends_on).toEqual(addresses);
    expect(containers["riyadh-1.collector"]?.depends_on).toEqual([
      "docker_container.files_collector",
      "docker_container.prepare_collector",
      ...addresses,
    ]);
    expect(containers["riyadh-1.collector.prepare"]?.depends_on).toEqual(["docker_container.probe_probe_image", ...addresses]);
  });

  it("LimitCheck writes words as text, never as expressions", () => {
    const hostile = '${file("/etc/passwd")} %{if true} "quoted"';
    const [precondition] = checked({ ...supplyLimit, title: hostile, subject: hostile, remedy: hostile }).preconditions;
    const text = '$${file("/etc/passwd")} %%{if true} "quoted"';
    expect(precondition?.error_message).toBe(
      `cooling/supply-within-it-limit: ${text}: ${text} must be at most 45 °C but is \${var.measured} °C: ${text}`,
    );
  });
});
