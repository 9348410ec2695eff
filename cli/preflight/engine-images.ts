import type { EngineImage } from "../../constructs/facts/engine";
import { type AskedImage, askedImages } from "../../constructs/services/asked-images";
import { digestOf, type ImageReference, isByDigest } from "../../constructs/services/image";
import type { ServiceFacts } from "../../constructs/services/service-facts";
import type { Docker } from "./docker";
import { saidBy } from "./refusal";

/** The value of a variable of an image; undefined where nobody gives it. */
export type ImageVariable = (variable: string) => string | undefined;

/** The images that services ask for, and whether the engine has them. */
export function engineImages(
  docker: Docker,
  host: string,
  services: readonly ServiceFacts[],
  variableOf: ImageVariable,
): readonly EngineImage[] {
  const asked = askedImages(services);
  const references = asked.flatMap(({ image }) => referenceOf(image, variableOf) ?? []);
  const present = presentDigests(docker, host, references);
  return asked.map((image) => ({
    ...named(image, variableOf),
    runs: image.runs,
    probes: image.probes,
    isThere: isThere(image, variableOf, present),
  }));
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
  const present = presentDigests(docker, host, references);
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

type Digests = { readonly value: ReadonlySet<string> } | { readonly notAsked: string };

/** Of those references the digests that the engine has. It says each that it has, and one line for each that it lacks. */
function presentDigests(docker: Docker, host: string, references: readonly string[]): Digests {
  if (references.length === 0) return { value: new Set() };
  const { status, stdout, stderr, isLate } = docker.run(host, [
    "image",
    "inspect",
    "--format",
    "{{json .RepoDigests}}",
    ...references.map((reference) => reference.replace(/:[^/:@]*(?=@)/, "")),
  ]);
  const others = stderr.split("\n").filter((line) => line.trim() !== "" && !/no such image/i.test(line));
  if (isLate || (status !== 0 && others.length > 0))
    return {
      notAsked: `the engine does not say which images it has, ${isLate ? `it gave no answer within ${docker.longest}` : saidBy(stderr)}`,
    };
  return { value: new Set(stdout.match(/sha256:[0-9a-f]{64}/g) ?? []) };
}

function isThere({ image }: AskedImage, variableOf: ImageVariable, present: Digests): EngineImage["isThere"] {
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
