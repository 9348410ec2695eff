import { dirname, join, resolve } from "node:path";
import { TerraformBackend, TerraformStack } from "cdktf";
import { Construct } from "constructs";
import { dockerProvider } from "../../constructs/deploy/provider";
import { describedAtContext, EdgeNode, type EdgeNodeProps } from "../../constructs/edge-node";
import { defined } from "../../constructs/plain/defined";
import { runPolicyContext } from "../../constructs/policy/settings/run-policy";
import { PropsError, parseProps } from "../../constructs/props";
import { siteNameSchema } from "../../constructs/props/name";
import { catchRefusal, restateProblems } from "../../constructs/props/problems/catch-refusal";
import { describedLockContext } from "../../constructs/report/description";
import type { DesignRevision } from "../../constructs/report/design-revision";
import { callSite, type SiteLocations } from "../../constructs/report/place";
import { touchedOf } from "../../constructs/report/subjects/phase";
import { placedHosts } from "../../constructs/studies/placement/lost-hosts";
import type { NodeDesign } from "../../constructs/studies/snapshot/node-design";
import { type NodeSnapshot, snapshot } from "../../constructs/studies/snapshot/snapshot";
import { readImageLock } from "../../site-files/locks/file-image-lock";
import { keptInPlace, withPlacement } from "../../site-files/locks/file-placement-lock";
import { deployedLockContext, type ImageLock, imagesAsWrittenContext } from "../../site-files/locks/image-lock";
import { refuseUnkeptVolumes } from "../../site-files/locks/refuse-unkept-volumes";
import { withLockedImages } from "../../site-files/locks/with-locked-images";
import { refuseBesideHosts } from "../../site-files/refuse-beside-hosts";
import { type ReadSiteFileOptions, readSitePhases, type SiteFile } from "../../site-files/site-file";
import { type NodeAtSite, type NodeInPhase, nodePhases, type PhaseProps } from "./node-phases";
import { relativeStateBackend, siteBackend } from "./site-backend";
import { makeUniqueStack } from "./unique-stack";

/** Props of one site: its node, and how Terraform reaches its engine. */
export interface EdgeNodeStackProps extends Omit<EdgeNodeProps, "name" | "inPhase"> {
  /** Address of the Docker engine of the node, such as `ssh://edge@10.0.0.7`. May be a token. @default the default of the docker provider */
  readonly dockerHost?: string;
  /** Version constraint of the docker provider, such as `"~> 4.5"`, in addition to the default. @default ">= 3.6.2, < 5.0.0" */
  readonly dockerProviderVersion?: string;
  /** Path of the lock of `edge-node images lock`, relative to the working directory. Images that are named by a tag get their digest from it. @default images named by a tag are refused */
  readonly imageLock?: string;
  /** Path of the lock of `edge-node place`, relative to the working directory. Workloads in it stay on their hosts while they fit. @default each workload runs on the first host on which it fits */
  readonly placementLock?: string;
  /**
   * Later phases of the site, in their order. The other props are the first phase; each later one describes the whole node at that time. Phases after the deployed one are judged under names of their
   * own, such as `riyadh-1-second-rack`, and not written. Workloads stay on their hosts from phase to phase. @default none
   */
  readonly phases?: readonly PhaseProps[];
  /** Name of the phase that is deployed. @default the first phase, which the other props describe */
  readonly phase?: string;
}

/**
 * The location that findings show for a site from a file, and the design of the site. The location is undefined outside of the working folder of the program.
 */
interface Described {
  readonly place: SiteLocations | undefined;
  readonly design?: DesignRevision;
}

/** The phases of a site that was read from a file, from the deployed one on, with their descriptions. */
const readFrom = new WeakMap<
  EdgeNodeStackProps,
  readonly (NodeInPhase & { readonly described: Described; readonly imageLock?: string })[]
>();

/**
 * Stack of one site, with one Terraform state. Its id is the name of the site.
 * By default a local backend with a relative path keeps the state. Add another backend to the stack to replace it.
 *
 * @throws PropsError when the id or the description is not valid, RangeError for what `dockerProvider()` refuses
 */
