import { dirname, join } from "node:path";
import { describedSite, type SiteDescription } from "../../constructs/report/description";
import { type AskedImage, askedImages } from "../../constructs/services/asked-images";
import type { ServiceFacts } from "../../constructs/services/service-facts";
import { snapshot } from "../../constructs/studies/snapshot/snapshot";
import { readSiteFile } from "../../stacks/site-file/site-file";
import { InputError } from "../exit-codes";
import { fromDescription } from "../from-description";
import { refuseUnreadable } from "../refuse-unreadable";
import { runAppPart } from "../run-app";
import { rootFolder } from "../run-policy-options";
import { sourceKind } from "../source-kind";

/** How the images of sites are read. */
export interface SiteImagesOptions {
  readonly root?: string;
  /** References as they are written, and not what a lock makes of them. */
  readonly asWritten: boolean;
}

/**
 * Every image that the nodes of site files and apps ask for, once each; services stand there with their sites, as `riyadh.telemetry-agent`.
 *
 * @throws InputError or PropsError for a file that is no site
 */
export function siteImages(files: readonly string[], options: SiteImagesOptions): readonly AskedImage[] {
  return askedImages(
    files
      .flatMap((file) => sitesOf(file, options))
      .flatMap(({ name, services }) => services.map((facts) => ({ ...facts, id: `${name}.${facts.id}` }))),
  );
}

/** The locks that site files name, as paths; of an app nobody knows before it runs. */
export function namedLocks(files: readonly string[], root?: string): readonly string[] {
  return files.flatMap((file) => {
    if (sourceKind("Site", file) === "app") return [];
    const { imageLock } = readSiteFile(file, { root: root === undefined ? root : rootFolder(root), asWritten: true }).deployment;
    return imageLock === undefined ? [] : [join(dirname(file), imageLock)];
  });
}

interface SiteServices {
  readonly name: string;
  readonly services: readonly ServiceFacts[];
}

function sitesOf(file: string, { root, asWritten }: SiteImagesOptions): readonly SiteServices[] {
  refuseUnreadable("Site", file, "correct its path");
  if (sourceKind("Site", file) === "site file") {
    const { name, snapshot: node } = readSiteFile(file, { root: root === undefined ? root : rootFolder(root), asWritten });
    return [{ name, services: node.services }];
  }
  return runAppPart(file, { policy: {} }, { isQuiet: true, withStates: false, imagesAsWritten: asWritten }).sites.map(({ report }) => ({
    name: report.site,
    services: servicesOf(file, report.site, report.description),
  }));
}

function servicesOf(file: string, site: string, description: SiteDescription | undefined): readonly ServiceFacts[] {
  if (!description) throw new InputError(`${file} must describe ${site} but does not: end it with app.synth() of an EdgeApp`);
  return fromDescription(site, () => snapshot(site, describedSite(description), description.design)).services;
}
