import type { HostFacts } from "../../../facts/compute/host";
import { duration } from "../../../props/quantities";
import { eachAnsweringEngine, engineSubject } from "../../judgements/each-engine";
import { engines } from "../../judgements/engines";
import { judge, judgeUnknown } from "../../rule/judge";
import { parameter } from "../../rule/parameter";
import { defineRule, type RuleLimit } from "../../rule/rule";
import { clockRunbook } from "../../runbooks/compute";

/** Compares the clock of the host with that of the machine that runs the check, as precisely as the connection allows. */
export const clockWithinBound = defineRule({
  id: "preflight/clock-within-bound",
  title: "The clock of the host is right",
  shortfall: "more than the policy allows",
  why: "With a wrong clock an antenna points beside the satellite. Samples and logs do not match those of other sites, and valid certificates may be refused.",
  source: "our own bound; Docker Engine API 1.41, SystemInfo: SystemTime",
  severity: "high",
  remedy: "Let an NTP client, such as chrony, set the clocks of the host and of this machine",
  judges: engines,
  worsenedBy: [],
  watched: ({ node, parameters }) => watchedClocks(node.hosts, parameters.maximumOffset.seconds),
  runbook: clockRunbook,
  parameters: {
    maximumOffset: parameter({
      schema: duration({ positive: true }),
      default: "1 s",
      description: "how far the clock of the host may be from that of the machine that runs the check",
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
          `the clock is off by ${seconds(offset)} ± ${seconds(uncertaintyS)}, so whether it is within ${seconds(limit)} is unknown: the answer took ${seconds(2 * uncertaintyS)}, check again over a faster connection, or raise maximumOffset`,
        );
      return judge({
        subject,
        unit: "s",
        bound: "at-most",
        value: isWithin ? offset + uncertaintyS : offset - uncertaintyS, // the end of the uncertainty that decides
        limit,
        contributors: () => [
          { name: "offset", value: offset },
          { name: "half of what the answer took", value: isWithin ? uncertaintyS : -uncertaintyS },
        ],
        remedy: () =>
          `set the clock of the host, which is ${seconds(offset)} ${offsetS > 0 ? "ahead of" : "behind"} that of this machine, by an NTP client such as chrony, unless this machine is wrong`,
      });
    }),
});

function seconds(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 0)} s`;
}

/** Lists how far the clock of each host may be from true time; an exporter on the host measures it. @param limitS either way [s] */
function watchedClocks(hosts: readonly Pick<HostFacts, "id">[], limitS: number): readonly RuleLimit[] {
  return hosts.map(
    ({ id }): RuleLimit => ({
      subject: engineSubject({ name: id }),
      device: id,
      metric: "edge_node_clock_offset_seconds",
      unit: "s",
      bound: "at-most",
      limit: limitS,
      remedy: "let an NTP client, such as chrony, set the clock of the host, and find out why it did not",
    }),
  );
}
