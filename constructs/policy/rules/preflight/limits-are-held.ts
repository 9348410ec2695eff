import type { EngineLimit } from "../../../facts/engine";
import { nameList } from "../../../props/problems/name-list";
import { eachAnsweringEngine } from "../../judgements/each-engine";
import { engines } from "../../judgements/engines";
import { judgeNotApplicable, judgeRequirement } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

const words: Readonly<Record<EngineLimit, string>> = {
  memory: "memory",
  swap: "swap",
  cpuShares: "shares of the processor",
  cpuset: "which processors",
};

/** The kernel of the host holds every limit that a container is given. */
export const limitsAreHeld = defineRule({
  id: "preflight/limits-are-held",
  title: "The host holds the limits of containers",
  why: "An engine whose kernel does not know a limit leaves it out, with a warning that Terraform does not show. One program that goes wrong then takes the memory or the processor of all others.",
  source:
    "Docker, Runtime options with memory, CPUs, and GPUs; Docker Engine API 1.41, SystemInfo: MemoryLimit, SwapLimit, CPUShares, CPUSet",
  severity: "high",
  remedy: "Switch the memory, cpu and cpuset controllers of cgroups on in the kernel of the host",
  judges: engines,
  worsenedBy: [],
  check: (context) =>
    eachAnsweringEngine(context, ({ limits, services: own }, subject) => {
      const services = context.node.services.filter(({ id }) => own.includes(id));
      if (services.length === 0) return judgeNotApplicable(subject, "no service runs on it");
      const asksCpuset = services.some(({ machine }) => machine?.cpuset !== undefined);
      const asked: readonly EngineLimit[] = ["memory", "swap", "cpuShares", ...(asksCpuset ? (["cpuset"] as const) : [])];
      const lost = nameList(asked.filter((limit) => !limits[limit]).map((limit) => words[limit]));
      return judgeRequirement(subject, lost === "", {
        reason: `its kernel holds no limit on ${lost}`,
        remedy: `switch the limit on ${lost} on in the kernel of the host, such as by cgroup_enable=memory swapaccount=1 on its command line, and start it again`,
      });
    }),
});
