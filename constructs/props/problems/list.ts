import { z } from "zod";
import { remembering } from "./parsed-objects";
import { furtherProblems, problemCount } from "./problem-count";
import { mostListed } from "./props-error";

/**
 * A list like zod's, except for the problems of its items: zod words each one and passes all as arguments of a call, which overflows with a
 * hundred thousand.
 */
const CountingList = z.core.$constructor<z.ZodArray>("CountingList", (inst, def) => {
  z.ZodArray.init(inst, def);
  const parse = inst._zod.parse;
  inst._zod.parse = (payload, context) => {
    const items: unknown = payload.value;
    if (!Array.isArray(items)) return parse(payload, context);
    const parsed: unknown[] = [];
    let kept = 0;
    let left = 0;
    let aborts = false;
    for (const [i, item] of items.entries()) {
      const result = def.element._zod.run({ value: item, issues: [] }, context);
      if (result instanceof Promise) throw new z.core.$ZodAsyncError();
      parsed.push(result.value);
      for (const issue of result.issues) {
        kept += 1;
        if (kept <= mostListed) payload.issues.push(...z.core.util.prefixIssues(i, [issue]));
        else {
          left += problemCount(issue, issue.input);
          aborts ||= issue.continue !== true;
        }
      }
    }
    payload.value = parsed;
    if (left > 0) payload.issues.push({ ...furtherProblems(left), input: items, inst, continue: !aborts });
    return payload;
  };
  remembering(inst);
});

/** Returns the schema of a list of props, which keeps the first problems of its items and the number of all others. */
export function list<Item extends z.ZodType>(item: Item, params?: z.core.$ZodArrayParams): z.ZodArray<Item> {
  return new CountingList({ type: "array", element: item, ...z.core.util.normalizeParams(params) }) as unknown as z.ZodArray<Item>;
}
