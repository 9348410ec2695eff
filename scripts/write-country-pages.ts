import { rmSync } from "node:fs";
import { join } from "node:path";
import { countryPages, staleCountryPages } from "./country-pages";
import { root, writeFiles } from "./repository";

for (const page of staleCountryPages()) rmSync(join(root, page));
writeFiles(countryPages());
