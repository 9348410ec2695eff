import type { EdgeNodeStackProps } from "cdktf-edge-node";
import { firstSite } from "../first-site";
import { kuwaitDryCooler } from "../kuwait-dry-cooler";

/** The sites, by name. The second one fails without its waivers. */
export const sites: Readonly<Record<string, EdgeNodeStackProps>> = { "first-site": firstSite, "kuwait-dry-cooler": kuwaitDryCooler };
