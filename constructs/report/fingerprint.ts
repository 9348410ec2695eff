import { createHash } from "node:crypto";
import type { Notice } from "./notice";

/** The same for the same rule, site and subject in every run, whatever was measured and wherever it is written: how a platform knows a finding again. */
export function fingerprint({ site, rule, subject }: Pick<Notice, "site" | "rule" | "subject">): string {
  return createHash("sha256")
    .update(JSON.stringify([site, rule, subject]))
    .digest("hex")
    .slice(0, 32);
}
