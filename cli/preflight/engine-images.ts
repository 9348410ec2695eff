import { z } from "zod";
import type { EngineImage } from "../../constructs/facts/engine";
import { defined } from "../../constructs/plain/defined";
import { listValues } from "../../constructs/plain/list-values";
import { digestOf, type ImageReference, isByDigest } from "../../constructs/services/image";
import type { ServiceFacts } from "../../constructs/services/service-facts";
import { type ServiceImage, serviceImages } from "../../constructs/services/service-images";
import { type ImageConfiguration, imageConfigSchema } from "../../site-files/locks/image-configuration";
import type { ImageLock } from "../../site-files/locks/image-lock";
import type { EngineConnection, EngineReply } from "./engine-connection";
import { engineWords, saidBy } from "./refusal";

/** Returns the value of an image variable; undefined where it has none. */
export type ImageVariable = (variable: string) => string | undefined;

/**
 * Returns the images that services need, whether the engine has them, and their platforms.
 *
 * @param present result of {@link presentImages}
 * @param lock that knows images that the engine lacks. @default none
 */
export function engineImages(
  present: PresentImages,
  services: readonly ServiceFacts[],
  variableOf: ImageVariable,
  lock?: ImageLock,
): readonly EngineImage[] {
  return serviceImages(services).map((image) => ({
    ...named(image, variableOf),
    runs: image.runs,
    probes: image.probes,
    isThere: isThere(image, variableOf, present),
    ...saidOf(digestOf(referenceOf(image.image, variableOf) ?? "") ?? "", present, lock),
  }));
}

/** Returns what the engine knows of an image; where it lacks the image, what the lock knows. */
function saidOf(digest: string, present: PresentImages, lock: ImageLock | undefined): ImageSaid & Pick<EngineImage, "layers"> {
  if ("value" in present && present.value.has(digest)) return present.value.get(digest) ?? {};
  if (!lock || !Object.values(lock.images).some((image) => digestOf(image) === digest)) return {};
  const layers = lock.layers?.[digest];
  return { platform: lock.platform, ...lock.configurations?.[digest], ...defined({ layers }) };
}

/** Returns the first probe of the services that the engine has, or why it has none. Services that need no probe name one too. */
export function presentProbe(
  present: PresentImages,
  services: readonly ServiceFacts[],
  variableOf: ImageVariable,
): { readonly image: string } | { readonly notAsked: string } {
  const probes = probesOf(services);
  const references = probes.flatMap((probe) => referenceOf(probe, variableOf) ?? []);
  if ("notAsked" in present) return present;
  const image = references.find((reference) => present.value.has(digestOf(reference) ?? ""));
  if (image !== undefined) return { image };
  const [reference] = references;
  if (reference !== undefined)
    return { notAsked: `the image ${reference}, with which preflight looks at the host, is not on the engine: pull it there first` };
  const [probe] = probes;
  if (probe === undefined)
    return { notAsked: "preflight looks at the host with the probe image of a service, but the site has no service: add one" };
  return typeof probe === "string"
    ? { notAsked: `the image ${probe}, with which preflight looks at the host, is named by a tag: lock it with edge-node images lock` }
    : {
        notAsked: `the image with which preflight looks at the host is the variable ${probe.variable} without a value: state it with --variables images.tfvars.json`,
      };
}

function probesOf(services: readonly ServiceFacts[]): readonly ImageReference[] {
  return [...new Map(services.map(({ probe }) => [JSON.stringify(probe), probe])).values()];
}

/** Platform, volumes and version that the image states. */
type ImageSaid = Partial<ImageConfiguration> & Pick<EngineImage, "platform">;

/** The images on the engine by digest, with their own facts. */
type PresentImages = { readonly value: ReadonlyMap<string, ImageSaid> } | { readonly notAsked: string };

/** @source Docker Engine API 1.41, ImageInspect */
const imageSchema = z.object({
  RepoDigests: z.array(z.string()).nullish(),
  Os: z.string().optional(),
  Architecture: z.string().optional(),
  Config: imageConfigSchema.nullish(),
});

/** Queries in one round trip which images of services and of their probes the engine has. */
export function presentImages(connection: EngineConnection, services: readonly ServiceFacts[], variableOf: ImageVariable): PresentImages {
  const images = [...listValues(serviceImages(services), "image"), ...probesOf(services)];
  const references = new Set(images.flatMap((image) => referenceOf(image, variableOf)?.replace(/:[^/:@]*(?=@)/, "") ?? []));
  const replies = connection.ask([...references].map((reference) => ({ path: `/images/${encodeURI(reference)}/json` })));
  const failed = replies.find(({ status }) => status !== 200 && status !== 404);
  if (failed) {
    const why = failed.isLate ? `no answer within ${connection.docker.longest}` : saidBy(engineWords(failed));
    return { notAsked: `the engine does not say which images it has, ${why}` };
  }
  return { value: new Map(replies.filter(({ status }) => status === 200).flatMap(digestsIn)) };
}

/** Returns every digest of an image, with its own facts. */
function digestsIn({ text }: EngineReply): readonly (readonly [digest: string, said: ImageSaid])[] {
  const { RepoDigests, Os, Architecture, Config } = imageSchema.parse(JSON.parse(text));
  const said = { ...(Os && Architecture && { platform: `${Os}/${Architecture}` }), ...Config };
  return (RepoDigests ?? []).flatMap((one) => {
    const digest = digestOf(one);
    return digest === undefined ? [] : [[digest, said] as const];
  });
}

function isThere({ image }: ServiceImage, variableOf: ImageVariable, present: PresentImages): EngineImage["isThere"] {
  const reference = referenceOf(image, variableOf);
  if (reference === undefined)
    return typeof image === "string"
      ? { notAsked: `the image ${image} is named by a tag, which may mean another image later: lock it with edge-node images lock` }
      : { notAsked: "the image is a variable without a value: state it with --variables images.tfvars.json" };
  return "notAsked" in present ? present : { value: present.value.has(digestOf(reference) ?? "") };
}

function named({ image }: ServiceImage, variableOf: ImageVariable): Pick<EngineImage, "reference"> {
  return { reference: referenceOf(image, variableOf) ?? (typeof image === "string" ? image : image.variable) };
}

/** Returns an image by digest; undefined for a tag, and for a variable without a value. */
function referenceOf(image: ImageReference, variableOf: ImageVariable): string | undefined {
  if (typeof image !== "string") return variableOf(image.variable);
  return isByDigest(image) ? image : undefined;
}
