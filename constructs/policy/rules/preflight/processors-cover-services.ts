import { eachAnsweringEngine, serviceSubject } from "../../judgements/each-engine";
import { engines } from "../../judgements/engines";
import { judge, judgeNotApplicable } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Checks that the host has every processor that a service names by its number. */
export const processorsCoverServices = defineRule({
  id: "preflight/processors-cover-services",
  title: "The host has every processor that its services name",
  shortfall: "more than the host has",
  why: "An engine refuses a container for a processor that its host does not have. The apply stops half done.",
  source: "Docker Engine API 1.41, SystemInfo: NCPU; HostConfig: CpusetCpus, counted from 0",
  severity: "high",
  remedy: "Name only processors in cpuset that the host has",
  judges: engines,
  worsenedBy: [],
  check: (context) =>
    eachAnsweringEngine(context, ({ processors, services: own }, subject) => {
      const asking = context.node.services.flatMap(({ id, machine }) =>
        own.includes(id) && machine?.cpuset !== undefined ? [{ id, cpuset: machine.cpuset }] : [],
      );
      if (asking.length === 0) return judgeNotApplicable(subject, "no service names processors (cpuset)");
      return asking.map(({ id, cpuset }) =>
        judge({
          subject: serviceSubject(id),
          unit: "units",
          bound: "at-most",
          value: 1 + Math.max(...cpuset.split(/[,-]/).map(Number)),
          limit: processors,
          remedy: () => `name processors from 0 to ${processors - 1} in cpuset of ${id} instead of ${cpuset}, or run it on a larger host`,
        }),
      );
    }),
});
