import type { FollowingAntenna, SkyFacts } from "../facts/downlink/sky";
import type { NodeContacts } from "./contacts/planned-contacts";
import type { ShedContacts } from "./contacts/shed-contacts";
import type { NodeData } from "./data-flow/node-data";
import type { NodeLinks } from "./link/node-links";
import type { NodePass, NodePasses } from "./passes/node-passes";
import type { NodeRouting } from "./routing/routed-products";
import type { NodeSnapshot } from "./snapshot/snapshot";

/** Computes passes, links, contacts and data of a node's satellites. Each result is computed once, when it is first read. */
export class SkyStudy {
  private known?: NodePasses;
  private knownLinks?: NodeLinks;
  private knownContacts?: NodeContacts;
  private knownData?: NodeData;
  private knownRouting?: NodeRouting;

  constructor(
    readonly sky: SkyFacts,
    private readonly node: NodeSnapshot,
  ) {}

  /** Computes the passes of every satellite over every antenna that follows it, in the window of the design. */
  get passes(): NodePasses {
    return this.searchPasses();
  }

  /**
   * Computes the same passes, and reports progress.
   *
   * @param onProgress called with the number of satellites that are done; not called if the passes are known already
   */
  searchPasses(onProgress?: (done: number, total: number) => void): NodePasses {
    const { nodePasses }: typeof import("./passes/node-passes") = require("./passes/node-passes"); // loaded only for a node with satellites, because it takes time
    this.known ??= nodePasses(this.sky, this.node.site.position, onProgress);
    return this.known;
  }

  /** Computes the passes of one satellite in a part of the window over an antenna with the given horizon, in the order of AOS. */
  overHorizon(
    catalogueNumber: number,
    span: Pick<SkyFacts, "fromMs" | "toMs">,
    horizon: Pick<FollowingAntenna, "minimumElevationDegrees" | "mask">,
  ): readonly NodePass[] {
    const { nodePasses }: typeof import("./passes/node-passes") = require("./passes/node-passes");
    const satellites = this.sky.satellites.filter(({ elements }) => elements.catalogueNumber === catalogueNumber);
    const antennas = [{ id: "", satellites: [catalogueNumber], ...horizon }];
    return nodePasses({ ...this.sky, ...span, satellites, antennas }, this.node.site.position).passes;
  }

  /** Data that the passes deliver over the links of the design; undefined for a design without links. */
  get links(): NodeLinks | undefined {
    const { links = [], ...sky } = this.sky;
    if (links.length === 0) return undefined;
    const { NodeLinks: Links }: typeof import("./link/node-links") = require("./link/node-links"); // loaded only for a node with links, because it takes time
    this.knownLinks ??= new Links({ ...sky, links }, this.node.site);
    return this.knownLinks;
  }

  /** Contact plan with the largest value, and the passes that it misses. The proof needs a worker thread if passes clash in more than one way. */
  get contacts(): NodeContacts {
    const { nodeContacts }: typeof import("./contacts/node-contacts") = require("./contacts/node-contacts");
    const { overLinks, withoutLinks }: typeof import("./contacts/reception") = require("./contacts/reception");
    const { receivers, site } = this.node;
    const { links } = this;
    const { passes } = this.passes;
    this.knownContacts ??= nodeContacts({
      sky: this.sky,
      receivers,
      position: site.position,
      passes,
      reception: links ? overLinks(links, passes) : withoutLinks(this.sky),
    });
    return this.knownContacts;
  }

  /** Contacts that are lost while the site sheds antennas or receivers; undefined if it sheds none. */
  get shed(): ShedContacts | undefined {
    const { shedContacts }: typeof import("./contacts/shed-contacts") = require("./contacts/shed-contacts");
    return shedContacts(this.node, this.contacts, this.links);
  }

  /** Flow of the data of these contacts. */
  get data(): NodeData {
    const { nodeData }: typeof import("./data-flow/node-data") = require("./data-flow/node-data");
    this.knownData ??= nodeData({ sky: this.sky, node: this.node, links: this.links, contacts: () => this.contacts });
    return this.knownData;
  }

  /** Product plan: where each product is processed, and in which contacts it comes down. The proof needs a worker thread. */
  get routing(): NodeRouting {
    const { nodeRouting }: typeof import("./routing/node-routing") = require("./routing/node-routing");
    this.knownRouting ??= nodeRouting({ sky: this.sky, node: this.node, links: this.links, contacts: () => this.contacts });
    return this.knownRouting;
  }
}
