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

/** Checks that the kernel of the host enforces every limit of a container. */
export const limitsAreHeld = defineRule({
  id: "preflight/limits-are-held",
  title: "The host enforces the limits of containers",
  why: "If the kernel does not support a limit, the engine ignores it with a warning that Terraform does not show. One faulty program can then take the memory or the processor of all others.",
  source:
    "Docker, Runtime options with memory, CPUs, and GPUs; Docker Engine API 1.41, SystemInfo: MemoryLimit, SwapLimit, CPUShares, CPUSet",
  severity: "high",
  remedy: "Switch on the memory, cpu and cpuset controllers of cgroups in the kernel of the host",
  judges: engines,
  worsenedBy: [],
  check: (context) =>
    eachAnsweringEngine(context, ({ limits, services: own }, subject) => {
      const services = context.node.services.filter(({ id }) => own.includes(id));
      if (services.length === 0) return judgeNotApplicable(subject, "no service runs on the engine");
      const asksCpuset = services.some(({ machine }) => machine?.cpuset !== undefined);
      const asked: readonly EngineLimit[] = ["memory", "swap", "cpuShares", ...(asksCpuset ? (["cpuset"] as const) : [])];
      const lost = nameList(asked.filter((limit) => !limits[limit]).map((limit) => words[limit]));
      return judgeRequirement(subject, lost === "", {
        reason: `its kernel enforces no limit on ${lost}`,
        remedy: `switch on the limit on ${lost} in the kernel of the host, such as by cgroup_enable=memory swapaccount=1 on its command line, and restart the host`,
      });
    }),
});
