import { Command } from "commander";
import { visibleLine } from "../../constructs/props/problems/visible-text";
import { type DiffTextOptions, diffText } from "../../constructs/report/diff/diff-text";
import { type SiteDiff, siteDiff } from "../../constructs/report/diff/site-diff";
import type { SiteReport } from "../../constructs/report/site-report";
import { wrappedText } from "../../constructs/report/words/wrapped-text";
import { InputError } from "../exit-codes";
import { fromDescription } from "../from-description";
import { addSiteOptions, resultOf, SiteArgument, type SiteSource, type SiteSourceOptions } from "../site-sources";
import { isResult } from "../source-kind";
import { widthOption } from "../width-option";

const sources: readonly SiteSource[] = ["site file", "app", "result"];

/** `edge-node diff`: which margin was lost or won between two results, and by which changed input. */
export function diffCommand(): Command {
  const command = new Command("diff")
    .description("Compare two results: which margin was lost or won, and why. Changed inputs are substituted one by one")
    .addArgument(new SiteArgument("<before>", "result of check --format json, site file or app", sources))
    .addArgument(new SiteArgument("<after>", "the same", sources))
    .option("--all", "every margin that differs, not only those that matter most");
  return addSiteOptions(command)
    .addOption(widthOption())
    .action((before: string, after: string, options: DiffTextOptions & SiteSourceOptions & { readonly width: number }) => {
      const [first, last] = [resultOf(before, options).sites, resultOf(after, options).sites];
      const isOneEach = first.length === 1 && last.length === 1 && !(isResult(before) && isResult(after));
      const common = isOneEach ? first.flatMap((one) => last.map((other) => ({ one, other }))) : sameNamed(first, last);
      const isCommon = (site: SiteReport) => common.some(({ one, other }) => one === site || other === site);
      const only = (sites: readonly SiteReport[]) => sites.filter((site) => !isCommon(site));
      if (common.length === 0) {
        const names = (sites: readonly SiteReport[]) => sites.map(({ site }) => site).join(", ");
        throw new InputError(
          `Results must have a site in common but have ${names(first)} and ${names(last)}: give two results of one site`,
        );
      }
      const texts = [
        ...common.map(({ one, other }) =>
          diffText(
            fromDescription(one.site, () => named(siteDiff(one, other), other)),
            options,
          ),
        ),
        ...only(first).map(({ site }) => onlyText(site, before, options.width)),
        ...only(last).map(({ site }) => onlyText(site, after, options.width)),
      ];
      process.stdout.write(texts.join("\n"));
    });
}

function onlyText(site: string, file: string, width: number): string {
  return wrappedText(`${visibleLine(`${site}: only in ${file}`)}\n`, width);
}

interface Pair {
  readonly one: SiteReport;
  readonly other: SiteReport;
}

/** A site file may have another name on each side, that of its file; sites of results are paired by their names. */
function sameNamed(first: readonly SiteReport[], last: readonly SiteReport[]): readonly Pair[] {
  return first.flatMap((one) => last.filter(({ site }) => site === one.site).map((other) => ({ one, other })));
}

function named(diff: SiteDiff, { site }: SiteReport): SiteDiff {
  return diff.site === site ? diff : { ...diff, site: `${diff.site} → ${site}` };
}
