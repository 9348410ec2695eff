import { eachAnsweringEngine } from "../../judgements/each-engine";
import { engines } from "../../judgements/engines";
import { judge, judgeNotApplicable } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Compares the memory and cores of a host with those that the design states, by which workloads were placed. */
export const hostAsDescribed = defineRule({
  id: "preflight/host-as-described",
  title: "The host has the memory and cores that the design states",
  shortfall: "less than the design states",
  why: "Workloads are placed by the memory and cores that the design states. If the machine has less, they do not fit, nor do those of a lost host.",
  source: "The design's own numbers; Docker Engine API 1.41, SystemInfo: MemTotal, NCPU",
  severity: "high",
  remedy: "Correct memory and cores of the host in the design, or extend the machine",
  judges: engines,
  worsenedBy: [],
  check: (context) =>
    eachAnsweringEngine(context, ({ described, memoryMiB, processors, name }, subject) => {
      if (!described) return judgeNotApplicable(subject, "the design states no memory and cores of a host here");
      const [tightest] = [
        { at: "memory", unit: "MiB" as const, value: described.memoryMiB, limit: memoryMiB },
        { at: "cores", unit: "cores" as const, value: described.cores, limit: processors },
      ].sort((one, other) => other.value / other.limit - one.value / one.limit);
      return judge({
        subject,
        bound: "at-most",
        ...(tightest ?? { unit: "MiB", value: described.memoryMiB, limit: memoryMiB }),
        held: true, // a design may state all memory and cores of a machine
        remedy: () =>
          `state at most ${memoryMiB} MiB and ${processors} cores for ${name} in the design, as its machine has, or extend the machine`,
      });
    }),
});
