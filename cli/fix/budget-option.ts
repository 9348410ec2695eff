import { InvalidArgumentError, Option } from "commander";
import { defaultBudget } from "../../constructs/remedies/site-remedies";

/** How many changed designs are solved. @param where as `of a site` */
export function budgetOption(where: string): Option {
  return new Option("--budget <number>", `most changed designs that are solved ${where}, or none for all`)
    .argParser(budget)
    .default(defaultBudget);
}

function budget(text: string): number | "none" {
  if (text === "none") return text;
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= 1 && Number.isSafeInteger(value)) return value;
  throw new InvalidArgumentError(`It must be a whole number above 0, such as ${defaultBudget}, or none.`);
}
