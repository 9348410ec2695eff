import { unique } from "../../constructs/plain/unique";
import { PropsError } from "../../constructs/props";
import { catchRefusal } from "../../constructs/props/problems/catch-refusal";
import type { MatrixLeftOut } from "../../constructs/report/matrix/matrix";
import type { MatrixSite, SiteDefaults } from "../../constructs/report/matrix/matrix-site";
import { makeScreeningSites } from "../../constructs/report/matrix/study-site";
import { type BuiltInCountry, type Country, countries } from "../../constructs/site";
import { suggestedCountry } from "../../constructs/site/countries/suggested-country";
import { quotedText } from "../../constructs/units/shown-text";
import { readSitesCsv } from "../../site-lists/sites-csv";
import { InputError } from "../terminal/exit-codes";
import type { MatrixDesign } from "./matrix-design";

interface MatrixSitesOptions {
  /** A table of sites. @default none */
  readonly sites?: string;
  /** Countries whose stations become screening sites. @default none */
  readonly countries?: readonly Country[];
  readonly year: boolean;
  readonly root?: string;
}

/** The sites of a matrix, those of the table first. */
interface MatrixSites {
  readonly sites: readonly MatrixSite[];
  readonly leftOut: readonly MatrixLeftOut[];
}

/**
 * Returns the sites of a matrix, each with the defaults of the design.
 *
 * @throws InputError without sites or promises; PropsError with the problems of the table or the defaults
 */
export function matrixSites(design: MatrixDesign, { sites: table, countries: asked = [], year, root }: MatrixSitesOptions): MatrixSites {
  if (table === undefined && asked.length === 0)
    throw new InputError("A matrix must have sites but has none: name a table with --sites, or countries with --countries");
  const ofTable = table === undefined ? [] : sitesOfTable(design, table, year, root);
  const { sites: studies, leftOut } = asked.length === 0 ? { sites: [], leftOut: [] } : studiesOf(design, asked);
  const taken = studies.find(({ name }) => ofTable.some((site) => site.name === name));
  if (taken)
    throw new InputError(
      `Each site of ${table} must have a name of its own but ${quotedText(taken.name)} is the name of a screening site: rename it`,
    );
  if (ofTable.length + studies.length === 0)
    throw new InputError(
      `A matrix must have sites but none is left: ${leftOut.map(({ country, reason }) => `${country}, ${reason}`).join("; ")}`,
    );
  const hasRow = (country: string) => ofTable.some(({ site }) => site.country === country);
  return { sites: [...ofTable, ...studies], leftOut: leftOut.filter(({ country }) => !hasRow(country)) };
}

function sitesOfTable(
  { defaults, problemsOf }: MatrixDesign,
  table: string,
  year: boolean,
  root: string | undefined,
): readonly MatrixSite[] {
  return readSitesCsv(table, {
    defaults,
    defaultProblem: (problem) => problemsOf(new PropsError("site", [problem]))[0] ?? problem,
    year,
    root,
  });
}

function studiesOf({ defaults, problemsOf, name }: MatrixDesign, asked: readonly Country[]) {
  if (defaults.promises === undefined)
    throw new InputError(
      `Screening sites must have promises but ${name} has no site.promises: write there what its sites promise to survive`,
    );
  return catchRefusal(
    () => makeScreeningSites(asked, defaults as unknown as SiteDefaults),
    (error) => {
      const problems = error.problems.map((problem) => ({ ...problem, path: `site.${problem.path}` }));
      throw new PropsError(name, problemsOf(new PropsError("site", problems)));
    },
  );
}

/**
 * Parses countries: codes with commas between them, or all.
 *
 * @throws InputError for a code without a profile in the library
 */
export function askedCountries(codes: string | true): readonly Country[] {
  if (codes === true || codes === "all") return Object.values(countries);
  const given = unique(codes.split(",").map((code) => code.trim()));
  const unknown = given.filter((code) => !Object.hasOwn(countries, code));
  if (unknown.length > 0) {
    const meant = unknown.map((code) => suggestedCountry(code));
    const remedy = meant.some((code) => code === undefined)
      ? `use ${Object.keys(countries).join(", ")}, or put a site there into a table (--sites), with its profile in the column country.file`
      : `did you mean ${meant.join(",")}?`;
    throw new InputError(`--countries must be all or codes such as SA,KE but has ${unknown.map(quotedText).join(", ")}: ${remedy}`);
  }
  return given.map((code) => countries[code as BuiltInCountry]);
}
