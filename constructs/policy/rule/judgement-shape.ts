import { z } from "zod";
import { parseProps } from "../../props/parse-props";
import { catchRefusal } from "../../props/problems/catch-refusal";
import { list } from "../../props/problems/list";
import type { Judgement } from "./finding";

const text = z.string();
const contributors = list(z.object({ name: text, value: z.number() }));

const source = z.object({
  mark: text,
  document: text,
  edition: text.optional(),
  url: text.optional(),
  owner: text.optional(),
  assumed: list(z.object({ name: text, value: text, owner: text })).optional(),
  relativeUncertainty: z.number().optional(),
  temperatureUncertaintyK: z.number().optional(),
});

/** The keys of a judgement, as reports write them. Other keys are dropped: a rule cannot accept its own finding or set its effect. */
const judgementShape = z.object({
  subject: text,
  outcome: text,
  unit: text.optional(),
  bound: text.optional(),
  value: z.number().optional(),
  limit: z.number().optional(),
  margin: z.number().optional(),
  span: z.number().optional(),
  relativeMargin: z.number().optional(),
  uncertainty: z.object({ value: z.number(), document: text }).optional(),
  at: text.optional(),
  limitSource: source.optional(),
  limitContributors: contributors.optional(),
  reason: text.optional(),
  missing: list(text).optional(),
  contributors,
  remedy: text.optional(),
  marks: list(text).optional(),
});

/**
 * Copies the judgement of a rule from outside the library, with texts and numbers alone. Anything else in it would end up in the report, or stop the app.
 *
 * @throws Error that names the key that is no text or no number
 */
export function plainJudgement(said: Judgement): Judgement {
  return catchRefusal(
    () => parseProps(judgementShape, "judgement", said) as Judgement,
    ({ problems: [problem] }) => {
      throw new Error(`its judgement cannot be written: ${[problem?.path, problem?.message].filter(Boolean).join(" ")}`);
    },
  );
}
