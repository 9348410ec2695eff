import type { RegimeName } from "../profile/codes";
import type { CountrySections } from "../profile/country.props";
import { cbScheme } from "./cb-scheme";
import { eaeu } from "./eaeu";
import { gcc } from "./gcc";
import { ilac } from "./ilac";
import { pvoc } from "./pvoc";

/** Facts that several countries share, by the name of the regime. */
export const regimes: Readonly<Record<RegimeName, CountrySections>> = { gcc, eaeu, pvoc, "cb-scheme": cbScheme, ilac };
