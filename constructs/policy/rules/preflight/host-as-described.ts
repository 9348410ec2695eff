import { eachAnsweringEngine } from "../../judgements/each-engine";
import { engines } from "../../judgements/engines";
import { judge, judgeNotApplicable } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** A host has the memory and the cores that its design gives it, by which workloads were placed. */
export const hostAsDescribed = defineRule({
  id: "preflight/host-as-described",
  title: "A host has what its design says",
  shortfall: "less than the design says",
  why: "Workloads are placed by what the design gives a host. Where the machine has less, placement promises what is not there, and a lost host finds no room on it.",
  source: "The design's own numbers; Docker Engine API 1.41, SystemInfo: MemTotal, NCPU",
  severity: "high",
  remedy: "Correct memory and cores of the host, or give the machine more",
  judges: engines,
  worsenedBy: [],
  check: (context) =>
    eachAnsweringEngine(context, ({ described, memoryMiB, processors, name }, subject) => {
      if (!described) return judgeNotApplicable(subject, "the site has no hosts whose memory and cores its design gives");
      const [tightest] = [
        { at: "memory", unit: "MiB" as const, value: described.memoryMiB, limit: memoryMiB },
        { at: "cores", unit: "cores" as const, value: described.cores, limit: processors },
      ].sort((one, other) => other.value / other.limit - one.value / one.limit);
      return judge({
        subject,
        bound: "at-most",
        ...(tightest ?? { unit: "MiB", value: described.memoryMiB, limit: memoryMiB }),
        held: true, // all of a machine may be given
        remedy: () =>
          `give ${name} at most ${memoryMiB} MiB and ${processors} cores in its design, which its machine has, or put more into the machine`,
      });
    }),
});
