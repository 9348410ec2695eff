import { z } from "zod";
import { parseProps } from "../../props/parse-props";
import { shownValue } from "../../props/problems/issue-message";
import type { NodeStudy } from "../../studies/node-study";
import type { OperatingPoint } from "../../studies/operating-point/operating-point";
import type { SkyStudy } from "../../studies/sky-study";
import type { YearResult } from "../../studies/year/year";

/** The studies of the library that rules judge, with the input of a rule for each, besides the node, its design and the rule's parameters. */
export interface StudyContexts {
  /** One solved scenario. A rule is judged in each scenario. */
  readonly scenario: {
    readonly point: OperatingPoint;
    /** The healthy node through a year of weather at its site. */
    year?(): YearResult | undefined;
  };
  /** Everything that is the same in all scenarios. A rule is judged once. */
  readonly design: object;
  /** The healthy node through a year of weather at its site; undefined if the site has none. A rule is judged once. */
  readonly year: {
    /** The year of the healthy node. */
    year(): YearResult | undefined;
  };
  /** Passes, contacts and data of the satellites in the window of the design. A rule is judged once. */
  readonly sky: {
    /** Undefined for a design without satellites. */
    readonly sky: SkyStudy | undefined;
  };
}

/** A study of your own that rules can judge. A rule on it is judged once. */
export interface Study<Answers extends object = object> {
  /** Name of the study, such as `horizon`. */
  readonly name: string;
  /**
   * Computes the input of rules on it, besides the node, its design and their parameters. Called once for a node, and again for each what-if that may worsen a
   * rule on it.
   */
  answers(study: NodeStudy): Answers;
}

/** The study that a rule judges: the name of a study of the library, or a study that {@link defineStudy} made. */
export type Judged = keyof StudyContexts | Study;

/** The answers of the study that a rule judges. */
export type AnswersOf<Judges extends Judged> = Judges extends keyof StudyContexts
  ? StudyContexts[Judges]
  : Judges extends Study<infer Answers>
    ? Answers
    : never;

const own: readonly (keyof StudyContexts)[] = ["scenario", "design", "year", "sky"];

const studyShape = z.looseObject({
  name: z
    .string({ error: "must be text, such as horizon" })
    .regex(/^[a-z][a-z0-9-]*$/, {
      error: ({ input }) => `must be lower-case letters, digits and hyphens but is ${shownValue(input)}: write it like horizon`,
    })
    .refine((name) => !own.some((one) => one === name), {
      error: ({ input }) => `must not be ${own.join(", ")}, which the library uses, but is ${shownValue(input)}: choose another name`,
    }),
  answers: z.custom((value) => typeof value === "function", { error: "must be a function that takes the study of a node" }),
});

/**
 * Declares a study that rules can judge.
 *
 * @throws PropsError when its name is not valid, or is one of the library's
 */
export function defineStudy<Answers extends object>(study: Study<Answers>): Study<Answers> {
  parseProps(studyShape, `study ${study.name}`, study);
  return Object.freeze({ ...study });
}

export const judgedShape = z.union([z.enum(own), studyShape], {
  error: `must be ${own.join(", ")}, or what defineStudy() made`,
});

/** Returns whether a rule is judged once for a node instead of in each scenario. Its findings then have no scenario. */
export function isAskedOnce({ judges = "scenario" }: { readonly judges?: Judged }): boolean {
  return judges !== "scenario";
}
