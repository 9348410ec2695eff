import { rmSync } from "node:fs";
import { layOutSite } from "./docs-site/lay-out-site";

const folder = ".cache/site";

rmSync(folder, { recursive: true, force: true });
layOutSite(folder);