export class EdgeNodeStack extends TerraformStack {
  readonly edgeNode: EdgeNode;
  /**
   * The address of the engine as it was stated.
   *
   * @internal
   */
  readonly reached: Pick<EdgeNodeStackProps, "dockerHost" | "dockerProviderVersion">;

  constructor(scope: Construct, id: string, props: EdgeNodeStackProps) {
    super(scope, parseProps(siteNameSchema, "EdgeNodeStack id", refuseTaken(scope, id)));
    const [read, ...laterRead] = readFrom.get(props) ?? [];
    this.node.setContext(describedAtContext, read?.described ?? { place: callSite(EdgeNodeStack) });
    const { dockerHost, dockerProviderVersion, imageLock, placementLock, phases, phase, ...written } = props;
    if (imageLock !== undefined && isAsWritten(this)) this.node.setContext(describedLockContext, imageLock);
    const lock = read?.imageLock ?? imageLock;
    if (lock !== undefined) this.node.setContext(deployedLockContext, resolve(lock));
    this.reached = defined({
      dockerHost,
      dockerProviderVersion,
    });
    dockerProvider(
      this,
      defined({
        host: dockerHost,
        providerVersion: dockerProviderVersion,
      }),
    );
    try {
      const [deployed, ...later] = read
        ? [read, ...laterRead]
        : this.inPhases(nodePhases(id, written, phases, phase), imageLock, placementLock);
      if (dockerHost !== undefined) refuseBesideHosts(id, deployed.node);
      this.edgeNode = new EdgeNode(this, "node", propsOf(deployed));
      const nodes = [{ ...deployed, made: this.edgeNode }, ...later.map((one) => ({ ...one, made: this.judgeLater(one) }))];
      if (imageLock !== undefined && !isAsWritten(this)) refuseUnkept(id, nodes, readImageLock(imageLock));
    } catch (error) {
      scope.node.tryRemoveChild(id); // a caller that catches the error must not deploy an empty site
      throw error;
    }
  }

  /**
   * Makes the stack of a site that a YAML or JSON file describes. It is the same, byte for byte, as the stack of the same design in TypeScript. Its id is the name of the site. Later phases are
   * judged too.
   *
   * @throws PropsError with file, line and column of every problem, with why the file cannot be read, and when the app has a site of that name already
   */
  static fromFile(scope: Construct, path: string, options: Omit<ReadSiteFileOptions, "phase"> = {}): EdgeNodeStack {
    const { today } = scope.node.tryGetContext(runPolicyContext) ?? {};
    const [deployed, ...later] = readSitePhases(path, { ...defined({ today }), ...options });
    return EdgeNodeStack.fromSiteFile(scope, path, deployed, later);
  }

  /**
   * Makes the stack of a site file that was read.
   *
   * @param later the phases after the deployed one
   * @internal
   */
  static fromSiteFile(scope: Construct, path: string, file: SiteFile, later: readonly SiteFile[] = []): EdgeNodeStack {
    const { name, deployment } = file;
    const { backend, imageLock, placementLock: __, ...provider } = deployment; // the images were read already
    const read = [file, ...later].map(({ name, site, design, policy, phase, places: place, revision }) =>
      defined({
        name,
        phase,
        node: { ...design, site, policy },
        described: { place, design: revision },
        imageLock: imageLock !== undefined ? join(dirname(path), imageLock) : undefined,
      }),
    );
    const props = { ...file.design, site: file.site, policy: file.policy, ...provider };
    readFrom.set(props, read);
    return makeUniqueStack(scope, path, file, () => {
      const stack = new EdgeNodeStack(scope, name, props);
      if (backend) siteBackend(stack, backend);
      return stack;
    });
  }

