import { Command, InvalidArgumentError, Option } from "commander";
import { compact } from "../../constructs/plain/compact";
import { counted } from "../../constructs/plain/counted";
import { defined } from "../../constructs/plain/defined";
import { readableJson } from "../../constructs/report/readable-json";
import { tableText } from "../../constructs/report/writing/fitted-table";
import { readImageLock } from "../../site-files/locks/file-image-lock";
import { platformPattern } from "../../site-files/locks/image-lock";
import { checkFiles } from "../outputs/check-files";
import { rootOption } from "../sources/run-policy-options";
import { deployedArgument } from "../sources/site-arguments";
import { say, sayBeside } from "../terminal/say";
import { widthOption } from "../terminal/width-option";
import { bundleImages } from "./bundle-images";
import type { LaidImage } from "./image-layout";
import { lockImages } from "./lock-images";
import { withLockRefusal } from "./lock-refusal";
import { refuseStrange, writeMovedLock } from "./moved-lock";
import { pushImages } from "./push-images";
import { listedImages, namedLocks, siteImages } from "./site-images";
import { tabulateImages } from "./tabulate-images";
import { readVariables } from "./variables";

interface ListOptions {
  readonly format: "text" | "json";
  readonly root?: string;
  readonly width: number;
}

interface LockOptions {
  readonly output?: string;
  readonly platform?: string;
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

/** `edge-node images`: lists, locks and transports the container images that sites need. */
export function imagesCommand(): Command {
  return new Command("images")
    .description("List the container images that sites need; lock tags to digests; carry images to a site that reaches no registry")
    .addCommand(listCommand(), { isDefault: true })
    .addCommand(lockCommand())
    .addCommand(bundleCommand())
    .addCommand(pushCommand());
}

const platformOption = () =>
  new Option("--platform <system/processor>", "platform of the images (default: that of the lock, else linux/amd64)").argParser(
    (text: string) => {
      if (!platformPattern.test(text)) throw new InvalidArgumentError("It must be a system and a processor, such as linux/amd64.");
      return text;
    },
  );

function listCommand(): Command {
  return new Command("list")
    .description("List every image once, with the services that use it and its digest in the lock of the site")
    .addArgument(deployedArgument())
    .addOption(new Option("--format <name>", "format of the list").choices(["text", "json"]).default("text"))
    .addOption(rootOption())
    .addOption(widthOption())
    .action((files: string[], { format, width, ...options }: ListOptions) => {
      const images = listedImages(files, options.root);
      process.stdout.write(format === "json" ? readableJson(images) : `${tableText(tabulateImages(images), width)}\n`);
    });
}

function lockCommand(): Command {
  return new Command("lock")
    .description(
      "Look up the digest of each image that is named by a tag, with skopeo, and write the lock file that a site names as imageLock",
    )
    .addArgument(deployedArgument())
    .option("--output <file>", "lock file to write (default: the one that the site names, else images.lock.json)")
    .addOption(platformOption())
    .addOption(rootOption())
    .action((files: string[], { output, platform, ...options }: LockOptions) => {
      const images = siteImages(files, { ...options, asWritten: true });
      const [named = "images.lock.json"] = namedLocks(files, options.root);
      const locked = lockImages(images, {
        lock: output ?? named,
        ...defined({ platform }),
        inputs: files,
        onImage: sayImage,
      });
      for (const [reference, image] of Object.entries(locked)) say(`${reference} → ${image}`);
    });
}

function bundleCommand(): Command {
  return new Command("bundle")
    .description("Fetch every image by its digest, with skopeo, into one OCI archive")
    .addArgument(deployedArgument())
    .requiredOption("--output <file>", "archive to write, such as images.tar")
    .option("--variables <file>", "values of the images that are Terraform variables, such as images.tfvars.json")
    .addOption(rootOption())
    .action((files: string[], { output, variables, ...options }: BundleOptions) => {
      const images = siteImages(files, { ...options, asWritten: false });
      const variableOf = variables === undefined ? () => undefined : readVariables(variables);
      const inputs = compact([...files, ...namedLocks(files, options.root), variables]);
      const bundled = bundleImages(images, { output, variableOf, inputs, onImage: sayImage });
      say(`${output}: ${counted(bundled.length, "image")}`);
    });
}

function pushCommand(): Command {
  return new Command("push")
    .description("Copy the images of a bundle into a registry, with skopeo, and print the digest of each image there")
    .argument("<bundle>", "archive that edge-node images bundle wrote")
    .addOption(registryOption())
    .option("--lock <file>", "lock file to change, so that its images are those of this registry")
    .action((bundle: string, { to, lock }: PushOptions) => {
      const known = lock === undefined ? undefined : withLockRefusal(lock, () => readImageLock(lock));
      if (lock !== undefined) checkFiles([lock], [bundle], { option: "--lock" });
      const onImages = (bundled: readonly LaidImage[]) => {
        if (lock !== undefined && known) refuseStrange(lock, known, bundled);
      };
      const images = pushImages(bundle, { registry: to, onImages, onImage: sayImage });
      if (lock !== undefined && known) writeMovedLock(lock, known, images, bundle);
      for (const { reference, pushed } of images) say(`${reference} → ${pushed}`);
    });
}

function registryOption(): Option {
  return new Option("--to <registry>", "host and port of the registry, such as 10.0.0.7:5000, with a path if its images are below one")
    .makeOptionMandatory()
    .argParser((text: string) => {
      if (/^(?:[a-z0-9][a-z0-9.-]*|\[[0-9a-f:]+\])(?::\d{1,5})?(?:\/[a-z0-9]+(?:[._-]+[a-z0-9]+)*)*$/.test(text)) return text;
      throw new InvalidArgumentError("It must be the host of a registry, with its port if it has one, such as 10.0.0.7:5000.");
    });
}

/** Prints an image before a request: registries are slow, above all over a thin link. */
function sayImage(reference: string): void {
  sayBeside(`- ${reference}`);
}
