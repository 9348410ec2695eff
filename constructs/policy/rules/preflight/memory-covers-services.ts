import { addUp } from "../../../plain/add-up";
import { eachAnsweringEngine } from "../../judgements/each-engine";
import { engines } from "../../judgements/engines";
import { judge, judgeNotApplicable } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Compares the memory of the host with the sum of the memory limits of its services. */
export const memoryCoversServices = defineRule({
  id: "preflight/memory-covers-services",
  title: "The memory of the host covers its services",
  shortfall: "more than the host has",
  why: "If services together use more memory than the host has, the kernel kills them one after another: they have no swap. Preparing data and configuration takes at most 16 MiB before the services start, and is not counted.",
  source: "our own bound: the sum of the limits; Docker Engine API 1.41, SystemInfo: MemTotal",
  severity: "high",
  remedy: "Add memory to the host, or lower the memory of its services",
  judges: engines,
  worsenedBy: [],
  check: (context) =>
    eachAnsweringEngine(context, ({ memoryMiB, services: own }, subject) => {
      const services = context.node.services.filter(({ id }) => own.includes(id));
      if (services.length === 0) return judgeNotApplicable(subject, "no service runs on the engine");
      const value = addUp(services, (service) => service.memoryMiB);
      return judge({
        subject,
        unit: "MiB",
        bound: "at-most",
        value,
        limit: memoryMiB,
        contributors: () => services.map((service) => ({ name: service.id, value: service.memoryMiB })),
        remedy: () =>
          `add ${Math.ceil(value - memoryMiB)} MiB to the host, or lower memory of its services, which together may use ${value} MiB`,
      });
    }),
});