  /** Returns the phases from the deployed one on. Each has the digests and hosts of its locks, and the hosts of the phase before. */
  private inPhases(
    all: readonly NodeInPhase[],
    imageLock: string | undefined,
    placementLock: string | undefined,
  ): readonly [NodeInPhase, ...NodeInPhase[]] {
    const { id } = this.node;
    const at = Math.max(
      0,
      all.findIndex(({ phase }) => phase?.isDeployed ?? true),
    );
    let before: NodeSnapshot | undefined;
    const kept = all.map(({ node, phase, name }, i) => {
      const placed = before?.placement ? placedHosts(before.placement) : {};
      const locked = keptInPlace(placedNode(id, lockedNode(this, node, imageLock), placementLock), placed);
      if (all.length === 1) return { name, node: locked };
      const isLater = i > at;
      const here = isLater || i + 1 < all.length ? snapshotOf(name, locked) : undefined;
      const said = phase && { ...phase, ...(isLater && here && touchedOf(before, here)) };
      before = here;
      return { name, node: locked, ...defined({ phase: said }) };
    });
    return kept.slice(at) as [NodeInPhase, ...NodeInPhase[]];
  }

  /** Makes a node that is judged and not written. */
  private judgeLater(later: NodeInPhase & { readonly described?: Described }): EdgeNode {
    const holder = new Construct(this, `phase.${later.phase?.name}`);
    if (later.described) holder.node.setContext(describedAtContext, later.described);
    return new EdgeNode(holder, "node", propsOf(later));
  }

  /** Returns the backend that was added to the stack, or else a local one whose path is relative. */
  override ensureBackendExists(): TerraformBackend {
    return relativeBackend(this);
  }
}

function propsOf({ name, phase, node }: NodeInPhase): EdgeNodeProps {
  return { ...node, name, ...defined({ inPhase: phase }) };
}

function snapshotOf(name: string, { site, policy: _, ...design }: NodeAtSite): NodeSnapshot {
  return snapshot(name, site, design);
}

function isAsWritten({ node }: EdgeNodeStack): boolean {
  return node.tryGetContext(imagesAsWrittenContext) === true;
}

/** Adds the hosts of its lock to a node. Problems with the lock become problems of the site. */
function placedNode<Props extends NodeDesign>(site: string, written: Props, lock: string | undefined): Props {
  if (lock === undefined) return written;
  return restateProblems(
    site,
    (problem) => ({ ...problem, path: "placementLock" }),
    () => withPlacement(written, site, lock),
  );
}

/** Replaces tags of a node by the digests of its lock. Problems with the lock become problems of the site. */
function lockedNode<Props extends object>(stack: EdgeNodeStack, written: Props, imageLock: string | undefined): Props {
  if (imageLock === undefined || isAsWritten(stack)) return written;
  return ofSite(stack.node.id, () => withLockedImages(written, readImageLock(imageLock), imageLock));
}

function refuseUnkept(site: string, nodes: readonly { readonly node: object; readonly made: EdgeNode }[], lock: ImageLock): void {
  for (const { node, made } of nodes) ofSite(site, () => refuseUnkeptVolumes(node, made.snapshot.services, lock));
}

/** Runs a function that uses a lock. Its problems become problems of the site. */
function ofSite<Value>(site: string, make: () => Value): Value {
  return catchRefusal(make, (error) => {
    const isOfLock = error.path === "imageLock";
    throw new PropsError(site, isOfLock ? error.problems.map((problem) => ({ ...problem, path: "imageLock" })) : error.problems);
  });
}

function refuseTaken(scope: Construct, id: string): string {
  if (id in {})
    throw new PropsError(id, [
      { path: "", message: "is a reserved word of JavaScript, which cannot be the id of a construct: choose another id" },
    ]);
  if (scope.node.tryFindChild(id) === undefined) return id;
  throw new PropsError(id, [
    { path: "", message: `must be the id of one site of the app but is that of two: choose another id for the second` },
  ]);
}

/**
 * Finds the backend of the stack of `scope`. Without one, it adds a local backend beside the output folder, with a path relative to the stack's folder
 * in it. There the state survives when the output folder is deleted or written again. The default of cdktf is the same
 * file by absolute path, which makes the output differ from machine to machine.
 */
export function relativeBackend(scope: Construct): TerraformBackend {
  const stack = TerraformStack.of(scope);
  const present = stack.node.findAll().find((construct) => TerraformBackend.isBackend(construct));
  return (present as TerraformBackend | undefined) ?? relativeStateBackend(stack);
}
