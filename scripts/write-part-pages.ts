import { rmSync } from "node:fs";
import { join } from "node:path";
import { partPages, stalePartPages } from "./part-pages";
import { root, writeFiles } from "./repository";

for (const page of stalePartPages()) rmSync(join(root, page));
writeFiles(partPages());
