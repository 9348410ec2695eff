import { placesOf, valueAt } from "../../constructs/changes/at-path";
import type { PropsProblem } from "../../constructs/props";
import { pathText } from "../../constructs/props/problems/path-text";
import { refuseProblems } from "../../constructs/props/problems/refuse-problems";
import { digestOf } from "../../constructs/services/image";
import { unkeptRemedy, unkeptVolumes } from "../../constructs/services/image-volumes";
import type { ServiceFacts } from "../../constructs/services/service-facts";
import type { ImageLock } from "./image-lock";

/**
 * Refuses services without a place for the volumes that their images declare, as far as the lock knows them. Images that it does not have,
 * and old locks, are not checked.
 *
 * @param design of the services, with digests instead of tags
 * @throws PropsError with each service whose data would be lost with its container
 */
export function refuseUnkeptVolumes(design: object, services: readonly ServiceFacts[], { configurations = {} }: ImageLock): void {
  const problems = services.flatMap((service): PropsProblem[] => {
    const { id, image } = service;
    if (typeof image !== "string") return [];
    const unkept = unkeptVolumes(service, configurations[digestOf(image) ?? ""]?.volumes ?? []);
    if (unkept.length === 0) return [];
    const message = `must declare only volumes that ${id} names but declares ${unkept.join(", ")}, whose data would be lost with the next change: ${unkeptRemedy(id, unkept)}`;
    return [{ path: placeOf(design, image, id), message }];
  });
  refuseProblems("design", problems);
}

/** Returns the path at which the design names the image: for the service of that name, or its replicas, else the first one. */
function placeOf(design: object, image: string, service: string): string {
  const places = placesOf(design, "**.image").filter((place) => valueAt(design, place) === image);
  const own = places.find((place) => {
    const name = valueAt(design, [...place.slice(0, -1), "name"]);
    return service === name || service.startsWith(`${String(name)}-`);
  });
  return pathText(own ?? places[0] ?? []);
}
