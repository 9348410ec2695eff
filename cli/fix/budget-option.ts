import { InvalidArgumentError, Option } from "commander";
import { defaultBudget } from "../../constructs/remedies/site-remedies";

/** Makes the option for how many changed designs are solved. @param where such as `of a site` */
export function budgetOption(where: string): Option {
  return new Option("--budget <number>", `largest number of changed designs that are solved ${where}; none: no limit`)
    .argParser(budget)
    .default(defaultBudget);
}

function budget(text: string): number | "none" {
  if (text === "none") return text;
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= 1 && Number.isSafeInteger(value)) return value;
  throw new InvalidArgumentError(`It must be a whole number above 0, such as ${defaultBudget}, or the word none.`);
}
