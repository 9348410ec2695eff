import { moduleSchemas } from "../../constructs/studies/snapshot/parse-modules";

/** What a design gives to the sites that name it: the modules of the node, and a policy. */
export const designKeys: readonly string[] = [...Object.keys(moduleSchemas), "policy"];
