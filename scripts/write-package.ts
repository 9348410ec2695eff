import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { layOutPackage } from "./lay-out-package";

const folder = ".cache/package";

rmSync(folder, { recursive: true, force: true });
layOutPackage(folder, "dist");
execFileSync("npm", ["pack", `./${folder}`], { stdio: "inherit" });
