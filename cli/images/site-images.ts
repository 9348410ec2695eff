import { dirname, join } from "node:path";
import { defined } from "../../constructs/plain/defined";
import { listValues } from "../../constructs/plain/list-values";
import { unique } from "../../constructs/plain/unique";
import { type ImageReference, isByDigest } from "../../constructs/services/image";
import { type ServiceImage, serviceImages, serviceImagesWith } from "../../constructs/services/service-images";
import type { ImageLock } from "../../site-files/locks/image-lock";
import { tagsIn } from "../../site-files/locks/with-locked-images";
import { readSiteFile } from "../../site-files/site-file";
import { forEachFile } from "../sources/each-file";
import { rootFolder } from "../sources/run-policy-options";
import type { SourceSite } from "../sources/site-source";
import { sourceKind } from "../sources/source-kind";
import { sourceOf } from "../sources/source-of";

/** The way in which the images of sites are read. */
interface SiteImagesOptions {
  readonly root?: string;
  /** Whether references stay as written, without the lock. */
  readonly asWritten: boolean;
}

/**
 * Returns every image that the nodes of site files and apps need, once each. Services have their site before them, such as
 * `riyadh.telemetry-agent`. As written, tags that no service needs are included too, such as an unused probe: readers of the lock look for
 * them.
 *
 * @throws InputError or PropsError for a file that is no site
 */
export function siteImages(files: readonly string[], options: SiteImagesOptions): readonly ServiceImage[] {
  const sites = sitesOfAll(files, options);
  const asked = serviceImages(servicesOf(sites));
  const known = new Set(listValues(asked, "image"));
  const written = options.asWritten ? sites.flatMap(({ description }) => listValues(tagsIn(description.design), "reference")) : [];
  const unasked = unique(written).filter((reference) => !known.has(reference));
  return [...asked, ...unasked.map((image) => ({ image, runs: [], probes: [] }))];
}

export interface ListedImage extends ServiceImage {
  /** The same by its digest, from the lock of its sites; null where the lock lacks it, missing where no lock is needed. */
  readonly locked?: string | null;
}

/**
 * Returns every image as written, with its references in the locks of its sites. An image with two locked references is listed twice.
 *
 * @throws InputError or PropsError for a file that is no site, or an invalid lock
 */
export function listedImages(files: readonly string[], root?: string): readonly ListedImage[] {
  const services = servicesOf(sitesOfAll(files, { ...defined({ root }), asWritten: true }));
  return serviceImagesWith(services, (image, { locked }) => lockedAs(image, locked));
}

function lockedAs(image: ImageReference, locked: ImageLock["images"] | undefined): Pick<ListedImage, "locked"> {
  if (locked === undefined || typeof image !== "string" || isByDigest(image)) return {};
  return { locked: Object.hasOwn(locked, image) ? (locked[image] ?? null) : null };
}

function servicesOf(sites: readonly SourceSite[]) {
  return sites.flatMap(({ node, locked }) => node.services.map((facts) => ({ ...facts, id: `${node.name}.${facts.id}`, locked })));
}

/** Returns the paths of the locks that site files name. Those of an app are unknown before it runs. */
export function namedLocks(files: readonly string[], root?: string): readonly string[] {
  return files.flatMap((file) => {
    if (sourceKind("Site", file) === "app") return [];
    const { imageLock } = readSiteFile(file, { root: rootFolder(root), asWritten: true }).deployment;
    return imageLock === undefined ? [] : [join(dirname(file), imageLock)];
  });
}

function sitesOfAll(files: readonly string[], { root, asWritten }: SiteImagesOptions): readonly SourceSite[] {
  const run = { policy: {}, ...defined({ root }) };
  return forEachFile(files, (file) => sourceOf("Site", file).sites(run, { isQuiet: true, asWritten, withLater: true }));
}
