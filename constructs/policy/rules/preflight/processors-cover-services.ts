import { eachAnsweringEngine, serviceSubject } from "../../judgements/each-engine";
import { engines } from "../../judgements/engines";
import { judge, judgeNotApplicable } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Every processor that a service asks for by its number is there. */
export const processorsCoverServices = defineRule({
  id: "preflight/processors-cover-services",
  title: "The processors that services ask for are there",
  shortfall: "more than the host has",
  why: "An engine refuses a container that is to run on a processor which its host does not have, and the apply ends there, half done.",
  source: "Docker Engine API 1.41, SystemInfo: NCPU; HostConfig: CpusetCpus, counted from 0",
  severity: "high",
  remedy: "Name processors in cpuset that the host has",
  judges: engines,
  worsenedBy: [],
  check: (context) =>
    eachAnsweringEngine(context, ({ processors, services: own }, subject) => {
      const asking = context.node.services.flatMap(({ id, machine }) =>
        own.includes(id) && machine?.cpuset !== undefined ? [{ id, cpuset: machine.cpuset }] : [],
      );
      if (asking.length === 0) return judgeNotApplicable(subject, "no service asks for processors by their numbers");
      return asking.map(({ id, cpuset }) =>
        judge({
          subject: serviceSubject(id),
          unit: "units",
          bound: "at-most",
          value: 1 + Math.max(...cpuset.split(/[,-]/).map(Number)),
          limit: processors,
          remedy: () => `name processors from 0 to ${processors - 1} in cpuset of ${id} in place of ${cpuset}, or run it on a larger host`,
        }),
      );
    }),
});
