import { Command, InvalidArgumentError, Option } from "commander";
import { readableJson } from "../../constructs/report/readable-json";
import { platformPattern } from "../../stacks/image-lock/image-lock";
import { readImageLock } from "../../stacks/site-file/file-image-lock";
import { checkFiles } from "../check-files";
import { bundleImages } from "../images/bundle-images";
import { imagesTable } from "../images/images-table";
import { lockImages } from "../images/lock-images";
import { writeMovedLock } from "../images/moved-lock";
import { pushImages } from "../images/push-images";
import { siteImages } from "../images/site-images";
import { readVariables } from "../images/variables";
import { rootOption } from "../run-policy-options";
import { SiteArgument } from "../site-sources";
import { widthOption } from "../width-option";

interface ListOptions {
  readonly format: "text" | "json";
  readonly root?: string;
  readonly width: number;
}

interface LockOptions {
  readonly output: string;
  readonly platform: string;
  readonly root?: string;
}

interface BundleOptions {
  readonly output: string;
  readonly variables?: string;
  readonly root?: string;
}

interface PushOptions {
  readonly to: string;
  readonly lock?: string;
}

/** `edge-node images`: what sites need of registries, by digest, and without a registry at the site. */
export function imagesCommand(): Command {
  return new Command("images")
    .description("List the images that sites ask for, and what for; lock tags to digests; carry images to a site without a registry")
    .addCommand(listCommand(), { isDefault: true })
    .addCommand(lockCommand())
    .addCommand(bundleCommand())
    .addCommand(pushCommand());
}

const sitesArgument = () => new SiteArgument("<files...>", "site.yaml, site.json; or main.ts, main.js", ["site file", "app"]);

const platformOption = () =>
  new Option("--platform <system/processor>", "which of the images of a reference").default("linux/amd64").argParser((text: string) => {
    if (!platformPattern.test(text)) throw new InvalidArgumentError("It must be a system and a processor, as linux/amd64.");
    return text;
  });

function listCommand(): Command {
  return new Command("list")
    .description("List every image once, with the services that it is for")
    .addArgument(sitesArgument())
    .addOption(new Option("--format <name>", "how they are written").choices(["text", "json"]).default("text"))
    .addOption(rootOption())
    .addOption(widthOption())
    .action((files: string[], { format, width, ...options }: ListOptions) => {
      const images = siteImages(files, { ...options, asWritten: true });
      process.stdout.write(format === "json" ? readableJson(images) : imagesTable(images, width));
    });
}

function lockCommand(): Command {
  return new Command("lock")
    .description(
      "Ask registries for the digest of each image that stands by a tag, by skopeo, and write the lock that a site names as imageLock",
    )
    .addArgument(sitesArgument())
    .option("--output <file>", "the lock", "images.lock.json")
    .addOption(platformOption())
    .addOption(rootOption())
    .action((files: string[], { output, platform, ...options }: LockOptions) => {
      const images = siteImages(files, { ...options, asWritten: true });
      const locked = lockImages(images, { lock: output, platform, inputs: files, onImage: say });
      for (const [reference, image] of Object.entries(locked)) process.stdout.write(`${reference} → ${image}\n`);
    });
}

function bundleCommand(): Command {
  return new Command("bundle")
    .description("Fetch every image by its digest, by skopeo, into one OCI archive")
    .addArgument(sitesArgument())
    .requiredOption("--output <file>", "the archive, such as images.tar")
    .option("--variables <file>", "values of the images that stand by a variable, as Terraform takes them: images.tfvars.json")
    .addOption(rootOption())
    .action((files: string[], { output, variables, ...options }: BundleOptions) => {
      const images = siteImages(files, { ...options, asWritten: false });
      const values = variables === undefined ? new Map<string, string>() : readVariables(variables);
      const bundled = bundleImages(images, {
        output,
        variables: values,
        inputs: [...files, ...(variables === undefined ? [] : [variables])],
        onImage: say,
      });
      process.stdout.write(`${output}: ${bundled.length} ${bundled.length === 1 ? "image" : "images"}\n`);
    });
}

function pushCommand(): Command {
  return new Command("push")
    .description("Fill a registry from a bundle, by skopeo, and say by which digest each image lies there")
    .argument("<bundle>", "an archive of edge-node images bundle")
    .requiredOption("--to <registry>", "host and port of the registry, as 10.0.0.7:5000")
    .option("--lock <file>", "a lock, whose images are those of that registry afterwards")
    .action((bundle: string, { to, lock }: PushOptions) => {
      const known = lock === undefined ? undefined : readImageLock(lock);
      if (lock !== undefined) checkFiles([lock], [bundle], "--lock");
      const images = pushImages(bundle, to, say);
      if (lock !== undefined && known) writeMovedLock(lock, known, images, bundle);
      for (const { reference, pushed } of images) process.stdout.write(`${reference} → ${pushed}\n`);
    });
}

/** Registries are slow, over a thin link above all. */
function say(reference: string): void {
  process.stderr.write(`- ${reference}\n`);
}
