import type { DeviceMapFacts } from "../../facts/telemetry/device-map";
import { idracExporter } from "./idrac-exporter";
import { upsMib } from "./ups-mib";

/** Maps that the library has, by their names. Each is from a document; devices without one are declared in `telemetry.maps`. */
export const builtInMaps: Readonly<Record<string, DeviceMapFacts>> = Object.fromEntries(
  [upsMib, idracExporter].map((map) => [map.name, map]),
);
