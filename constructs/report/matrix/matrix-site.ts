import type { Site } from "../../site";
import type { EnvironmentProps } from "../../site/environment.props";
import type { PapersProps } from "../../site/papers.props";
import type { GridProps, PromisesProps } from "../../site/site.props";

/** Values that sites of a matrix share: promises, and assumptions on grid and surroundings. */
export interface SiteDefaults {
  /** Grid without its frequency. `nominal` replaces the nominal voltages of the country. @default nothing */
  readonly grid?: Partial<Omit<GridProps, "frequency" | "frequencyRange">>;
  /** Promises of the sites. */
  readonly promises: PromisesProps;
  /** @default not judged */
  readonly environment?: EnvironmentProps;
  /** Lead times of papers by the ids of their schemes, of any country. Lead times of a site replace them. @default not known */
  readonly papers?: Pick<PapersProps, "leadTimes">;
}

/** A site at which a design is judged. */
export interface MatrixSite {
  /** Name of the site: lower-case letters, digits and hyphens. */
  readonly name: string;
  /** The site, from `defineSite()`. */
  readonly site: Site;
  /** A screening site, made of published stations of its country. @default a site of its own */
  readonly isStudy?: true;
  /** Values assumed instead of unknown ones, in words. @default none */
  readonly assumed?: readonly string[];
  /** What is not judged, with the reason. @default the reasons of the rules */
  readonly notJudged?: readonly string[];
}
