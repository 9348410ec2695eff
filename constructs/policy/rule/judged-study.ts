import { z } from "zod";
import type { WatchedLimit } from "../../facts/watched-limit";
import { parseProps } from "../../props/parse-props";
import { shownValue } from "../../props/problems/issue-message";
import type { NodeStudy } from "../../studies/node-study";
import type { OperatingPoint } from "../../studies/operating-point/operating-point";
import type { SkyStudy } from "../../studies/sky-study";
import type { YearResult } from "../../studies/year/year";

/** The studies of the library that rules judge, and what a rule sees of each beside the node, its design and its own parameters. */
export interface StudyContexts {
  /** One scenario, solved. A rule is asked in each. */
  readonly scenario: {
    readonly point: OperatingPoint;
    /** The healthy node through the weather of its site. */
    year?(): YearResult | undefined;
    /** Limits of all rules that can be measured at the site in this scenario; asked of a rule by itself, its own alone. */
    limits?(): readonly Pick<WatchedLimit, "metric" | "device" | "labels">[];
  };
  /** What is the same in all scenarios. A rule is asked once. */
  readonly design: object;
  /** The healthy node through the weather of its site; undefined where the site has none. A rule is asked once. */
  readonly year: {
    /** The year of the healthy node. */
    year(): YearResult | undefined;
  };
  /** Passes, contacts and data of the satellites in the window of the design. A rule is asked once. */
  readonly sky: {
    /** Undefined of a design without satellites. */
    readonly sky: SkyStudy | undefined;
  };
}

/** A study that the library does not have. A rule on it is asked once. */
export interface Study<Answers extends object = object> {
  /** As `horizon`. */
  readonly name: string;
  /** What rules on it see beside the node, its design and their parameters. Computed once for a node, and again for each what-if that may worsen a rule on it. */
  answers(study: NodeStudy): Answers;
}

/** What a rule judges: a study of the library by its name, or one that {@link defineStudy} made. */
export type Judged = keyof StudyContexts | Study;

/** What a rule sees of the study that it judges. */
export type AnswersOf<Judges extends Judged> = Judges extends keyof StudyContexts
  ? StudyContexts[Judges]
  : Judges extends Study<infer Answers>
    ? Answers
    : never;

const own: readonly (keyof StudyContexts)[] = ["scenario", "design", "year", "sky"];

const studyShape = z.looseObject({
  name: z
    .string({ error: "must be text, as horizon" })
    .regex(/^[a-z][a-z0-9-]*$/, {
      error: ({ input }) => `must be lower-case letters, digits and hyphens but is ${shownValue(input)}: write it as horizon`,
    })
    .refine((name) => !own.some((one) => one === name), {
      error: ({ input }) => `must not be ${own.join(", ")}, which are the library's own, but is ${shownValue(input)}: choose another name`,
    }),
  answers: z.custom((value) => typeof value === "function", { error: "must be a function of the study of a node" }),
});

/**
 * Declares a study that rules can judge.
 *
 * @throws PropsError when its name is none, or one of the library's
 */
export function defineStudy<Answers extends object>(study: Study<Answers>): Study<Answers> {
  parseProps(studyShape, `study ${study.name}`, study);
  return Object.freeze({ ...study });
}

/** What a rule may say that it judges. */
export const judgedShape = z.union([z.enum(own), studyShape], {
  error: `must be ${own.join(", ")}, or what defineStudy() made`,
});

/** Is the rule asked once for a node, and not in each of its scenarios? What it finds then has no scenario. */
export function isAskedOnce({ judges = "scenario" }: { readonly judges?: Judged }): boolean {
  return judges !== "scenario";
}
