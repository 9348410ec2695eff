import type { EngineImage } from "../../constructs/facts/engine";
import { type AskedImage, askedImages } from "../../constructs/services/asked-images";
import { digestOf, type ImageReference, isByDigest } from "../../constructs/services/image";
import type { ServiceFacts } from "../../constructs/services/service-facts";
import { imageConfigSchema } from "../../stacks/image-lock/image-configuration";
import type { ImageLock } from "../../stacks/image-lock/image-lock";
import type { Docker } from "./docker";
import { saidBy } from "./refusal";

/** The value of a variable of an image; undefined where nobody gives it. */
export type ImageVariable = (variable: string) => string | undefined;

/**
 * The images that services ask for, whether the engine has them, and for which platform they are.
 *
 * @param lock that knows what the engine does not have. @default none
 */
export function engineImages(
  docker: Docker,
  host: string,
  services: readonly ServiceFacts[],
  variableOf: ImageVariable,
  lock?: ImageLock,
): readonly EngineImage[] {
  const asked = askedImages(services);
  const references = asked.flatMap(({ image }) => referenceOf(image, variableOf) ?? []);
  const present = presentImages(docker, host, references);
  return asked.map((image) => ({
    ...named(image, variableOf),
    runs: image.runs,
    probes: image.probes,
    isThere: isThere(image, variableOf, present),
    ...saidOf(digestOf(referenceOf(image.image, variableOf) ?? "") ?? "", present, lock),
  }));
}

/** What is known of an image: by the engine where it has it, else by the lock that holds it. */
function saidOf(digest: string, present: Present, lock: ImageLock | undefined): Said & Pick<EngineImage, "layers"> {
  if ("value" in present && present.value.has(digest)) return present.value.get(digest) ?? {};
  if (!lock || !Object.values(lock.images).some((image) => digestOf(image) === digest)) return {};
  const layers = lock.layers?.[digest];
  return { platform: lock.platform, ...lock.configurations?.[digest], ...(layers && { layers }) };
}

/** The first probe of the services that the engine has, or why there is none. Services that need none name one all the same. */
export function presentProbe(
  docker: Docker,
  host: string,
  services: readonly ServiceFacts[],
  variableOf: ImageVariable,
): { readonly image: string } | { readonly notAsked: string } {
  const probes = [...new Map(services.map(({ probe }) => [JSON.stringify(probe), probe])).values()];
  const references = probes.flatMap((probe) => referenceOf(probe, variableOf) ?? []);
  const present = presentImages(docker, host, references);
  if ("notAsked" in present) return present;
  const image = references.find((reference) => present.value.has(digestOf(reference) ?? ""));
  if (image !== undefined) return { image };
  const [reference] = references;
  if (reference !== undefined)
    return { notAsked: `the probe ${reference}, which looks at the host, is not on the engine: pull it there before` };
  const [probe] = probes;
  if (probe === undefined) return { notAsked: "no service names a probe, which looks at the host: give the site a service" };
  return typeof probe === "string"
    ? { notAsked: `the probe ${probe}, which looks at the host, stands by a tag: lock it by edge-node images lock` }
    : {
        notAsked: `the probe, which looks at the host, is the variable ${probe.variable}, whose value nobody gave: give it by --variables images.tfvars.json`,
      };
}

/** What an image says of itself. */
type Said = Pick<EngineImage, "platform" | "volumes" | "version">;

/** What each image says that the engine has, by its digest. */
type Present = { readonly value: ReadonlyMap<string, Said> } | { readonly notAsked: string };

/** Of those references the images that the engine has. It says each that it has, and one line for each that it lacks. */
function presentImages(docker: Docker, host: string, references: readonly string[]): Present {
  if (references.length === 0) return { value: new Map() };
  const { status, stdout, stderr, isLate } = docker.run(host, [
    "image",
    "inspect",
    "--format",
    "{{json .RepoDigests}} {{.Os}}/{{.Architecture}} {{json .Config}}",
    ...references.map((reference) => reference.replace(/:[^/:@]*(?=@)/, "")),
  ]);
  const others = stderr.split("\n").filter((line) => line.trim() !== "" && !/no such image/i.test(line));
  if (isLate || (status !== 0 && others.length > 0))
    return {
      notAsked: `the engine does not say which images it has, ${isLate ? `it gave no answer within ${docker.longest}` : saidBy(stderr)}`,
    };
  return { value: new Map(stdout.split("\n").flatMap(imagesIn)) };
}

/** Every digest of an image, with what it says of itself. A label may hold digests of others. */
function imagesIn(line: string): readonly (readonly [digest: string, said: Said])[] {
  const [, digests = line, platform, config = ""] = /^(.*?\]) ([a-z0-9]+\/[a-z0-9]+)(?: (\{.*))?$/.exec(line) ?? [];
  const said = { ...(platform !== undefined && { platform }), ...(config !== "" && imageConfigSchema.safeParse(JSON.parse(config)).data) };
  return (digests.match(/sha256:[0-9a-f]{64}/g) ?? []).map((digest) => [digest, said]);
}

function isThere({ image }: AskedImage, variableOf: ImageVariable, present: Present): EngineImage["isThere"] {
  const reference = referenceOf(image, variableOf);
  if (reference === undefined)
    return typeof image === "string"
      ? { notAsked: `the image ${image} stands by a tag, which may mean another one: lock it by edge-node images lock` }
      : { notAsked: "the image is a variable whose value nobody gave: give it by --variables images.tfvars.json" };
  return "notAsked" in present ? present : { value: present.value.has(digestOf(reference) ?? "") };
}

function named({ image }: AskedImage, variableOf: ImageVariable): Pick<EngineImage, "reference"> {
  return { reference: referenceOf(image, variableOf) ?? (typeof image === "string" ? image : image.variable) };
}

/** An image by its digest; undefined of a tag, and of a variable without a value. */
function referenceOf(image: ImageReference, variableOf: ImageVariable): string | undefined {
  if (typeof image !== "string") return variableOf(image.variable);
  return isByDigest(image) ? image : undefined;
}
