/** A place in what the integrator wrote. */
export interface Place {
  /** Relative to where the program ran, with `/` on every platform. */
  readonly file: string;
  /** From 1. @default the file as a whole */
  readonly line?: number;
  /** From 1. @default the line as a whole */
  readonly column?: number;
}

/** Where a site is described, and where the parts that are judged are. */
export interface SitePlaces extends Place {
  /** By subject of a finding, as `compute/rack-1`. @default the place of the site */
  readonly subjects?: Readonly<Record<string, Place>>;
}

/** The place of a subject, or the nearest that is known: of `power/it/breaker` that of `power/it`, then of `power`, then of the site. */
export function placeOf(places: SitePlaces | undefined, subject: string): Place | undefined {
  if (!places) return undefined;
  const { subjects = {}, ...whole } = places;
  for (let part = subject; part !== ""; part = part.slice(0, Math.max(0, part.lastIndexOf("/"))))
    if (Object.hasOwn(subjects, part)) return subjects[part];
  return whole;
}
