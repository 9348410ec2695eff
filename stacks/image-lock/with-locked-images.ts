import type { PropsProblem } from "../../constructs/props";
import { PropsError } from "../../constructs/props";
import type { Path } from "../../constructs/props/problems/path";
import { pathText } from "../../constructs/props/problems/path-text";
import { placesOf, valueAt, withValueAt } from "../../constructs/remedies/changes/at-path";
import { isByDigest, repositoryOf } from "../../constructs/services/image";
import { quotedText } from "../../constructs/units/shown-text";
import type { ImageLock } from "./image-lock";

/** Where a design names images. */
const imagePlaces = [
  ...["agent", "store", "alerting"].map((program) => `telemetry.${program}.image`),
  "telemetry.probe",
  "orchestration.broker.image",
  "orchestration.probe",
  "orchestration.workloads[].image",
];

/** The references of a design that stand for whatever a registry has under them: neither by digest nor a variable, which Terraform holds to one. */
export function tagsIn(design: unknown): readonly { readonly place: Path; readonly reference: string }[] {
  return imagePlaces
    .flatMap((pattern) => placesOf(design, pattern))
    .flatMap((place) => {
      const reference = valueAt(design, place);
      return typeof reference === "string" && !isByDigest(reference) ? [{ place, reference }] : [];
    });
}

/**
 * A design with the digests of a lock in place of its tags.
 *
 * @param file the lock's, for errors
 * @throws PropsError with each image that the lock lacks
 */
export function withLockedImages<Design extends object>(design: Design, { images }: ImageLock, file: string): Design {
  const problems: PropsProblem[] = [];
  const locked = tagsIn(design).reduce((whole, { place, reference }) => {
    if (Object.hasOwn(images, reference)) return withValueAt(whole, place, images[reference]);
    problems.push({ path: pathText(place), message: missingMessage(reference, images, file) });
    return whole;
  }, design);
  if (problems.length > 0) throw new PropsError("design", problems);
  return locked;
}

function missingMessage(reference: string, images: ImageLock["images"], file: string): string {
  const older = Object.keys(images).find((known) => repositoryOf(known) === repositoryOf(reference));
  const why =
    older === undefined
      ? `${quotedText(file)} does not hold ${quotedText(reference)}`
      : `${quotedText(file)} is older than the description: it holds ${quotedText(older)}, and not ${quotedText(reference)}`;
  return `is not locked, ${why}: run edge-node images lock again`;
}
