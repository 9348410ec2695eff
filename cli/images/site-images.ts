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

/** How the images of sites are read. */
export interface SiteImagesOptions {
  readonly root?: string;
  /** References as they are written, and not what a lock makes of them. */
  readonly asWritten: boolean;
}

/**
 * Every image that the nodes of site files and apps ask for, once each; services stand there with their sites, as `riyadh.telemetry-agent`.
 * As they are written there are also the tags that no service asks for, such as a probe that nothing needs: who reads the site with a lock seeks them too.
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

/** An image as a list shows it. */
export interface ListedImage extends ServiceImage {
  /** The same by its digest, as the lock has it that its sites name; null where that lacks it. Missing of what no lock is asked for. */
  readonly locked?: string | null;
}

/**
 * Every image as it is written, with what the locks of its sites make of it: one that two locks have differently stands twice.
 *
 * @throws InputError or PropsError for a file that is no site, or a lock that is none
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

/** The locks that site files name, as paths; of an app nobody knows before it runs. */
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
