import { dataSize } from "../../../props/quantities";
import { eachAnsweringEngine, notAskedText } from "../../judgements/engines/each-engine";
import { engines } from "../../judgements/engines/engines";
import { judge, notApplicable, undecided } from "../../rule/judge";
import { parameter } from "../../rule/parameter";
import { defineRule } from "../../rule/rule";

/** There is room where the engine keeps images and volumes. */
export const diskIsFree = defineRule({
  id: "preflight/disk-is-free",
  title: "The disk of the engine has room",
  why: "A full disk ends an apply in the middle of a pull, and the programs that run already lose what they write.",
  source: "our own bound; df of busybox on DockerRootDir of Docker Engine API 1.41, SystemInfo",
  severity: "high",
  remedy: "docker system df on the engine, and remove what nobody needs; set minimumFree to what the images and data of the site take",
  judges: engines,
  worsenedBy: [],
  parameters: {
    minimumFree: parameter({
      schema: dataSize({ positive: true }),
      default: "2 GiB",
      description: "what must be free where the engine keeps images and volumes; images that are still missing need theirs beside it",
      source: "our own bound, estimated and not measured: room for the images of telemetry and broker and for the first days of samples",
    }),
  },
  check: (context) =>
    eachAnsweringEngine(context, ({ address, freeDiskMiB: free, services }, subject) => {
      if (services.length === 0) return notApplicable(subject, "no service runs on it");
      if ("notAsked" in free) return undecided(subject, notAskedText(free.notAsked));
      const limit = context.parameters.minimumFree.mebibytes;
      return judge({
        subject,
        unit: "MiB",
        bound: "at-least",
        value: free.value,
        limit,
        remedy: () =>
          `free ${Math.ceil(limit - free.value)} MiB where the engine keeps images and volumes: docker --host ${address} system df shows what takes them`,
      });
    }),
});
