import type { HostFacts } from "../../../facts/compute/host";
import { duration } from "../../../props/quantities";
import { eachAnsweringEngine, engineSubject } from "../../judgements/each-engine";
import { engines } from "../../judgements/engines";
import { judge, judgeUnknown } from "../../rule/judge";
import { parameter } from "../../rule/parameter";
import { defineRule, type RuleLimit } from "../../rule/rule";
import { clockRunbook } from "../../runbooks/compute";

/** The clock of the host is that of the machine that asks, as far as the way to it lets anybody see. */
export const clockWithinBound = defineRule({
  id: "preflight/clock-within-bound",
  title: "The clock of the host is right",
  shortfall: "more than the policy allows",
  why: "A receiver that follows a satellite by its clock points beside it when the clock is wrong; samples and log lines of a site do not fit those of others; certificates are not valid yet, or no more.",
  source: "our own bound; Docker Engine API 1.41, SystemInfo: SystemTime",
  severity: "high",
  remedy: "Let chrony or another client of NTP set the clock of the host, and that of this machine",
  judges: engines,
  worsenedBy: [],
  watched: ({ node, parameters }) => watchedClocks(node.hosts, parameters.maximumOffset.seconds),
  runbook: clockRunbook,
  parameters: {
    maximumOffset: parameter({
      schema: duration({ positive: true }),
      default: "1 s",
      description: "how far the clock of the host may be from that of the machine that asks",
      source:
        "our own bound: a satellite in a low orbit moves by about 1° in one second where it is nearest, about as wide as the beam of a dish of 3 m at 8 GHz (70° · λ ÷ D)",
    }),
  },
  check: (context) =>
    eachAnsweringEngine(context, ({ clock: { offsetS, uncertaintyS } }, subject) => {
      const limit = context.parameters.maximumOffset.seconds;
      const offset = Math.abs(offsetS);
      const isWithin = offset + uncertaintyS <= limit;
      if (!isWithin && offset - uncertaintyS <= limit)
        return judgeUnknown(
          subject,
          `the clock is off by ${seconds(offset)} ± ${seconds(uncertaintyS)}, so that nobody sees whether it is within ${seconds(limit)}: the answer took ${seconds(2 * uncertaintyS)}, ask again over a faster way, or raise maximumOffset`,
        );
      return judge({
        subject,
        unit: "s",
        bound: "at-most",
        value: isWithin ? offset + uncertaintyS : offset - uncertaintyS, // the one that decides, whatever the way took
        limit,
        contributors: () => [
          { name: "offset", value: offset },
          { name: "half of what the answer took", value: isWithin ? uncertaintyS : -uncertaintyS },
        ],
        remedy: () =>
          `set the clock of the host, which is ${seconds(offset)} ${offsetS > 0 ? "ahead of" : "behind"} that of this machine, by chrony or another client of NTP, unless this machine is wrong`,
      });
    }),
});

function seconds(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 0)} s`;
}

/** How far the clock of each host may be from true time, which an exporter on the host gives. @param limitS either way [s] */
function watchedClocks(hosts: readonly Pick<HostFacts, "id">[], limitS: number): readonly RuleLimit[] {
  return hosts.map(
    ({ id }): RuleLimit => ({
      subject: engineSubject({ name: id }),
      device: id,
      metric: "edge_node_clock_offset_seconds",
      unit: "s",
      bound: "at-most",
      limit: limitS,
      remedy: "let chrony or another client of NTP set the clock of the host, and look why it did not",
    }),
  );
}
