import type { Site } from "../../site";
import type { EnvironmentProps } from "../../site/environment.props";
import type { PapersProps } from "../../site/papers.props";
import type { GridProps, PromisesProps } from "../../site/site.props";

/** What sites of a matrix share: what they promise, and what is assumed of their grid and surroundings. */
export interface SiteDefaults {
  /** Of the grid all but its frequency; `nominal` stands in for the nominal voltages of the country. @default nothing */
  readonly grid?: Partial<Omit<GridProps, "frequency" | "frequencyRange">>;
  /** What they promise to survive. */
  readonly promises: PromisesProps;
  /** @default not judged */
  readonly environment?: EnvironmentProps;
  /** How long papers take, by the ids of their schemes, of any country: those of a site's own count there. @default not known */
  readonly papers?: Pick<PapersProps, "leadTimes">;
}

/** A site at which a design is judged. */
export interface MatrixSite {
  /** Its name: lower-case letters, digits and hyphens. */
  readonly name: string;
  /** The site, as `defineSite()` gives it. */
  readonly site: Site;
  /** Made of the published stations of its country: a study, not a site. @default a site of its own */
  readonly isStudy?: true;
  /** What stands in for what nobody read of the site. @default nothing */
  readonly assumed?: readonly string[];
  /** What is not judged and why. @default what rules say */
  readonly notJudged?: readonly string[];
}
