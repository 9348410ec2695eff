import { addUp } from "../../../plain/add-up";
import { eachAnsweringEngine } from "../../judgements/each-engine";
import { engines } from "../../judgements/engines";
import { judge, judgeNotApplicable } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** The memory of the host is at least the sum of what its services may take. */
export const memoryCoversServices = defineRule({
  id: "preflight/memory-covers-services",
  title: "The memory of the host covers its services",
  shortfall: "more than the host has",
  why: "Services without swap that together may take more memory than there is are killed one after the other when they do. What makes data and configuration ready takes 16 MiB at most, before the services start, and is not counted.",
  source: "our own bound: the sum of the limits; Docker Engine API 1.41, SystemInfo: MemTotal",
  severity: "high",
  remedy: "Give the host more memory, or its services less",
  judges: engines,
  worsenedBy: [],
  check: (context) =>
    eachAnsweringEngine(context, ({ memoryMiB, services: own }, subject) => {
      const services = context.node.services.filter(({ id }) => own.includes(id));
      if (services.length === 0) return judgeNotApplicable(subject, "no service runs on it");
      const value = addUp(services, (service) => service.memoryMiB);
      return judge({
        subject,
        unit: "MiB",
        bound: "at-most",
        value,
        limit: memoryMiB,
        contributors: () => services.map((service) => ({ name: service.id, value: service.memoryMiB })),
        remedy: () =>
          `give the host ${Math.ceil(value - memoryMiB)} MiB more, or its services less by memory, of which together they may take ${value} MiB`,
      });
    }),
});
