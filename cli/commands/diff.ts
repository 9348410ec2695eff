import { Command } from "commander";
import { visibleLine } from "../../constructs/props/problems/visible-text";
import { type DiffTextOptions, diffText } from "../../constructs/report/diff/diff-text";
import { siteDiff } from "../../constructs/report/diff/site-diff";
import { wrappedText } from "../../constructs/report/words/wrapped-text";
import { InputError } from "../exit-codes";
import { fromDescription } from "../from-description";
import { readResult } from "../read-result";
import { widthOption } from "../width-option";

/** `edge-node diff`: which margin was lost or won between two results, and by which changed input. */
export function diffCommand(): Command {
  return new Command("diff")
    .description("Compare two saved results: which margin was lost or won, and why. Changed inputs are substituted one by one")
    .argument("<before>", "result of check --format json")
    .argument("<after>", "result of check --format json")
    .option("--all", "every margin that differs, not only those that matter most")
    .addOption(widthOption())
    .action((before: string, after: string, options: DiffTextOptions & { readonly width: number }) => {
      const [first, last] = [readResult(before).sites, readResult(after).sites];
      const common = first.flatMap((one) => last.filter(({ site }) => site === one.site).map((other) => ({ one, other })));
      const only = (sites: typeof first, others: typeof first) => sites.filter(({ site }) => !others.some((other) => other.site === site));
      if (common.length === 0) {
        const names = (sites: typeof first) => sites.map(({ site }) => site).join(", ");
        throw new InputError(
          `Results must have a site in common but have ${names(first)} and ${names(last)}: give two results of one site`,
        );
      }
      const texts = [
        ...common.map(({ one, other }) =>
          diffText(
            fromDescription(one.site, () => siteDiff(one, other)),
            options,
          ),
        ),
        ...only(first, last).map(({ site }) => onlyText(site, before, options.width)),
        ...only(last, first).map(({ site }) => onlyText(site, after, options.width)),
      ];
      process.stdout.write(texts.join("\n"));
    });
}

function onlyText(site: string, file: string, width: number): string {
  return wrappedText(`${visibleLine(`${site}: only in ${file}`)}\n`, width);
}
