import { rmSync } from "node:fs";
import { join } from "node:path";
import { root, writeFiles } from "./repository";
import { rulePages, stalePages } from "./rule-pages";

for (const page of stalePages()) rmSync(join(root, page));
writeFiles(rulePages());
