import { countryPages } from "./country-pages";
import { partPages } from "./part-pages";
import { propPages } from "./prop-pages";
import { reportKeysPage } from "./report-keys";
import { rulePages } from "./rule-pages";
import { siteTablePage } from "./site-table";
import { watchedLimitsPage } from "./watched-limits";

/** Every page of docs/ that follows from the sources, by its path from the root of the repository. */
export function pages(): Readonly<Record<string, string>> {
  return {
    ...countryPages(),
    ...partPages(),
    ...propPages(),
    ...reportKeysPage(),
    ...rulePages(),
    ...siteTablePage(),
    ...watchedLimitsPage(),
  };
}
