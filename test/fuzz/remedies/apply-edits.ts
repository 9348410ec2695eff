import type { Edit } from "cdktf-edge-node/report";

/** A design with the edits of a remedy, written as somebody would who has the paths and values alone: in a copy of its own, key after key. */
export function applyEdits<Design>(design: Design, edits: readonly Edit[]): Design {
  const copy = structuredClone(JSON.parse(JSON.stringify(design))) as Record<string | number, unknown>;
  for (const { path, ...edit } of edits) {
    let holder = copy;
    for (const step of path.slice(0, -1)) {
      const inner = holder[step];
      if (typeof inner !== "object" || inner === null) throw new Error(`no ${path.join(".")} to edit: ${step} is not there`);
      holder = inner as typeof holder;
    }
    const last = path.at(-1);
    if (last === undefined) throw new Error("an edit has no path");
    if ("value" in edit) holder[last] = JSON.parse(JSON.stringify(edit.value));
    else delete holder[last];
  }
  return copy as Design;
}
