import { buildStep } from "./build-step";
import type { Evidence } from "./evidence";
import { type Item, problemOfAny, problemUnless } from "./item";

const root = /^(?:|0+|root)(?::|$)/;
const packageManager = /(?:^|\/)(?:apt|apt-get|dpkg|apk|rpm|dnf|microdnf|yum|zypper|pacman|pip3?|npm|gem)$/;
const packageDatabase = /^(?:var\/lib\/(?:dpkg|rpm|pacman)|lib\/apk\/db|usr\/lib\/(?:apk\/db|sysimage\/rpm))\/./;
const packageUpdate = /\b(?:apt|apt-get|apk|yum|dnf|microdnf)\s+(?:-\S+\s+)*update\b/;
const packageInstallation = /\b(?:install|add|upgrade)\b/;
const secret =
  /\w*(?:password|passwd|secret|token|api_?key|private_?key|credentials?)(?!\w*_(?:file|path)\b)\w*\s*[=:]\s*[^\s$]|BEGIN [A-Z ]*PRIVATE KEY/i;
const secretFile = /(?:\.(?:key|p12|pfx)|(?:^|\/)(?:id_rsa|id_ecdsa|id_ed25519|\.netrc|\.pgpass|\.git-credentials))$/;
const download = /\b(?:curl|wget)\s|\bgit\s+clone\b/;
const verification = /\b(?:sha(?:256|512)sum\s+(?:\S+\s+)*(?:-c|--check)|gpgv?\s+.*--verify|cosign\s+verify)/;
const verificationOff =
  /--(?:allow-unauthenticated|allow-untrusted|allow-downgrades|force-yes|no-gpg-checks?|nogpgcheck|trusted-host|no-check-certificate|insecure)\b/;

/** Build steps that ran a command and match. */
function commands({ history }: Evidence, matches: (text: string) => boolean): string[] {
  return history
    .map(buildStep)
    .filter(({ instruction, text }) => instruction === "RUN" && matches(text))
    .map(({ text }) => text);
}

const paths = ({ files }: Evidence, ...patterns: readonly RegExp[]) =>
  files.map(({ path }) => path).filter((path) => patterns.some((pattern) => pattern.test(path)));

const repositoryOf = (reference: string) => reference.replace(/@.*$/, "");

/** Section 4: what the image is made of. */
export const imageItems: readonly Item[] = [
  {
    number: "4.1",
    title: "The container has a user that is not root",
    problem: ({ container: { Config } }) => problemUnless(!root.test(Config.User), "Config.User", Config.User),
  },
  {
    number: "4.2",
    title: "The image comes from a repository that the deployer named",
    problem: ({ image, declared }) => {
      const named = declared.images.map(repositoryOf);
      return problemUnless(
        image.RepoDigests.some((reference) => named.includes(repositoryOf(reference))),
        "RepoDigests",
        image.RepoDigests,
      );
    },
  },
  {
    number: "4.3",
    title: "The image holds its program and no system of packages",
    problem: (evidence) => problemOfAny("package files", paths(evidence, packageManager, packageDatabase)),
  },
  {
    number: "4.4",
    title: "The image is scanned for known weaknesses and rebuilt",
    notDecidableHere: "Needs a database of weaknesses that changes by the day: whoever builds the image scans it",
  },
  {
    number: "4.5",
    // Content trust signs the step from a tag to a digest. A reference by digest has no such step.
    title: "The container was made from an image named by its content",
    problem: ({ container: { Config } }) => problemUnless(/(?:^|@)sha256:[0-9a-f]{64}$/.test(Config.Image), "Config.Image", Config.Image),
  },
  {
    number: "4.6",
    // The container's own stands above the image's, and inherits it.
    title: "The image has a health check, or the service brings one",
    problem: ({ container: { Config } }) => {
      const [kind = "NONE"] = Config.Healthcheck?.Test ?? [];
      return problemUnless(kind !== "NONE", "Config.Healthcheck", Config.Healthcheck);
    },
  },
  {
    number: "4.7",
    title: "No build step updates a package index without installing from it",
    problem: (evidence) =>
      problemOfAny(
        "build steps",
        commands(evidence, (text) => packageUpdate.test(text) && !packageInstallation.test(text)),
      ),
  },
  {
    number: "4.8",
    title: "No file lends its owner's or its group's rights to who runs it",
    problem: ({ files }) =>
      problemOfAny(
        "files",
        files.filter(({ mode }) => /^-(?:..[sS]|.{5}[sS])/.test(mode)).map(({ mode, path }) => `${mode} ${path}`),
      ),
  },
  {
    number: "4.9",
    title: "Files were copied into the image, never added",
    problem: ({ history }) => {
      const added = history.map(buildStep).filter(({ instruction }) => instruction === "ADD");
      return problemOfAny(
        "build steps",
        added.map(({ text }) => text),
      );
    },
  },
  {
    number: "4.10",
    title: "No secret is in the image: not in its build steps, environment or files",
    problem: (evidence) => {
      const written = [...evidence.history, ...(evidence.image.Config.Env ?? [])].filter((text) => secret.test(text));
      return problemOfAny("secrets", [...written, ...paths(evidence, secretFile)]);
    },
  },
  {
    number: "4.11",
    title: "What a build step downloads is verified",
    problem: (evidence) =>
      problemOfAny(
        "build steps",
        commands(evidence, (text) => verificationOff.test(text) || (download.test(text) && !verification.test(text))),
      ),
  },
  {
    number: "4.12",
    title: "Signatures are checked before an image enters the registry",
    notDecidableHere: "Happens where images are built; that a node runs the digest which was named is judged by 4.5 and 5.28",
  },
];
