import type { EngineImage } from "../../../facts/engine";
import { addUp } from "../../../plain/add-up";
import { dataSize } from "../../../props/quantities";
import { DataSize } from "../../../units";
import { eachAnsweringEngine, notAskedText } from "../../judgements/each-engine";
import { engines } from "../../judgements/engines";
import type { Contributor } from "../../rule/finding";
import { judge, judgeNotApplicable, judgeUnknown } from "../../rule/judge";
import { parameter } from "../../rule/parameter";
import { defineRule } from "../../rule/rule";

/** Checks the free space where the engine keeps images and volumes. Images that must still be pulled count too. */
export const diskIsFree = defineRule({
  id: "preflight/disk-is-free",
  title: "The disk of the engine has enough free space",
  shortfall: "less free space than needed",
  why: "A full disk stops an apply in the middle of a pull. Programs that already run lose what they write.",
  source:
    "our own bound; df of busybox on DockerRootDir of Docker Engine API 1.41, SystemInfo; sizes of layers in the manifests of missing images, OCI Image Format Specification 1.1, as the image lock has them",
  severity: "high",
  remedy: "Run docker system df on the engine and remove what is not needed. Set minimumFree to what the images and data of the site need",
  judges: engines,
  worsenedBy: [],
  parameters: {
    minimumFree: parameter({
      schema: dataSize({ positive: true }),
      default: "2 GiB",
      description:
        "space that must be free where the engine keeps images and volumes; each missing image adds the compressed size of its layers, if the lock states it",
      source: "our own bound, estimated and not measured: space for the images of telemetry and broker and for the first days of samples",
    }),
  },
  check: (context) =>
    eachAnsweringEngine(context, ({ address, freeDiskMiB: free, services, images }, subject) => {
      if (services.length === 0) return judgeNotApplicable(subject, "no service runs on the engine");
      if ("notAsked" in free) return judgeUnknown(subject, notAskedText(free.notAsked));
      const pulled = missingLayers(images);
      const least = context.parameters.minimumFree.mebibytes;
      const limit = pulled.reduce((sum, { value }) => sum + value, least);
      return judge({
        subject,
        unit: "MiB",
        bound: "at-least",
        value: free.value,
        limit,
        ...(pulled.length > 0 && { limitContributors: () => [{ name: "minimumFree", value: least }, ...pulled] }),
        failReason: () => `${Math.floor(free.value)} MiB are free${pulledText(pulled)}`,
        remedy: () =>
          `free ${Math.ceil(limit - free.value)} MiB where the engine keeps images and volumes: docker --host ${address} system df shows what uses the space`,
      });
    }),
});

/** Lists the size of the layers of each missing image that no image before it has [MiB]. An image with unknown layers is left out. */
function missingLayers(images: readonly EngineImage[]): readonly Contributor[] {
  const counted = new Set<string>();
  return images.flatMap(({ reference, layers = {} }) => {
    const own = Object.entries(layers).filter(([digest]) => !counted.has(digest));
    for (const [digest] of own) counted.add(digest);
    const bytes = addUp(own, ([, size]) => size);
    return bytes > 0 ? [{ name: reference, value: DataSize.bytes(bytes).mebibytes }] : [];
  });
}

/** Says how much is still to be pulled. */
function pulledText(pulled: readonly Contributor[]): string {
  if (pulled.length === 0) return "";
  const mebibytes = Math.ceil(addUp(pulled, ({ value }) => value));
  return `, and ${pulled.length === 1 ? "an image" : `${pulled.length} images`} of ${mebibytes} MiB must still be pulled: at least, because layers are counted compressed`;
}
